package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds provisions that were split into several neighbours; asked the other way round, neighbours
 * that were merged into one. A pair that turns out to be such a group is dissolved.
 */
final class Groups {
  /** The share of a part's telling words that must come from the whole. */
  private static final double LEAST_SHARE = 0.6;

  /** The share of the whole's telling words that must go to its parts. */
  private static final double LEAST_COVER = 0.6;

  private static final int LEAST_WORDS = 3;
  private static final int MOST_PARTS = 12;

  private final Loose wholes;
  private final Loose parts;
  private final int[] forth;
  private final int[] back;
  private final boolean[] moved;

  /**
   * @param moved of the wholes; only those that kept their place are looked at
   */
  Groups(Loose wholes, Loose parts, int[] forth, int[] back, boolean[] moved) {
    this.wholes = wholes;
    this.parts = parts;
    this.forth = forth;
    this.back = back;
    this.moved = moved;
  }

  /** The splits; whoever is in one has no partner any more. */
  List<Partners.Group> splits() {
    List<Partners.Group> groups = new ArrayList<>();
    int next = 0;
    for (int whole = 0; whole < forth.length; whole++) {
      if (!moved[whole]) {
        Optional<Partners.Group> split = split(whole, next);
        next = split.map(Partners.Group::afterEnd).orElse(Math.max(next, forth[whole] + 1));
        split.ifPresent(group -> {
          forth[group.before()] = Partners.GROUPED;
          Arrays.fill(back, group.after(), group.afterEnd(), Partners.GROUPED);
          groups.add(group);
        });
      }
    }
    return groups;
  }

  private Optional<Partners.Group> split(int whole, int next) {
    int partner = forth[whole];
    if (partner >= 0) {
      return parts.loose(partner + 1) || parts.loose(partner - 1)
          ? grown(whole, partner, partner + 1)
          : Optional.empty();
    }
    // A whole without partner: its parts follow what continues its predecessor.
    return wholes.loose(whole) ? first(whole, next) : Optional.empty();
  }

  private Optional<Partners.Group> first(int whole, int next) {
    Piece piece = wholes.piece(whole);
    for (int place = next; parts.loose(place) && place < next + MOST_PARTS; place++) {
      if (comesFrom(parts.piece(place), piece, piece.words())) {
        return grown(whole, place, place + 1);
      }
    }
    return Optional.empty();
  }

  /** Takes in the neighbours on both sides that come from what is left of the whole. */
  private Optional<Partners.Group> grown(int whole, int from, int to) {
    Piece piece = wholes.piece(whole);
    Words left = piece.words().without(parts.piece(from).words());
    int start = from;
    int end = to;
    while (parts.loose(end)
        && end - start < MOST_PARTS
        && comesFrom(parts.piece(end), piece, left)) {
      left = left.without(parts.piece(end++).words());
    }
    while (parts.loose(start - 1)
        && end - start < MOST_PARTS
        && comesFrom(parts.piece(start - 1), piece, left)) {
      left = left.without(parts.piece(--start).words());
    }
    boolean covered = piece.words().size() - left.size() >= LEAST_COVER * piece.words().size();
    return end - start > 1 && covered
        ? Optional.of(new Partners.Group(whole, whole + 1, start, end))
        : Optional.empty();
  }

  private static boolean comesFrom(Piece part, Piece whole, Words left) {
    int size = part.words().size();
    return part.sameKind(whole)
        && size >= LEAST_WORDS
        && part.words().common(left) >= LEAST_SHARE * size;
  }
}
