package lexdelta.indexer.index;

import java.io.IOException;
import java.util.BitSet;
import lexdelta.indexer.connector.Pieces;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Writes where the pieces of a text begin, and which of its words were touched, as few bytes. */
final class PiecesCode {
  private PiecesCode() {}

  static BytesRef of(Pieces pieces) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(pieces.titles());
      write(out, pieces.paragraphs());
      write(out, pieces.sentences());
      write(out, pieces.sections());
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Pieces read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new Pieces(in.readVInt(), numbers(in), numbers(in), numbers(in));
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

  private static void write(DataOutput out, int[] ascending) throws IOException {
    out.writeVInt(ascending.length);
    int last = 0;
    for (int number : ascending) {
      out.writeVInt(number - last);
      last = number;
    }
  }

  private static int[] numbers(ByteArrayDataInput in) {
    int[] numbers = new int[in.readVInt()];
    int last = 0;
    for (int i = 0; i < numbers.length; i++) {
      last += in.readVInt();
      numbers[i] = last;
    }
    return numbers;
  }
}
