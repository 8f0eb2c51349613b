package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where the words of a pattern stand in the texts of one segment, asked for in ascending order. */
final class TextPlaces {
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
    return new Text(PlacedText.of(places, cut, asked.part(), put));
  }

  private static Optional<BytesRef> value(@Nullable BinaryDocValues values, int text)
      throws IOException {
    return values != null && values.advanceExact(text)
        ? Optional.of(values.binaryValue())
        : Optional.empty();
  }

  /** One text. */
  final class Text {
    private final PlacedText placed;

    Text(PlacedText placed) {
      this.placed = placed;
    }

    boolean matches() {
      return placed.matches(asked.pattern(), asked.times());
    }

    /** All words of all matches. */
    MatchedPlaces matched(Query whole) {
      List<Query> words =
          asked.leaves().stream().map(leaf -> leaf.plain() ? leaf.exactly() : whole).toList();
      return new MatchedPlaces(placed.spans(asked.pattern()), words);
    }
  }
}
