package lexdelta.crawler.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edits that lead from one text to another, as a person would mark them: whole words, in
 * phrases, not held apart by a shared “the”.
 */
final class WordEdits {
  /** A stretch of tokens replaced by another; half-open. */
  private record Hunk(int aStart, int aEnd, int bStart, int bEnd) {
    Hunk to(Hunk later) {
      return new Hunk(aStart, later.aEnd, bStart, later.bEnd);
    }

    boolean inserts() {
      return aStart == aEnd;
    }

    boolean deletes() {
      return bStart == bEnd;
    }

    Hunk moved(int by) {
      return new Hunk(aStart + by, aEnd + by, bStart + by, bEnd + by);
    }
  }

  /** Two changed phrases of so many telling words are not held apart by a single word. */
  private static final int LONG = 3;

  private final List<Token> before;
  private final List<Token> after;

  private final Terms terms;

  private WordEdits(List<Token> before, List<Token> after, Terms terms) {
    this.before = before;
    this.after = after;
    this.terms = terms;
  }

  /** The edits in order; empty exactly when the two texts are equal in meaning. */
  static List<Edit> between(String before, String after) {
    return between(before, after, Terms.NONE);
  }

  /**
   * The same.
   *
   * @param terms which are not divided
   */
  static List<Edit> between(String before, String after, Terms terms) {
    if (Typography.meaning(before).equals(Typography.meaning(after))) {
      return List.of();
    }
    // Two equally short ways may exist. Always the same one is taken, so that the edits from b to a
    // are those from a to b turned round.
    if (before.compareTo(after) > 0) {
      return between(after, before, terms).stream().map(Edit::reversed).toList();
    }
    WordEdits edits = new WordEdits(Token.of(before), Token.of(after), terms);
    return edits.edits();
  }

  private List<Edit> edits() {
    List<Hunk> hunks = meaningful(slide(hunks()));
    List<Hunk> trimmed = meaningful(join(hunks).stream().map(this::trimmed).toList());
    // What is kept whole may leave too little between two edits once more.
    return join(whole(trimmed)).stream().map(this::edit).toList();
  }

  private boolean startsWithLabel() {
    return !before.isEmpty()
        && !after.isEmpty()
        && before.getFirst().label()
        && after.getFirst().label();
  }

  /** The stretches between common tokens. */
  private List<Hunk> hunks() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] partners =
        CommonSequence.mostPartners(numbered(before, numbers), numbered(after, numbers));
    List<Hunk> hunks = new ArrayList<>();
    int a = 0;
    int b = 0;
    for (int next = 0; next <= before.size(); next++) {
      int partner = next == before.size() ? after.size() : partners[next];
      if (partner >= 0) {
        if (next > a || partner > b) {
          hunks.add(new Hunk(a, next, b, partner));
        }
        a = next + 1;
        b = partner + 1;
      }
    }
    return hunks;
  }

  private static int[] numbered(List<Token> tokens, Map<String, Integer> numbers) {
    return tokens.stream()
        .mapToInt(token -> numbers.computeIfAbsent(token.meaning(), any -> numbers.size()))
        .toArray();
  }

  /** Without those that only divide the same characters into other words: may be, maybe. */
  private List<Hunk> meaningful(List<Hunk> hunks) {
    return hunks.stream()
        .filter(hunk ->
            !meaning(before, hunk.aStart, hunk.aEnd).equals(meaning(after, hunk.bStart, hunk.bEnd)))
        .toList();
  }

  private static String meaning(List<Token> tokens, int start, int end) {
    StringBuilder meaning = new StringBuilder();
    tokens.subList(start, end).forEach(token -> meaning.append(token.meaning()));
    return Typography.meaning(meaning.toString());
  }

  /** Moves each pure insertion and deletion that could as well stand elsewhere to a phrase's edge. */
  private List<Hunk> slide(List<Hunk> hunks) {
    List<Hunk> slid = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      if (hunk.inserts() || hunk.deletes()) {
        boolean last = i + 1 == hunks.size();
        int aFrom = i == 0 ? 0 : slid.getLast().aEnd;
        int bFrom = i == 0 ? 0 : slid.getLast().bEnd;
        int aTo = last ? before.size() : hunks.get(i + 1).aStart;
        int bTo = last ? after.size() : hunks.get(i + 1).bStart;
        hunk =
            hunk.inserts()
                ? hunk.moved(bestMove(after, hunk.bStart, hunk.bEnd, bFrom, bTo))
                : hunk.moved(bestMove(before, hunk.aStart, hunk.aEnd, aFrom, aTo));
      }
      slid.add(hunk);
    }
    return slid;
  }

  private static int bestMove(List<Token> tokens, int start, int end, int from, int to) {
    int left = 0;
    while (start + left > from
        && tokens.get(start + left - 1).equalTo(tokens.get(end + left - 1))) {
      left--;
    }
    int best = left;
    for (int move = left; ; move++) {
      int edges = edge(tokens, start + move) + edge(tokens, end + move);
      if (edges > edge(tokens, start + best) + edge(tokens, end + best)) {
        best = move;
      }
      if (end + move >= to || !tokens.get(start + move).equalTo(tokens.get(end + move))) {
        return best;
      }
    }
  }

  /** How well a text may be cut before this token: 5 at its ends, −1 where it hurts. */
  private static int edge(List<Token> tokens, int place) {
    if (place == 0 || place == tokens.size()) {
      return 5;
    }
    Token left = tokens.get(place - 1);
    Token right = tokens.get(place);
    if (left.isOneOf("([{§$") || right.isOneOf(",;:.)]}%")) {
      return -1;
    } else if (left.isOneOf(".;:?!")) {
      return 4;
    } else if (left.isOneOf(",-)]")) {
      return 3;
    } else if (right.isOneOf("([")) {
      return 2;
    }
    return right.weak() && !left.weak() ? 1 : 0;
  }

  /** Joins neighbours that are held apart by too little. */
  private List<Hunk> join(List<Hunk> hunks) {
    Deque<Hunk> joined = new ArrayDeque<>();
    for (Hunk hunk : hunks) {
      Hunk last = hunk;
      while (!joined.isEmpty() && heldApartByLittle(joined.getLast(), last)) {
        last = joined.removeLast().to(last);
      }
      joined.addLast(last);
    }
    return List.copyOf(joined);
  }

  private boolean heldApartByLittle(Hunk left, Hunk right) {
    boolean relabelled = startsWithLabel() && left.aEnd <= 1 && left.bEnd <= 1;
    long between = telling(before, left.aEnd, right.aStart);
    boolean lone = between == 1 && right.aStart - left.aEnd == 1;
    return !relabelled
        && (between == 0 || (lone && Math.min(telling(left), telling(right)) >= LONG));
  }

  private long telling(Hunk hunk) {
    return Math.max(
        telling(before, hunk.aStart, hunk.aEnd), telling(after, hunk.bStart, hunk.bEnd));
  }

  private static long telling(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().filter(token -> !token.weak()).count();
  }

  /** Without the common tokens at its ends that joining may have brought in. */
  private Hunk trimmed(Hunk hunk) {
    int a = hunk.aStart;
    int b = hunk.bStart;
    int aEnd = hunk.aEnd;
    int bEnd = hunk.bEnd;
    while (a < aEnd && b < bEnd && before.get(a).equalTo(after.get(b))) {
      a++;
      b++;
    }
    while (a < aEnd && b < bEnd && before.get(aEnd - 1).equalTo(after.get(bEnd - 1))) {
      aEnd--;
      bEnd--;
    }
    return new Hunk(a, aEnd, b, bEnd);
  }

  /** Widened until no term is divided; those that meet by it are one. */
  private List<Hunk> whole(List<Hunk> hunks) {
    boolean[] a = terms.joints(before);
    boolean[] b = terms.joints(after);
    List<Hunk> whole = new ArrayList<>();
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int floor = whole.isEmpty() ? 0 : whole.getLast().aEnd;
      int ceiling = i + 1 < hunks.size() ? hunks.get(i + 1).aStart : before.size();
      int back = 0;
      while (hunk.aStart - back > floor && (a[hunk.aStart - back] || b[hunk.bStart - back])) {
        back++;
      }
      int on = 0;
      while (hunk.aEnd + on < ceiling && (a[hunk.aEnd + on] || b[hunk.bEnd + on])) {
        on++;
      }
      Hunk wide = new Hunk(hunk.aStart - back, hunk.aEnd + on, hunk.bStart - back, hunk.bEnd + on);
      boolean meets =
          !whole.isEmpty() && wide.aStart == floor && (a[wide.aStart] || b[wide.bStart]);
      whole.add(meets ? whole.removeLast().to(wide) : wide);
    }
    return whole;
  }

  private Edit edit(Hunk hunk) {
    int[] a = stretch(before, hunk.aStart, hunk.aEnd, hunk.inserts() || hunk.deletes());
    int[] b = stretch(after, hunk.bStart, hunk.bEnd, hunk.inserts() || hunk.deletes());
    return new Edit(a[0], a[1], b[0], b[1]);
  }

  /**
   * Where tokens stand in their text. What is inserted or deleted takes the space that follows it
   * along, at the end of the text the one before it, so that spaces come out right.
   */
  private static int[] stretch(List<Token> tokens, int start, int end, boolean withSpace) {
    if (tokens.isEmpty()) {
      return new int[] {0, 0};
    } else if (!withSpace) {
      return new int[] {tokens.get(start).start(), tokens.get(end - 1).end()};
    } else if (end < tokens.size()) {
      return new int[] {tokens.get(start).start(), tokens.get(end).start()};
    }
    int from = start == 0 ? tokens.getFirst().start() : tokens.get(start - 1).end();
    return new int[] {from, tokens.getLast().end()};
  }
}
