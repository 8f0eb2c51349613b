package lexdelta.crawler.archive;

import lexdelta.crawler.record.ArchivePlace;

/**
 * A record of the archive that says what was made of it.
 *
 * @param place of the answer, or of the note that none came
 * @param form what is kept there
 */
public record Kept(ArchivePlace place, Form form, Capture capture) {
  /** What is kept of an attempt. */
  public enum Form {
    /** An answer with its body. */
    WHOLE,
    /** An answer without its body, for the same bytes lie elsewhere. */
    REVISIT,
    /** No answer came. */
    FAILURE
  }
}
