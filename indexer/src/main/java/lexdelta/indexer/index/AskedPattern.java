package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Query.Placed;
import org.apache.lucene.index.Term;

/**
 * What has places in a text, as a pattern whose leaves are words that the index has.
 *
 * @param leaves of the pattern, by their numbers
 */
record AskedPattern(Pattern pattern, List<AskedLeaf> leaves) {
  AskedPattern {
    leaves = List.copyOf(leaves);
  }

  /** Reads it for one of the running texts. */
  static AskedPattern of(Placed placed, Stream stream, Analyzers analyzers) {
    Reader reader = new Reader(stream, analyzers);
    return new AskedPattern(reader.pattern(placed), reader.leaves);
  }

  /** Whether it is a word or a phrase that the index itself can find. */
  boolean plain() {
    return pattern instanceof Pattern.Leaf && leaves.getFirst().plain();
  }

  private static final class Reader {
    private final Stream stream;
    private final Analyzers analyzers;
    private final List<AskedLeaf> leaves = new ArrayList<>();

    Reader(Stream stream, Analyzers analyzers) {
      this.stream = stream;
      this.analyzers = analyzers;
    }

    Pattern pattern(Placed placed) {
      return switch (placed) {
        case Query.Any any -> new Pattern.Any(any.any().stream().map(this::pattern).toList());
        case Query.Near near ->
            new Pattern.Near(
                near.reach(), near.ordered(), pattern(near.first()), pattern(near.second()));
        case Query.NotNear not ->
            new Pattern.NotNear(
                not.reach(), not.ordered(), pattern(not.wanted()), pattern(not.unwanted()));
        case Query.Word _, Query.Exact _, Query.Phrase _, Query.Root _, Query.Letters _ -> {
          leaves.add(leaf(placed));
          yield new Pattern.Leaf(leaves.size() - 1);
        }
      };
    }

    private AskedLeaf leaf(Placed placed) {
      return switch (placed) {
        case Query.Word word -> fixed(stream.stemmed(), word.word());
        case Query.Exact exact -> fixed(stream.written(), exact.word());
        case Query.Phrase phrase -> phrase(phrase.words());
        case Query.Root root -> some(root.start(), true);
        case Query.Letters letters -> some(letters.pattern(), false);
        case Query.Any _, Query.Near _, Query.NotNear _ ->
            throw new IllegalArgumentException(placed + " is no leaf");
      };
    }

    private AskedLeaf fixed(String field, String text) {
      Analyzers.AskedPhrase asked = analyzers.phrase(field, text);
      return new AskedLeaf(
          asked.words().stream()
              .<Slot>map(word -> new Slot.One(word.place(), new Term(field, word.word())))
              .toList(),
          asked.width());
    }

    private AskedLeaf some(String letters, boolean open) {
      return new AskedLeaf(List.of(some(0, letters, open)), 1);
    }

    private Slot some(int place, String letters, boolean open) {
      return Slot.Some.of(place, stream.written(), letters.toLowerCase(Locale.ROOT), open);
    }

    /** Words without letters left open are read together, as text is: accents, hyphens, forms. */
    private AskedLeaf phrase(List<String> words) {
      List<Slot> slots = new ArrayList<>();
      int width = 0;
      List<String> fixed = new ArrayList<>();
      for (String word : words) {
        boolean open = word.endsWith("!");
        if (open || word.indexOf('*') >= 0) {
          width += append(slots, fixed, width);
          String letters = open ? word.substring(0, word.length() - 1) : word;
          slots.add(some(width++, letters, open));
        } else {
          fixed.add(word);
        }
      }
      width += append(slots, fixed, width);
      return new AskedLeaf(slots, width);
    }

    private int append(List<Slot> slots, List<String> fixed, int width) {
      if (fixed.isEmpty()) {
        return 0;
      }
      AskedLeaf leaf = fixed(stream.written(), String.join(" ", fixed));
      fixed.clear();
      for (Slot slot : leaf.slots()) {
        slots.add(new Slot.One(width + slot.place(), ((Slot.One) slot).term()));
      }
      return leaf.width();
    }
  }
}
