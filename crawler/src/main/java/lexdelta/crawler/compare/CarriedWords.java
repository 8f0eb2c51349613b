package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that were taken away in one place and put in, the same, in another: the longest runs
 * first met from the beginning of the text, none overlapping another. Used once.
 */
final class CarriedWords {
  /** A run of words on its way from one text to another; texts by their numbers. */
  record Run(int from, Carried.Stretch before, int to, Carried.Stretch after) {
    Run reversed() {
      return new Run(to, after, from, before);
    }

    Carried within() {
      return new Carried(before, after);
    }
  }

  /** How many beginnings alike are followed. */
  private static final int MOST_TRIED = 32;

  private final Strays left;
  private final Strays right;
  private final boolean[] taken;

  private CarriedWords(Strays left, Strays right) {
    this.left = left;
    this.right = right;
    this.taken = new boolean[left.tokens.size()];
  }

  /**
   * @param texts the changes of each text
   */
  static List<Run> of(List<List<ProvisionChange>> texts) {
    Vocabulary vocabulary = new Vocabulary();
    Strays deleted = new Strays(vocabulary);
    Strays inserted = new Strays(vocabulary);
    for (int text = 0; text < texts.size(); text++) {
      for (ProvisionChange change : texts.get(text)) {
        if (!change.edits().isEmpty()) {
          deleted.add(text, change.earlier(), change.edits());
          inserted.add(text, change.later(), reversed(change.edits()));
        }
      }
    }
    // Always the same way, so that the way back is the way there turned round.
    List<Run> runs =
        deleted.inOrder(inserted)
            ? new CarriedWords(deleted, inserted).runs()
            : new CarriedWords(inserted, deleted).runs().stream().map(Run::reversed).toList();
    return runs.stream()
        .sorted(
            Comparator.comparingInt(Run::to)
                .thenComparingInt(run -> run.after().place())
                .thenComparingInt(run -> run.after().start()))
        .toList();
  }

  private static List<Edit> reversed(List<Edit> edits) {
    return edits.stream().map(Edit::reversed).toList();
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Map<Integer, List<Integer>> beginnings = left.beginnings();
    for (int at = 0; at < right.tokens.size(); ) {
      int longest = 0;
      int best = -1;
      List<Integer> tried = beginnings.getOrDefault(right.beginning(at), List.of());
      for (int start : tried.subList(0, Math.min(tried.size(), MOST_TRIED))) {
        int length = common(start, at);
        if (length > longest) {
          longest = length;
          best = start;
        }
      }
      if (longest > 0 && left.words(best, best + longest) >= Carried.LEAST_WORDS) {
        runs.add(run(best, at, longest));
        Arrays.fill(taken, best, best + longest, true);
        at += longest;
      } else {
        at++;
      }
    }
    return runs;
  }

  private int common(int start, int at) {
    int length = 0;
    while (start + length < taken.length
        && at + length < right.tokens.size()
        && !taken[start + length]
        && left.numbers.get(start + length).equals(right.numbers.get(at + length))
        && (length == 0 || (left.follows(start + length) && right.follows(at + length)))) {
      length++;
    }
    return length;
  }

  private Run run(int start, int at, int length) {
    return new Run(
        left.text(start),
        left.stretch(start, start + length),
        right.text(at),
        right.stretch(at, at + length));
  }

  /** A token that was taken away or put in. */
  private record Place(int text, int place, int start, int end, boolean word, int stretch) {}

  /** The words of one side that have no counterpart where they stand. */
  private static final class Strays {
    private final Vocabulary vocabulary;
    private final List<Place> tokens = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final StringBuilder all = new StringBuilder();
    private int stretches;

    Strays(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    void add(int text, List<Placed> provisions, List<Edit> edits) {
      int from = 0;
      for (Placed placed : provisions) {
        int to = from + placed.text().length();
        for (Edit edit : edits) {
          int start = Math.max(edit.beforeStart(), from) - from;
          int end = Math.min(edit.beforeEnd(), to) - from;
          if (end - start > 2 * Carried.LEAST_WORDS) {
            add(text, placed, start, end);
          }
        }
        from = to + 1;
      }
    }

    private void add(int text, Placed placed, int start, int end) {
      String words = placed.text().substring(start, end);
      all.append(words);
      stretches++;
      for (Token token : Token.of(words)) {
        numbers.add(vocabulary.of(token.meaning()));
        tokens.add(
            new Place(
                text,
                placed.place(),
                start + token.start(),
                start + token.end(),
                token.kind() != Token.Kind.PUNCTUATION,
                stretches));
      }
    }

    boolean inOrder(Strays other) {
      return all.compareTo(other.all) <= 0;
    }

    Map<Integer, List<Integer>> beginnings() {
      Map<Integer, List<Integer>> beginnings = new HashMap<>();
      for (int at = 0; at < tokens.size(); at++) {
        beginnings.computeIfAbsent(beginning(at), any -> new ArrayList<>()).add(at);
      }
      beginnings.remove(0);
      return beginnings;
    }

    /** The same for runs that begin alike; 0 where none begins. */
    int beginning(int at) {
      int end = at + Carried.LEAST_WORDS;
      if (end > tokens.size() || tokens.get(at).stretch() != tokens.get(end - 1).stretch()) {
        return 0;
      }
      int hash = 1;
      for (int i = at; i < end; i++) {
        hash = hash * 0x01000193 + numbers.get(i);
      }
      return hash;
    }

    boolean follows(int at) {
      return tokens.get(at).stretch() == tokens.get(at - 1).stretch();
    }

    long words(int from, int to) {
      return tokens.subList(from, to).stream().filter(Place::word).count();
    }

    int text(int at) {
      return tokens.get(at).text();
    }

    Carried.Stretch stretch(int from, int to) {
      return new Carried.Stretch(
          tokens.get(from).place(), tokens.get(from).start(), tokens.get(to - 1).end());
    }
  }
}
