package lexdelta.crawler.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The numbered log. Numbers become visible in order: whoever has read up to a number will never
 * find a lower one later.
 */
public interface Changes {
  /**
   * Appends changes under the next numbers, inside the caller's transaction.
   *
   * @return the same changes with their numbers
   */
  List<Change> append(List<Change> unnumbered);

  /** The number of the newest change, 0 when there is none. */
  long head();

  /** Changes with numbers above a given one, in order. */
  List<Change> after(long number, int limit);

  Optional<Change> find(long number);

  /** Those of some numbers that there are, in order. */
  default List<Change> all(Collection<Long> numbers) {
    return numbers.stream().distinct().sorted().flatMap(it -> find(it).stream()).toList();
  }

  /** A document's changes, in order. */
  List<Change> of(DocumentId document);

  /** The newest changes of all sources, newest first. */
  List<Change> newest(int limit);

  /** Some changes with numbers below a given one, newest first. */
  default List<Change> before(long number, LogPart part, int limit) {
    return newest(Integer.MAX_VALUE).stream()
        .filter(it -> it.number() < number && part.has(it))
        .limit(limit)
        .toList();
  }
}
