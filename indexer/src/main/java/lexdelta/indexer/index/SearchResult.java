package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer.
 *
 * @param interpretation how the query was understood, in words
 * @param note what the reader must know about the answer, such as that the hits from a place on
 *     have only most of the words; empty when nothing
 * @param total how many passages match
 * @param cursor number of the newest change that the index holds
 */
public record SearchResult(
    String interpretation, String note, LocalDate asOf, long total, long cursor, List<Hit> hits) {
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
