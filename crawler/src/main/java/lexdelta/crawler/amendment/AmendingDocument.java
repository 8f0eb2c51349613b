package lexdelta.crawler.amendment;

import java.util.Optional;
import lexdelta.crawler.record.DocumentId;

/**
 * A document of the Federal Register that made a change.
 *
 * @param document its address; empty when the record does not have it and only the note names it
 * @param citation {@code 82 FR 7629}: of a document in the record its own, otherwise the page that
 *     the note names
 * @param heading may be empty
 * @param how how it was found
 * @param sure from 0 to 1
 * @param sentence what was found, to be shown
 */
public record AmendingDocument(
    Optional<DocumentId> document,
    String citation,
    String heading,
    How how,
    double sure,
    String sentence) {
  /** How a document was found. */
  public enum How {
    /** The text's own amendment note names the page and the day. */
    AMENDMENT_NOTE,
    /** It says that it amends the section, or the part, from the day of the change on. */
    PART_AND_DAY
  }

  public AmendingDocument {
    if (sure < 0 || sure > 1) {
      throw new IllegalArgumentException("How sure is between 0 and 1, not " + sure);
    }
  }
}
