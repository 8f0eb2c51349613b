/**
 * Any web page, feed, sitemap or PDF file that a firm declares in a file: {@link
 * lexdelta.crawler.source.declared.Declarations} reads the file into {@link
 * lexdelta.crawler.source.declared.Declaration}s, and {@link
 * lexdelta.crawler.source.declared.DeclaredSource} watches one of them as every other source is
 * watched. {@link lexdelta.crawler.source.declared.Preview} shows what a declaration would read
 * before it is switched on, and {@link lexdelta.crawler.source.declared.DeclaredFile} reads such
 * files for commands.
 *
 * <p>Nobody here knows the sites. What is main and what is frame is found by the meaning of HTML's
 * elements and roles, and by how the text is shared among them; a declaration can say it better. What
 * changes at every request (identifiers, tracking in links, counters, days of review) never enters
 * a reading.
 */
@NullMarked
package lexdelta.crawler.source.declared;

import org.jspecify.annotations.NullMarked;
