/**
 * What U.S. Citizenship and Immigration Services tells its officers: {@link
 * lexdelta.crawler.source.uscis.manual.PolicyManualChapters}, the chapters of the Policy Manual, and
 * {@link lexdelta.crawler.source.uscis.manual.PolicyMemoranda}. A chapter that opens by saying that a
 * court has stopped a memorandum keeps printing it: the {@code STANDING} facts say so.
 *
 * <p>The readers of pages are made for the site's known structure; no recording has proved them.
 */
@NullMarked
package lexdelta.crawler.source.uscis.manual;

import org.jspecify.annotations.NullMarked;
