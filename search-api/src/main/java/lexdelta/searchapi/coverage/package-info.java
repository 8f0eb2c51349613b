/**
 * The signed statement of coverage: when each source was looked at in a period, what came of it, and
 * all that changed. {@link lexdelta.searchapi.coverage.Statement} gathers it from the record, {@link
 * lexdelta.searchapi.coverage.StatementText} writes it as the one plain text that is signed, {@link
 * lexdelta.searchapi.coverage.StatementKey} signs it (Ed25519, RFC 8032), and the same text goes out
 * as a page, as a PDF and in JSON, so that whoever holds any of them can check it without us.
 *
 * <p>It reads the record and the digests of the archive, and knows no other feature.
 */
@NullMarked
package lexdelta.searchapi.coverage;

import org.jspecify.annotations.NullMarked;
