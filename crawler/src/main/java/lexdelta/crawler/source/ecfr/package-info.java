/**
 * The Electronic Code of Federal Regulations, one source per title: {@link
 * lexdelta.crawler.source.ecfr.EcfrTitle} knows where its text lies, {@link
 * lexdelta.crawler.source.ecfr.EcfrReader} makes sections, appendices and parts of it.
 * A {@link lexdelta.crawler.source.ecfr.Lookback} says how far back a title is followed.
 *
 * <p>Read is the dialect of XML that the publisher's own API answers with (root {@code ECFR}); the
 * bulk dialect of govinfo.gov is told apart and refused. No text of a section or appendix is lost
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
