/**
 * The site of U.S. Citizenship and Immigration Services: {@link
 * lexdelta.crawler.source.uscis.page.SitePage} is one page of it, without what its content system
 * adds, {@link lexdelta.crawler.source.uscis.page.PageText} the words of a piece of it, {@link
 * lexdelta.crawler.source.uscis.page.Days} the days in its sentences. What a page means is known to the
 * packages that read forms, news and the Policy Manual, not here.
 */
@NullMarked
package lexdelta.crawler.source.uscis.page;

import org.jspecify.annotations.NullMarked;
