/**
 * A {@link lexdelta.crawler.compare.Comparison} made visible: a {@link
 * lexdelta.crawler.redline.Redline} is the marked-up text itself, printed by {@link
 * lexdelta.crawler.redline.RedlineText} for terminals and the text part of mails and by {@link
 * lexdelta.crawler.redline.RedlineHtml} for mails and pages; {@link
 * lexdelta.crawler.redline.RedlineJson} gives programs the edits with their offsets; {@link
 * lexdelta.crawler.redline.Summary} says it in one sentence, for subjects and lists; {@link
 * lexdelta.crawler.redline.ChangeList} counts the changes for readers who go from one to the next.
 * What a provision is called comes from its outline: {@link lexdelta.crawler.redline.Whereabouts}.
 *
 * <p>Published to the other modules. Whatever it prints is built from the comparison alone, and
 * publishers' text never gets out of its place: it is escaped in HTML and cannot steer a terminal.
 *
 * <p>It knows {@link lexdelta.crawler.compare}, {@link lexdelta.crawler.outline}, {@link
 * lexdelta.crawler.pending}, {@link
 * lexdelta.crawler.record} and the JDK, and nothing of mail, HTTP or JSON libraries.
 */
@NullMarked
package lexdelta.crawler.redline;

import org.jspecify.annotations.NullMarked;
