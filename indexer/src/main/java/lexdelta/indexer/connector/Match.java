package lexdelta.indexer.connector;

import java.util.List;
import java.util.stream.Stream;

/**
 * Places that match together.
 *
 * @param first the first of them
 * @param last the last of them
 * @param spans of its leaves, in no order
 */
public record Match(int first, int last, List<Span> spans) {

  /**
   * A leaf that matched.
   *
   * @param leaf its number
   * @param last included
   */
  public record Span(int leaf, int first, int last) {
    boolean overlaps(Span other) {
      return first <= other.last && other.first <= last;
    }
  }

  public Match {
    spans = List.copyOf(spans);
  }

  static Match of(Span span) {
    return new Match(span.first(), span.last(), List.of(span));
  }

  Match with(Match other) {
    return new Match(
        Math.min(first, other.first),
        Math.max(last, other.last),
        Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  boolean sharesPlaceWith(Match other) {
    if (last < other.first || other.last < first) {
      return false;
    }
    for (Span mine : spans) {
      for (Span its : other.spans) {
        if (mine.overlaps(its)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Words from the one to the other: 1 side by side, 0 where they reach into each other. */
  int distance(Match other) {
    return Math.max(0, Math.max(first, other.first) - Math.min(last, other.last));
  }
}
