package lexdelta.indexer.connector;

import java.util.List;

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
        Math.min(first, other.first), Math.max(last, other.last), both(spans, other.spans));
  }

  private static List<Span> both(List<Span> mine, List<Span> its) {
    Span[] both = new Span[mine.size() + its.size()];
    for (int i = 0; i < both.length; i++) {
      both[i] = i < mine.size() ? mine.get(i) : its.get(i - mine.size());
    }
    return List.of(both);
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
