/**
 * Posting to addresses that people declared: {@link lexdelta.alerts.delivery.post.Poster}, through the
 * guard that also stands before publishers' addresses ({@link lexdelta.crawler.guard}).
 */
@NullMarked
package lexdelta.alerts.delivery.post;

import org.jspecify.annotations.NullMarked;
