package lexdelta.indexer.connector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lexdelta.indexer.query.Reach;

/**
 * Evaluates patterns on one text. Matches are told one by one and only until somebody has heard
 * enough, because there may be very many of them. For one thread.
 */
public final class Matching {
  /** More than a paragraph has, and still far from the largest number. */
  private static final int ANY_LENGTH = 100_000_000;

  private final List<Places> leaves;
  private final Pieces pieces;
  private final int from;
  private final int to;

  /**
   * Of a part of a text; what lies outside of it is not there.
   *
   * @param leaves where each leaf stands, by its number
   * @param from first place of the part
   * @param to last place of the part
   */
  public Matching(List<Places> leaves, Pieces pieces, int from, int to) {
    this.leaves = leaves;
    this.pieces = pieces;
    this.from = from;
    this.to = to;
  }

  /**
   * Whether there are so many matches of which no two reach over the same place.
   *
   * @param times 1 at least
   * @param counted which of them count
   */
  public boolean matches(Pattern pattern, int times, Predicate<Match> counted) {
    List<Match> all = new ArrayList<>();
    each(
        pattern,
        match -> {
          if (counted.test(match)) {
            all.add(match);
          }
          return false;
        });
    all.sort(Comparator.comparingInt(Match::last));
    int found = 0;
    int free = from;
    for (Match match : all) {
      if (match.first() >= free) {
        found++;
        free = match.last() + 1;
      }
    }
    return found >= times;
  }

  /**
   * Tells the matches.
   *
   * @param told says whether it has heard enough
   * @return whether it had
   */
  public boolean each(Pattern pattern, Predicate<Match> told) {
    return each(pattern, from, to, told);
  }

  /** Tells those between two places, both included. */
  private boolean each(Pattern pattern, int from, int to, Predicate<Match> told) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> leaf(leaf, from, to, told);
      case Pattern.Any any -> {
        for (Pattern one : any.patterns()) {
          if (each(one, from, to, told)) {
            yield true;
          }
        }
        yield false;
      }
      case Pattern.Near near -> near(near, from, to, told);
      case Pattern.NotNear not ->
          each(not.wanted(), from, to, match -> !disturbed(not, match) && told.test(match));
    };
  }

  private boolean leaf(Pattern.Leaf leaf, int from, int to, Predicate<Match> told) {
    Places places = leaves.get(leaf.number());
    int last = places.width() - 1;
    for (int i = places.from(from);
        i < places.starts().length && places.starts()[i] + last <= to;
        i++) {
      int start = places.starts()[i];
      if (told.test(Match.of(new Match.Span(leaf.number(), start, start + last)))) {
        return true;
      }
    }
    return false;
  }

  private boolean near(Pattern.Near near, int from, int to, Predicate<Match> told) {
    return switch (near.reach()) {
      case Reach.Words words -> withinWords(near, words.count(), from, to, told);
      case Reach.Piece piece -> {
        int at = from(near, piece, from, to);
        while (at <= to) {
          int end = Math.min(to, pieces.end(piece, at));
          if (together(near, at, end, told)) {
            yield true;
          }
          at = from(near, piece, end + 1, to);
        }
        yield false;
      }
    };
  }

  /**
   * Where the first piece begins in which both may be, at a place or later: both must be reached in
   * it. Behind the last place where there is none.
   */
  private int from(Pattern.Near near, Reach.Piece piece, int from, int to) {
    int reached = reached(near, from, to);
    return reached > to ? reached : Math.max(from, pieces.start(piece, reached));
  }

  /**
   * A place that every match of a pattern that begins at a place or later reaches to or goes beyond;
   * behind the last place when there is none.
   */
  private int reached(Pattern pattern, int from, int to) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> {
        Places places = leaves.get(leaf.number());
        int next = places.from(from);
        yield next < places.starts().length ? Math.min(places.starts()[next], to + 1) : to + 1;
      }
      case Pattern.Any any -> {
        int first = to + 1;
        for (Pattern one : any.patterns()) {
          first = Math.min(first, reached(one, from, to));
        }
        yield first;
      }
      case Pattern.Near near ->
          Math.max(reached(near.first(), from, to), reached(near.second(), from, to));
      case Pattern.NotNear not -> reached(not.wanted(), from, to);
    };
  }

  private boolean together(Pattern.Near near, int from, int to, Predicate<Match> told) {
    if (!possible(near.first(), from, to) || !possible(near.second(), from, to)) {
      return false;
    }
    return each(
        near.first(),
        from,
        to,
        first ->
            each(
                near.second(),
                near.ordered() ? first.last() + 1 : from,
                to,
                second -> !first.sharesPlaceWith(second) && told.test(first.with(second))));
  }

  private boolean withinWords(
      Pattern.Near near, int words, int from, int to, Predicate<Match> told) {
    if (!possible(near.first(), from, to) || !possible(near.second(), from, to)) {
      return false;
    }
    return each(
        near.first(),
        from,
        to,
        first ->
            each(
                near.second(),
                Math.max(from, earliest(first, near.second(), words, near.ordered())),
                Math.min(to, latest(first, near.second(), words)),
                second ->
                    first.distance(second) <= words
                        && !first.sharesPlaceWith(second)
                        && told.test(first.with(second))));
  }

  /** Where the first places of what stands within so many words of a match can be. */
  private int earliest(Match match, Pattern other, int words, boolean behind) {
    return behind
        ? match.last() + 1
        : Math.max(
            pieces.start(Reach.Piece.PARAGRAPH, match.first()),
            match.first() - words - length(other));
  }

  /** Where the last places of what stands within so many words of a match can be. */
  private int latest(Match match, Pattern other, int words) {
    return Math.min(
        pieces.end(Reach.Piece.PARAGRAPH, match.last()), match.last() + words + length(other));
  }

  /** How many places a match may take; a paragraph has fewer than what is said of pairs. */
  private int length(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> leaves.get(leaf.number()).width();
      case Pattern.Any any -> any.patterns().stream().mapToInt(this::length).max().orElse(0);
      case Pattern.Near _ -> ANY_LENGTH;
      case Pattern.NotNear not -> length(not.wanted());
    };
  }

  /** Whether the words that a pattern needs are there at all, wherever they stand. */
  private boolean possible(Pattern pattern, int from, int to) {
    return switch (pattern) {
      case Pattern.Leaf leaf -> leaves.get(leaf.number()).within(from, to);
      case Pattern.Any any -> any.patterns().stream().anyMatch(one -> possible(one, from, to));
      case Pattern.Near near ->
          possible(near.first(), from, to) && possible(near.second(), from, to);
      case Pattern.NotNear not -> possible(not.wanted(), from, to);
    };
  }

  private boolean disturbed(Pattern.NotNear not, Match wanted) {
    return switch (not.reach()) {
      case Reach.Words words -> {
        yield each(
            not.unwanted(),
            Math.max(from, earliest(wanted, not.unwanted(), words.count(), not.ordered())),
            Math.min(to, latest(wanted, not.unwanted(), words.count())),
            other -> wanted.distance(other) <= words.count() && !wanted.sharesPlaceWith(other));
      }
      case Reach.Piece piece -> {
        int first = not.ordered() ? wanted.last() + 1 : pieces.start(piece, wanted.first());
        yield beside(not.unwanted(), wanted, piece, Math.max(from, first));
      }
    };
  }

  /** Whether a match, with one of another pattern, lies in one piece of the text. */
  private boolean beside(Pattern unwanted, Match wanted, Reach.Piece piece, int first) {
    int end = pieces.end(piece, wanted.first());
    return wanted.last() <= end
        && each(unwanted, first, Math.min(to, end), other -> !wanted.sharesPlaceWith(other));
  }
}
