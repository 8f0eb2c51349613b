package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lexdelta.indexer.connector.Match;
import lexdelta.indexer.connector.Matching;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import lexdelta.indexer.query.Query.Part;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where the words of a pattern stand in the texts of one segment, asked for in ascending order. */
final class TextPlaces {
  private static final int LAST = Integer.MAX_VALUE - 1;

  /** Beyond so many matches in a text, the words of further ones are taken to be marked already. */
  private static final int MARKED = 200_000;

  private final ConnectorQuery.Asked asked;
  private final @Nullable BinaryDocValues pieces;
  private final @Nullable BinaryDocValues touched;
  private final List<LeafPlaces> leaves = new ArrayList<>();

  TextPlaces(ConnectorQuery.Asked asked, LeafReader segment) throws IOException {
    this.asked = asked;
    this.pieces = segment.getBinaryDocValues(asked.stream().pieces());
    this.touched = segment.getBinaryDocValues(asked.stream().touched());
    for (AskedLeaf leaf : asked.leaves()) {
      leaves.add(new LeafPlaces(leaf, segment));
    }
  }

  /** A text of the segment. */
  Text of(int text) throws IOException {
    List<Places> places = new ArrayList<>();
    for (LeafPlaces leaf : leaves) {
      places.add(leaf.in(text));
    }
    Pieces cut =
        value(pieces, text)
            .map(PiecesCode::read)
            .orElseGet(() -> new Pieces(0, new int[] {0}, new int[] {0}, new int[] {0}));
    Optional<BitSet> put = value(touched, text).map(PiecesCode::readPlaces);
    int from = asked.part().equals(Optional.of(Part.TEXT)) ? cut.text() : 0;
    int to = asked.part().equals(Optional.of(Part.TITLE)) ? cut.text() - 1 : LAST;
    return new Text(new Matching(places, cut, from, to), put);
  }

  private static Optional<BytesRef> value(@Nullable BinaryDocValues values, int text)
      throws IOException {
    return values != null && values.advanceExact(text)
        ? Optional.of(values.binaryValue())
        : Optional.empty();
  }

  /** One text. */
  final class Text {
    private final Matching matching;
    private final Optional<BitSet> touched;

    Text(Matching matching, Optional<BitSet> touched) {
      this.matching = matching;
      this.touched = touched;
    }

    boolean matches() {
      if (asked.times() > 1) {
        return matching.matches(asked.pattern(), asked.times(), this::touched);
      }
      return matching.each(asked.pattern(), this::touched);
    }

    /** All words of all matches. */
    MatchedPlaces matched(Query whole) {
      Set<Match.Span> spans = new HashSet<>();
      int[] told = {0};
      Predicate<Match> mark =
          match -> {
            if (touched(match)) {
              spans.addAll(match.spans());
            }
            return ++told[0] >= MARKED;
          };
      matching.each(asked.pattern(), mark);
      List<Query> words =
          asked.leaves().stream().map(leaf -> leaf.plain() ? leaf.exactly() : whole).toList();
      return new MatchedPlaces(spans, words);
    }

    /** Of a comparison's side, a match must have a word that was put in or taken out. */
    private boolean touched(Match match) {
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
}
