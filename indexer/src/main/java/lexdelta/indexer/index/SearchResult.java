package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An answer.
 *
 * @param interpretation how the query was understood, in words
 * @param note what the reader must know about the answer, such as that the hits from a place on
 *     have only most of the words; empty when nothing
 * @param total how many match
 * @param unit what they are
 * @param cursor number of the newest change that the index holds
 */
public record SearchResult(
    String interpretation,
    String note,
    LocalDate asOf,
    long total,
    Unit unit,
    long cursor,
    List<Hit> hits) {
  /** What is found. */
  public enum Unit {
    PASSAGES,
    /** Each shown by one of its passages. */
    DOCUMENTS;

    /** The word for several, or none, of them. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** The same, with more that the reader must know. */
  public SearchResult noted(String more) {
    return new SearchResult(
        interpretation, (note + " " + more).strip(), asOf, total, unit, cursor, hits);
  }
}
