/**
 * The Electronic Code of Federal Regulations, one source per title. Two sources know where its text
 * lies: {@link lexdelta.crawler.source.ecfr.EcfrTitle} asks the publisher's own API, {@link
 * lexdelta.crawler.source.ecfr.EcfrBulkTitle} the bulk data of govinfo.gov. One {@link
 * lexdelta.crawler.source.ecfr.EcfrReader} makes sections, appendices and parts of either: the two
 * dialects of XML differ in what is around the text, and the documents are the same.
 * A {@link lexdelta.crawler.source.ecfr.Lookback} says how far back a title is followed.
 *
 * <p>No text of a section or appendix is lost
 * on the way, whatever elements it comes in: an element that nobody here knows is read as text. What
 * is not text (the publisher's {@code hierarchy_metadata}, its day of amendment at the top) comes
 * and goes without meaning and is never looked at.
 *
 * <p>The bytes are not trusted: no document type, no entities, bounded depth and size. Nothing here
 * fetches, keeps or compares.
 */
@NullMarked
package lexdelta.crawler.source.ecfr;

import org.jspecify.annotations.NullMarked;
