package lexdelta.indexer.index;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lexdelta.indexer.connector.Match;
import lexdelta.indexer.connector.Matching;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import lexdelta.indexer.query.Query.Part;

/**
 * A text, or a part of one, of which it is known where the leaves of a pattern stand. What a pattern
 * means is decided here, for searches of the index and for queries that are stored alike.
 *
 * @param touched of a side of a comparison the places that were put in or taken out
 */
record PlacedText(Matching matching, Optional<BitSet> touched) {
  private static final int LAST = Integer.MAX_VALUE - 1;

  /** Beyond so many matches in a text, the words of further ones are taken to be marked already. */
  private static final int MARKED = 200_000;

  static PlacedText of(
      List<Places> leaves, Pieces pieces, Optional<Part> part, Optional<BitSet> touched) {
    int from = part.equals(Optional.of(Part.TEXT)) ? pieces.text() : 0;
    int to = part.equals(Optional.of(Part.TITLE)) ? pieces.text() - 1 : LAST;
    return new PlacedText(new Matching(leaves, pieces, from, to), touched);
  }

  /** Whether a pattern matches so many times at least. */
  boolean matches(Pattern pattern, int times) {
    return times > 1
        ? matching.matches(pattern, times, this::counts)
        : matching.each(pattern, this::counts);
  }

  /** The words of all matches of a pattern. */
  Set<Match.Span> spans(Pattern pattern) {
    Set<Match.Span> spans = new HashSet<>();
    int[] told = {0};
    Predicate<Match> mark =
        match -> {
          if (counts(match)) {
            spans.addAll(match.spans());
          }
          return ++told[0] >= MARKED;
        };
    matching.each(pattern, mark);
    return spans;
  }

  /** Of a comparison's side, a match must have a word that was put in or taken out. */
  private boolean counts(Match match) {
    return touched
        .map(places ->
            match.spans().stream()
                .anyMatch(span -> {
                  int next = places.nextSetBit(span.first());
                  return next >= 0 && next <= span.last();
                }))
        .orElse(true);
  }
}
