package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Pairs provisions that changed places with others. */
final class Moves {
  /** Shorter ones are found again anywhere by chance. */
  private static final int LEAST_WORDS_UNCHANGED = 4;

  private static final int LEAST_WORDS_ALIKE = 6;
  private static final double LEAST_LIKENESS = 0.6;

  private final Loose left;
  private final Loose right;
  private final int[] forth;
  private final int[] back;

  Moves(Loose left, Loose right, int[] forth, int[] back) {
    this.left = left;
    this.right = right;
    this.forth = forth;
    this.back = back;
  }

  /** Those whose words, but for the label, stand only once in what is left of either text. */
  void unchanged() {
    Map<String, Integer> there = once(right);
    once(left).forEach((key, a) -> unchanged(a, there.getOrDefault(key, -1)));
  }

  private void unchanged(int a, int b) {
    if (left.loose(a) && right.loose(b) && left.piece(a).words().size() >= LEAST_WORDS_UNCHANGED) {
      pair(a, b);
      onwards(a, b, 1, Piece::sameBody);
      onwards(a, b, -1, Piece::sameBody);
    }
  }

  private static Map<String, Integer> once(Loose loose) {
    Map<String, Integer> places = new HashMap<>();
    for (Piece piece : loose.all()) {
      places.merge(
          piece.provision().kind() + " " + piece.body(), piece.place(), (first, second) -> -1);
    }
    return places;
  }

  /** Those that are much alike wherever they stand, the most alike first. */
  void alike() {
    List<Piece> from = longEnough(left);
    List<Piece> to = longEnough(right);
    List<Chain.Pair> pairs =
        Alike.pairs(
            from.stream().map(Piece::words).toList(),
            to.stream().map(Piece::words).toList(),
            LEAST_LIKENESS);
    for (Chain.Pair pair : pairs) {
      Piece before = from.get(pair.left());
      Piece after = to.get(pair.right());
      int a = before.place();
      int b = after.place();
      if (before.sameKind(after) && left.loose(a) && right.loose(b)) {
        pair(a, b);
        onwards(a, b, 1, Piece::like);
        onwards(a, b, -1, Piece::like);
      }
    }
  }

  private static List<Piece> longEnough(Loose loose) {
    return loose.all().stream().filter(it -> it.words().size() >= LEAST_WORDS_ALIKE).toList();
  }

  /** Short neighbours go where the others went. */
  private void onwards(int from, int to, int step, BiPredicate<Piece, Piece> goesAlong) {
    int a = from + step;
    int b = to + step;
    while (left.loose(a) && right.loose(b) && goesAlong.test(left.piece(a), right.piece(b))) {
      pair(a, b);
      a += step;
      b += step;
    }
  }

  private void pair(int a, int b) {
    forth[a] = b;
    back[b] = a;
  }

  /** Of pairs that cross, the lighter ones: as few words as possible are said to have moved. */
  static boolean[] crossing(int[] forth, Loose weights) {
    List<Chain.Pair> pairs = new ArrayList<>();
    boolean[] crossing = new boolean[forth.length];
    for (int a = 0; a < forth.length; a++) {
      if (forth[a] >= 0) {
        pairs.add(new Chain.Pair(a, forth[a], weights.length(a)));
        crossing[a] = true;
      }
    }
    Chain.heaviest(pairs).forEach(pair -> crossing[pair.left()] = false);
    return crossing;
  }
}
