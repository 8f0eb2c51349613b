package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lexdelta.indexer.connector.Places;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/** Where a word or phrase stands in the texts of one segment, asked for in ascending order. */
final class LeafPlaces {
  private static final int[] NOWHERE = {};

  private final AskedLeaf leaf;
  private final List<List<PostingsEnum>> slots = new ArrayList<>();

  LeafPlaces(AskedLeaf leaf, LeafReader segment) throws IOException {
    this.leaf = leaf;
    for (Slot slot : leaf.slots()) {
      slots.add(
          switch (slot) {
            case Slot.One one -> one(one, segment);
            case Slot.Some some -> some(some, segment);
          });
    }
  }

  private static List<PostingsEnum> one(Slot.One slot, LeafReader segment) throws IOException {
    @Nullable PostingsEnum postings = segment.postings(slot.term(), PostingsEnum.POSITIONS);
    return postings == null ? List.of() : List.of(postings);
  }

  private static List<PostingsEnum> some(Slot.Some slot, LeafReader segment) throws IOException {
    @Nullable Terms terms = segment.terms(slot.field());
    List<PostingsEnum> words = new ArrayList<>();
    if (terms == null) {
      return words;
    }
    TermsEnum each = slot.compiled().getTermsEnum(terms);
    while (each.next() != null) {
      if (words.size() == TooManyWordsException.MOST) {
        throw new TooManyWordsException(slot.typed());
      }
      words.add(each.postings(null, PostingsEnum.POSITIONS));
    }
    return words;
  }

  /** Where it stands in a text. */
  Places in(int text) throws IOException {
    int[] starts = slots.isEmpty() ? NOWHERE : places(0, text);
    for (int i = 1; i < slots.size() && starts.length > 0; i++) {
      starts = common(starts, places(i, text));
    }
    return new Places(starts, Math.max(1, leaf.width()));
  }

  /** Places of the first word of the leaf, by those of one of its words. */
  private int[] places(int slot, int text) throws IOException {
    int behind = leaf.slots().get(slot).place();
    List<PostingsEnum> words = slots.get(slot);
    if (words.size() == 1) {
      return places(words.getFirst(), text, behind);
    }
    IntStream.Builder all = IntStream.builder();
    for (PostingsEnum word : words) {
      for (int place : places(word, text, behind)) {
        all.add(place);
      }
    }
    return all.build().sorted().distinct().toArray();
  }

  private static int[] places(PostingsEnum word, int text, int behind) throws IOException {
    int at = word.docID() < text ? word.advance(text) : word.docID();
    if (at != text) {
      return NOWHERE;
    }
    int[] places = new int[word.freq()];
    for (int i = 0; i < places.length; i++) {
      places[i] = word.nextPosition() - behind;
    }
    return places;
  }

  /** What stands in both of two ascending lists. */
  static int[] common(int[] some, int[] others) {
    int[] common = new int[Math.min(some.length, others.length)];
    int count = 0;
    for (int i = 0, j = 0; i < some.length && j < others.length; ) {
      if (some[i] == others[j]) {
        common[count++] = some[i];
      }
      int compared = Integer.compare(some[i], others[j]);
      i += compared <= 0 ? 1 : 0;
      j += compared >= 0 ? 1 : 0;
    }
    return Arrays.copyOf(common, count);
  }
}
