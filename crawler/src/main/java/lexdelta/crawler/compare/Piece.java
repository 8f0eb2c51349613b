package lexdelta.crawler.compare;

import java.util.List;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A provision made ready to be likened to others.
 *
 * @param text to which it belongs
 * @param place in that text
 * @param label the labels at the start of the text, {@code (c)} or {@code (a)(1)}, or the first cell
 *     of a table row; empty when it has none
 * @param body the meaning of what follows the label; of a table row, of the whole
 * @param words the telling words of the body
 */
record Piece(Loose text, int place, Provision provision, String label, String body, Words words) {
  /** The share of telling words that two texts must have in common to be shown as one, edited. */
  static final double LEAST_LIKENESS = 0.3;

  static Piece of(Loose text, int place, Provision provision, Vocabulary vocabulary) {
    List<Token> tokens = Token.of(provision.text());
    if (provision.kind() == ProvisionKind.TABLE_ROW && !provision.cells().isEmpty()) {
      // Rows of equal cells under different labels are different: the body has the label, too.
      return new Piece(
          text,
          place,
          provision,
          Typography.meaning(provision.cells().getFirst()),
          Typography.meaning(provision.text()),
          Words.of(tokens, vocabulary));
    }
    boolean labelled = !tokens.isEmpty() && tokens.getFirst().label();
    return new Piece(
        text,
        place,
        provision,
        labelled ? tokens.getFirst().meaning() : "",
        Typography.meaning(provision.text().substring(labelled ? tokens.getFirst().end() : 0)),
        Words.of(labelled ? tokens.subList(1, tokens.size()) : tokens, vocabulary));
  }

  boolean sameLabel(Piece other) {
    return label.equals(other.label);
  }

  boolean samePath(Piece other) {
    return sameLabel(other) && !label.isEmpty() && path().equals(other.path());
  }

  /** The labels under which it stands, its own among them. */
  String path() {
    return text.path(place);
  }

  boolean sameKind(Piece other) {
    return provision.kind() == other.provision.kind();
  }

  /** Whether the two are rows of as many cells that begin with the same one. */
  boolean sameRow(Piece other) {
    return provision.kind() == ProvisionKind.TABLE_ROW
        && provision.cells().size() > 1
        && !label.isEmpty()
        && sameLabel(other);
  }

  /** Whether the two are one provision with other words, another label, or both. */
  boolean like(Piece other) {
    return sameKind(other)
        && (sameBody(other) || sameRow(other) || likeness(other) >= LEAST_LIKENESS);
  }

  boolean sameBody(Piece other) {
    return !body.isEmpty() && body.equals(other.body);
  }

  /** The share of words that the two have in common, 0 to 1. */
  double likeness(Piece other) {
    return words.likeness(other.words);
  }
}
