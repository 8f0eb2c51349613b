/**
 * News and alerts of U.S. Citizenship and Immigration Services, from the lists of its newsroom and
 * from its feeds: {@link lexdelta.crawler.source.uscis.news.Newsroom}. An item is one document wherever
 * it is listed, named by its own page's address.
 */
@NullMarked
package lexdelta.crawler.source.uscis.news;

import org.jspecify.annotations.NullMarked;
