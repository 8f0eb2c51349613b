package lexdelta.indexer.index;

import java.util.Locale;
import lexdelta.crawler.record.DocumentId;

/**
 * What somebody may mean who has typed a part of it.
 *
 * @param text what it is called: a citation, a form, a term, a heading
 * @param detail more of it, such as the heading of a citation; may be empty
 * @param document where it stands
 * @param path of the provision within the document; empty of the whole of it
 */
public record Suggestion(Kind kind, String text, String detail, DocumentId document, String path) {
  /** What is suggested. */
  public enum Kind {
    CITATION,
    FORM,
    TERM,
    HEADING;

    /** The name in JSON. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
