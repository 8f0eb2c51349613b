package lexdelta.crawler.citation;

import java.util.List;

/**
 * A citation where it stands in a text. Of a list there is one for each place cited: the first has the
 * words before the list, the last those behind it, so that of {@code sections 212(a)(2) and (3) of the
 * Act} these are {@code sections 212(a)(2)} and {@code (3) of the Act}.
 *
 * @param text as it stands, with its year, court, edition or “et seq.”
 * @param start first character, in UTF-16 units
 * @param end behind the last character
 * @param extent whether it stands alone or is an end of a range
 */
public record Found(String text, int start, int end, Citation citation, Extent extent) {
  /** How far what is cited reaches. */
  public enum Extent {
    /** The place itself. */
    ALONE,
    /** From here on: to the next one found, or, after “et seq.”, to where the law ends. */
    FIRST,
    /** To here, from the one found before. */
    LAST
  }

  public CitationKind kind() {
    return citation.kind();
  }

  public String id() {
    return citation.id();
  }

  public List<String> subsections() {
    return citation.subsections();
  }
}
