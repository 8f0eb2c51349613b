package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.List;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.query.Reach;

/**
 * A condition as far as it can be decided by which numbers a text has and how far from each other
 * they stand, written into one array: signs, each before what it joins. What takes a whole pattern to
 * decide it leaves open. Of a hundred thousand queries some thousands are looked at for each text;
 * those then cost one array each, not a tree of objects that lie all over the memory.
 */
final class Sketch {
  /** What is known of a text: the lesser of two holds for both, the greater for either. */
  static final int NO = 0;

  static final int PERHAPS = 1;
  static final int YES = 2;

  /** One number follows, which the text must have. */
  private static final int HAS = 0;

  /** The place behind the last part follows, and the parts; likewise behind the next three. */
  private static final int ALL = 1;

  private static final int ANY = 2;
  private static final int BUT_NOT = 3;

  /** All, of which no more than perhaps is said. */
  private static final int NEEDED = 4;

  /** Two numbers follow, and how many places they stand apart at most, or one of the next two. */
  private static final int NEAR = 5;

  private static final int IN_A_SENTENCE = -1;
  private static final int IN_A_PARAGRAPH = -2;

  private static final int ADDED = 6;
  private static final int REMOVED = 7;
  private static final int OPEN = 8;

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
    int end = length + 1;
    write(sign, 0);
    parts.run();
    code[end] = length;
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
      case Condition.Placed placed ->
          join(
              NEEDED,
              () -> {
                side(placed.stream());
                write(placed.pattern(), placed.leaves());
              });
    }
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
      case Pattern.Leaf leaf -> join(ALL, () -> write(leaves.get(leaf.number())));
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

  private void write(Condition.Leaf leaf) {
    int[] numbers = leaf.numbers();
    if (numbers.length == 0) {
      join(ANY, () -> {});
    }
    for (int number : numbers) {
      write(HAS, number);
    }
    for (int i = 1; i < numbers.length; i++) {
      write(NEAR, numbers[i - 1], numbers[i], leaf.behind()[i] - leaf.behind()[i - 1]);
    }
  }

  /** Of two words or phrases, how far from each other their first words can stand. */
  private void near(Pattern.Near near, List<Condition.Leaf> leaves) {
    if (near.first() instanceof Pattern.Leaf one && near.second() instanceof Pattern.Leaf two) {
      Condition.Leaf first = leaves.get(one.number());
      Condition.Leaf second = leaves.get(two.number());
      if (first.numbers().length > 0 && second.numbers().length > 0) {
        int widths = first.width() + second.width();
        switch (near.reach()) {
          case Reach.Words words ->
              write(NEAR, first.numbers()[0], second.numbers()[0], words.count() + widths);
          case Reach.Piece.SENTENCE ->
              write(NEAR, first.numbers()[0], second.numbers()[0], IN_A_SENTENCE);
          case Reach.Piece.PARAGRAPH ->
              write(NEAR, first.numbers()[0], second.numbers()[0], IN_A_PARAGRAPH);
          case Reach.Piece.SECTION -> {
            // As far as can be.
          }
        }
      }
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

    int verdict(int[] sketch) {
      code = sketch;
      at = 0;
      return next();
    }

    private int next() {
      int sign = code[at++];
      return switch (sign) {
        case HAS -> text.has(code[at++]) ? YES : NO;
        case ALL -> all(code[at++]);
        case NEEDED -> Math.min(PERHAPS, all(code[at++]));
        case ANY -> any(code[at++]);
        case BUT_NOT -> butNot(code[at++]);
        case NEAR -> near(code[at++], code[at++], code[at++]);
        case ADDED -> text.holds(Stream.ADDED) ? YES : NO;
        case REMOVED -> text.holds(Stream.REMOVED) ? YES : NO;
        case OPEN -> PERHAPS;
        default -> throw new IllegalStateException("No sign of a sketch: " + sign);
      };
    }

    private int all(int end) {
      int all = YES;
      while (at < end) {
        all = Math.min(all, next());
        if (all == NO) {
          at = end;
        }
      }
      return all;
    }

    private int any(int end) {
      int any = NO;
      while (at < end) {
        any = Math.max(any, next());
        if (any == YES) {
          at = end;
        }
      }
      return any;
    }

    private int butNot(int end) {
      int wanted = next();
      if (wanted != NO) {
        wanted = Math.min(wanted, YES - next());
      }
      at = end;
      return wanted;
    }

    private int near(int one, int other, int reach) {
      boolean near =
          switch (reach) {
            case IN_A_SENTENCE -> text.together(one, other, Reach.Piece.SENTENCE);
            case IN_A_PARAGRAPH -> text.together(one, other, Reach.Piece.PARAGRAPH);
            default -> text.within(one, other, reach);
          };
      return near ? YES : NO;
    }
  }
}
