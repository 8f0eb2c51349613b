package lexdelta.indexer.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lexdelta.indexer.query.Query;

/**
 * A field of law by which answers can be narrowed down: whatever its query finds, its citations name
 * or its sources brought.
 *
 * @param name by which it is chosen
 * @param query empty when it has none
 * @param citations as practitioners write them, or addresses of documents; each with all below it
 * @param parts tells of a part, {@code 8 cfr part 214}, whether it belongs to it besides; equal where it
 *     tells the same, since what belongs to a subject is kept
 * @param sources their ids
 */
public record Subject(
    String name,
    Optional<Query> query,
    List<String> citations,
    Predicate<String> parts,
    List<String> sources) {
  public Subject {
    citations = List.copyOf(citations);
    sources = List.copyOf(sources);
  }
}
