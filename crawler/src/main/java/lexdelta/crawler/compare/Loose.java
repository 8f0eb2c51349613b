package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.record.Provision;
import org.jspecify.annotations.Nullable;

/** The provisions of a text that have not stayed as they are, made ready to be likened. */
final class Loose {
  private final List<Provision> provisions;
  private final int[] partners;
  private final Vocabulary vocabulary;
  private String @Nullable [] paths;
  private final @Nullable Piece[] pieces;

  /**
   * @param partners is looked at whenever something is asked: who has a partner or a group is not loose
   */
  Loose(List<Provision> provisions, int[] partners, Vocabulary vocabulary) {
    this.provisions = provisions;
    this.partners = partners;
    this.vocabulary = vocabulary;
    this.pieces = new @Nullable Piece[provisions.size()];
  }

  /** The loose ones from one place to before another. */
  List<Piece> within(int from, int to) {
    List<Piece> found = new ArrayList<>();
    for (int place = from; place < to; place++) {
      if (loose(place)) {
        found.add(piece(place));
      }
    }
    return found;
  }

  List<Piece> all() {
    return within(0, provisions.size());
  }

  int size() {
    return provisions.size();
  }

  boolean loose(int place) {
    return place >= 0 && place < provisions.size() && partners[place] == -1;
  }

  Piece piece(int place) {
    Piece piece = pieces[place];
    if (piece == null) {
      piece = Piece.of(this, place, provisions.get(place), vocabulary);
      pieces[place] = piece;
    }
    return piece;
  }

  /** The labels under which a provision stands; read when first asked for, since it takes long. */
  String path(int place) {
    if (paths == null) {
      paths = Paths.of(provisions);
    }
    return paths[place];
  }

  int length(int place) {
    return provisions.get(place).text().length();
  }
}
