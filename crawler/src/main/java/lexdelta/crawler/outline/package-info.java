/**
 * Publishers print the labels of provisions flat, at the beginnings of paragraphs. {@link
 * lexdelta.crawler.outline.Labels} follows them from paragraph to paragraph and says under which
 * path each one stands; {@link lexdelta.crawler.outline.Places} answers the other way round, which
 * paragraphs stand under {@code (c)(2)}.
 *
 * <p>Plain Java. It knows the record's {@link lexdelta.crawler.record.Provision} and nothing else.
 */
@NullMarked
package lexdelta.crawler.outline;

import org.jspecify.annotations.NullMarked;
