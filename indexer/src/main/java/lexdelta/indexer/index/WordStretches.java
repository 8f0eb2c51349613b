package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the words of a text stand in it, so that what is shown need not be cut into words again. In
 * the index a word takes a byte mostly: the text is kept with it, and words follow each other with a
 * blank between them.
 */
final class WordStretches {
  /** From here on a byte does not say the length of a word behind one blank. */
  private static final int OTHER_GAP = 0x80;

  /** A word that does not take the next place, or stands far off. */
  private static final int ANYWHERE = 0xFF;

  private final int[] places;
  private final int[] starts;
  private final int[] ends;
  private final int count;

  private WordStretches(int[] places, int[] starts, int[] ends, int count) {
    this.places = places;
    this.starts = starts;
    this.ends = ends;
    this.count = count;
  }

  /** The words of a text. */
  static WordStretches of(CutText text) {
    int count = text.words().size();
    int[] places = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int place = -1;
    for (int i = 0; i < count; i++) {
      CutText.Word word = text.words().get(i);
      place += word.increment();
      places[i] = place;
      starts[i] = word.start();
      ends[i] = word.end();
    }
    return new WordStretches(places, starts, ends, count);
  }

  /** The words of a text, as bytes. */
  static BytesRef code(CutText text) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      int end = -1;
      for (CutText.Word word : text.words()) {
        write(out, word.increment(), word.start() - end, word.end() - word.start());
        end = word.end();
      }
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(DataOutput out, int increment, int gap, int length) throws IOException {
    if (increment == 1 && gap == 1 && length < OTHER_GAP) {
      out.writeByte((byte) length);
    } else if (increment == 1 && gap >= 0 && gap < ANYWHERE - OTHER_GAP) {
      out.writeByte((byte) (OTHER_GAP + gap));
      out.writeVInt(length);
    } else {
      out.writeByte((byte) ANYWHERE);
      out.writeVInt(increment);
      out.writeZInt(gap);
      out.writeVInt(length);
    }
  }

  /** Reads {@link #code}. */
  static WordStretches read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] places = new int[bytes.length];
    int[] starts = new int[bytes.length];
    int[] ends = new int[bytes.length];
    int count = 0;
    int place = -1;
    int end = -1;
    while (!in.eof()) {
      int first = in.readByte() & 0xFF;
      int increment = first == ANYWHERE ? in.readVInt() : 1;
      int gap = first < OTHER_GAP ? 1 : first == ANYWHERE ? readZInt(in) : first - OTHER_GAP;
      int length = first < OTHER_GAP ? first : in.readVInt();
      place += increment;
      places[count] = place;
      starts[count] = end + gap;
      end = starts[count] + length;
      ends[count++] = end;
    }
    return new WordStretches(places, starts, ends, count);
  }

  private static int readZInt(ByteArrayDataInput in) {
    int code = in.readVInt();
    return (code >>> 1) ^ -(code & 1);
  }

  /** What stands in the text from one place to another, both included, counted from 0. */
  Optional<Snippets.Span> between(int first, int last) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (int i = from(first); i < count && places[i] <= last; i++) {
      start = Math.min(start, starts[i]);
      end = Math.max(end, ends[i]);
    }
    return end < 0 ? Optional.empty() : Optional.of(new Snippets.Span(start, end));
  }

  /** The number of the first word at a place or behind it. */
  private int from(int place) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
