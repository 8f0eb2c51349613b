/**
 * Evidence of a text as of a day, for somebody who has neither this program nor a reason to trust
 * it: {@link lexdelta.searchapi.evidence.Evidence} writes a folder with the bytes as received, the
 * headers, the archive's own records, the text as read, the digests that tie them to the chain of
 * days, and a note in plain words that says how to check each and what all of it does not prove.
 *
 * <p>It reads the record and the archive and changes neither.
 */
@NullMarked
package lexdelta.searchapi.evidence;

import org.jspecify.annotations.NullMarked;
