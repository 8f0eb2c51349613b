package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.List;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.query.Reach;

/**
 * A condition as far as it can be decided by the numbers that a text has and by where they stand, in
 * one run of signs, each before what it joins. A word, a phrase and two words near each other are
 * decided, as {@link PlacedText} decides them, and whatever joins them; all else is left open. Of a
 * hundred thousand queries some ten thousand are looked at for each text: those that wait at the same
 * word then lie beside each other in memory, and hardly any is looked for elsewhere.
 */
final class Sketch {
  /** What is known of a text: the lesser of two holds for both, the greater for either. */
  static final int NO = 0;

  static final int PERHAPS = 1;
  static final int YES = 2;

  /** One number follows, which the text must have. */
  private static final int HAS = 0;

  /** The length of its parts follows, and the parts; likewise behind the next three. */
  private static final int ALL = 1;

  private static final int ANY = 2;
  private static final int BUT_NOT = 3;

  /** All, of which no more than perhaps is said. */
  private static final int NEEDED = 4;

  /** How many words follow, and of each its number and how far it stands behind the first. */
  private static final int PHRASE = 5;

  /** How near follows, words or one of the next three, and two phrases, each behind its width. */
  private static final int NEAR = 6;

  /** Likewise, the first before the second. */
  private static final int BEFORE = 7;

  private static final int IN_A_SENTENCE = -1;
  private static final int IN_A_PARAGRAPH = -2;
  private static final int IN_A_SECTION = -3;

  private static final int ADDED = 8;
  private static final int REMOVED = 9;
  private static final int OPEN = 10;

  private static final int[] NOWHERE = {};

  private int[] code = new int[16];
  private int length;

  private Sketch() {}

  static int[] of(Condition condition) {
    Sketch sketch = new Sketch();
    sketch.write(condition);
    return Arrays.copyOf(sketch.code, sketch.length);
  }

  private void write(int... signs) {
    if (length + signs.length > code.length) {
      code = Arrays.copyOf(code, 2 * (length + signs.length));
    }
    System.arraycopy(signs, 0, code, length, signs.length);
    length += signs.length;
  }

  private void join(int sign, Runnable parts) {
    write(sign, 0);
    int first = length;
    parts.run();
    code[first - 1] = length - first;
  }

  private void write(Condition condition) {
    switch (condition) {
      case Condition.All all -> join(ALL, () -> all.all().forEach(this::write));
      case Condition.Any any -> join(ANY, () -> any.any().forEach(this::write));
      case Condition.ButNot not ->
          join(
              BUT_NOT,
              () -> {
                write(not.wanted());
                write(not.unwanted());
              });
      case Condition.Filed filed -> write(HAS, filed.number());
      case Condition.Word word -> write(HAS, word.number());
      case Condition.Dated _ -> write(OPEN);
      case Condition.Placed placed -> placed(placed);
    }
  }

  private void placed(Condition.Placed placed) {
    boolean decided =
        placed.stream() == Stream.WHOLE
            && placed.part().isEmpty()
            && placed.times() == 1
            && decided(placed.pattern(), placed.leaves());
    join(
        decided ? ALL : NEEDED,
        () -> {
          side(placed.stream());
          write(placed.pattern(), placed.leaves());
        });
  }

  /** Whether what is written of a pattern says all of it. */
  private static boolean decided(Pattern pattern, List<Condition.Leaf> leaves) {
    return switch (pattern) {
      case Pattern.Leaf _ -> true;
      case Pattern.Any any -> any.patterns().stream().allMatch(one -> decided(one, leaves));
      case Pattern.Near near ->
          near.first() instanceof Pattern.Leaf && near.second() instanceof Pattern.Leaf;
      case Pattern.NotNear _ -> false;
    };
  }

  private void side(Stream stream) {
    switch (stream) {
      case WHOLE -> {
        // Any text is one.
      }
      case ADDED -> write(ADDED);
      case REMOVED -> write(REMOVED);
    }
  }

  private void write(Pattern pattern, List<Condition.Leaf> leaves) {
    switch (pattern) {
      case Pattern.Leaf leaf -> leaf(leaves.get(leaf.number()));
      case Pattern.Any any -> join(ANY, () -> any.patterns().forEach(one -> write(one, leaves)));
      case Pattern.Near near ->
          join(
              ALL,
              () -> {
                write(near.first(), leaves);
                write(near.second(), leaves);
                near(near, leaves);
              });
      case Pattern.NotNear not -> write(not.wanted(), leaves);
    }
  }

  private void leaf(Condition.Leaf leaf) {
    int[] numbers = leaf.numbers();
    if (numbers.length == 0) {
      join(ANY, () -> {});
    } else if (numbers.length == 1) {
      write(HAS, numbers[0]);
    } else {
      write(PHRASE);
      phrase(leaf);
    }
  }

  private void phrase(Condition.Leaf leaf) {
    write(leaf.numbers().length);
    for (int i = 0; i < leaf.numbers().length; i++) {
      write(leaf.numbers()[i], leaf.behind()[i]);
    }
  }

  private void near(Pattern.Near near, List<Condition.Leaf> leaves) {
    if (near.first() instanceof Pattern.Leaf first
        && near.second() instanceof Pattern.Leaf second) {
      write(
          near.ordered() ? BEFORE : NEAR,
          switch (near.reach()) {
            case Reach.Words words -> words.count();
            case Reach.Piece.SENTENCE -> IN_A_SENTENCE;
            case Reach.Piece.PARAGRAPH -> IN_A_PARAGRAPH;
            case Reach.Piece.SECTION -> IN_A_SECTION;
          });
      write(leaves.get(first.number()).width());
      phrase(leaves.get(first.number()));
      write(leaves.get(second.number()).width());
      phrase(leaves.get(second.number()));
    }
  }

  /** What sketches say of a text. */
  static final class Reader {
    private final SingleText text;
    private int[] code = {};
    private int at;

    Reader(SingleText text) {
      this.text = text;
    }

    /**
     * What one says.
     *
     * @param from where it begins among the signs
     */
    int verdict(int[] signs, int from) {
      code = signs;
      at = from;
      return next();
    }

    private int next() {
      int sign = code[at++];
      return switch (sign) {
        case HAS -> text.has(code[at++]) ? YES : NO;
        case ALL -> all();
        case NEEDED -> Math.min(PERHAPS, all());
        case ANY -> any();
        case BUT_NOT -> butNot();
        case PHRASE -> phrase();
        case NEAR -> near(false);
        case BEFORE -> near(true);
        case ADDED -> text.holds(Stream.ADDED) ? YES : NO;
        case REMOVED -> text.holds(Stream.REMOVED) ? YES : NO;
        case OPEN -> PERHAPS;
        default -> throw new IllegalStateException("No sign of a sketch: " + sign);
      };
    }

    private int end() {
      int length = code[at++];
      return at + length;
    }

    private int all() {
      int end = end();
      int all = YES;
      while (at < end && all != NO) {
        all = Math.min(all, next());
      }
      at = end;
      return all;
    }

    private int any() {
      int end = end();
      int any = NO;
      while (at < end && any != YES) {
        any = Math.max(any, next());
      }
      at = end;
      return any;
    }

    private int butNot() {
      int end = end();
      int wanted = next();
      if (wanted != NO) {
        wanted = Math.min(wanted, YES - next());
      }
      at = end;
      return wanted;
    }

    private int phrase() {
      int[] starts = starts();
      return starts.length > 0 && starts[starts.length - 1] >= 0 ? YES : NO;
    }

    /** Places at which a phrase begins; before the text those at which no text can be. */
    private int[] starts() {
      int count = code[at++];
      int[] starts = count == 0 ? NOWHERE : text.starts(code[at], code[at + 1]);
      for (int i = 1; i < count && starts.length > 0; i++) {
        starts = LeafPlaces.common(starts, text.starts(code[at + 2 * i], code[at + 2 * i + 1]));
      }
      at += 2 * count;
      return starts;
    }

    private int near(boolean ordered) {
      int reach = code[at++];
      int width = code[at++];
      int[] first = starts();
      int secondWidth = code[at++];
      int[] second = starts();
      WordPair pair = new WordPair(first, width, second, secondWidth, text.pieces());
      boolean found =
          switch (reach) {
            case IN_A_SENTENCE -> pair.together(Reach.Piece.SENTENCE, ordered);
            case IN_A_PARAGRAPH -> pair.together(Reach.Piece.PARAGRAPH, ordered);
            case IN_A_SECTION -> pair.together(Reach.Piece.SECTION, ordered);
            default -> pair.within(reach, ordered);
          };
      return found ? YES : NO;
    }
  }
}
