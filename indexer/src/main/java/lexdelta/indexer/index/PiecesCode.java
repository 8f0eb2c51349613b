package lexdelta.indexer.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.List;
import lexdelta.indexer.connector.Pieces;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Writes where the pieces of a text begin, and which of its words were touched. Beginnings are asked
 * for of thousands of texts in a search, of each a few: they are numbers of four bytes, found where
 * they lie.
 */
final class PiecesCode {
  private static final int HEAD = 4 * Integer.BYTES;

  private PiecesCode() {}

  static BytesRef of(Pieces pieces) {
    List<IntBuffer> starts = List.of(pieces.paragraphs(), pieces.sentences(), pieces.sections());
    int numbers = starts.stream().mapToInt(IntBuffer::limit).sum();
    ByteBuffer out = ByteBuffer.allocate(HEAD + numbers * Integer.BYTES);
    out.putInt(pieces.titles());
    starts.forEach(it -> out.putInt(it.limit()));
    for (IntBuffer each : starts) {
      for (int i = 0; i < each.limit(); i++) {
        out.putInt(each.get(i));
      }
    }
    return new BytesRef(out.array());
  }

  /** Reads what {@link #of(Pieces)} wrote, as long as these bytes stay as they are. */
  static Pieces read(BytesRef bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    int titles = in.getInt();
    int paragraphs = in.getInt();
    int sentences = in.getInt();
    int sections = in.getInt();
    IntBuffer all = in.asIntBuffer();
    return new Pieces(
        titles,
        all.slice(0, paragraphs),
        all.slice(paragraphs, sentences),
        all.slice(paragraphs + sentences, sections));
  }

  /** Places as the beginnings and ends of the stretches they make. */
  static BytesRef of(BitSet places) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      int end = 0;
      for (int start = places.nextSetBit(0); start >= 0; start = places.nextSetBit(end)) {
        out.writeVInt(start - end);
        int next = places.nextClearBit(start);
        out.writeVInt(next - start);
        end = next;
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static BitSet readPlaces(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    BitSet places = new BitSet();
    int end = 0;
    while (!in.eof()) {
      int start = end + in.readVInt();
      end = start + in.readVInt();
      places.set(start, end);
    }
    return places;
  }
}
