package lexdelta.crawler.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A provision made ready to be likened to others.
 *
 * @param label the labels at the start of the text, {@code (c)} or {@code (a)(1)}, or the first cell
 *     of a table row; empty when it has none
 * @param body the meaning of what follows the label; of a table row, of the whole
 * @param words how often each telling word stands in the body
 */
record Piece(Provision provision, String label, String body, Map<String, Integer> words) {
  /** The share of telling words that two texts must have in common to be shown as one, edited. */
  static final double LEAST_LIKENESS = 0.3;

  static Piece of(Provision provision) {
    List<Token> tokens = Token.of(provision.text());
    return provision.kind() == ProvisionKind.TABLE_ROW && !provision.cells().isEmpty()
        ? row(provision, tokens)
        : labelled(provision, tokens);
  }

  // Rows of equal cells under different labels are different rows: the body has the label, too.
  private static Piece row(Provision provision, List<Token> tokens) {
    return new Piece(
        provision,
        Typography.meaning(provision.cells().getFirst()),
        Typography.meaning(provision.text()),
        words(tokens));
  }

  private static Piece labelled(Provision provision, List<Token> tokens) {
    boolean labelled = !tokens.isEmpty() && tokens.getFirst().label();
    List<Token> body = labelled ? tokens.subList(1, tokens.size()) : tokens;
    return new Piece(
        provision,
        labelled ? tokens.getFirst().meaning() : "",
        Typography.meaning(provision.text().substring(labelled ? tokens.getFirst().end() : 0)),
        words(body));
  }

  /** The telling words of a text, or all its tokens when it has none. */
  static Map<String, Integer> words(List<Token> tokens) {
    Map<String, Integer> telling = count(tokens, token -> !token.weak());
    return telling.isEmpty() ? count(tokens, token -> true) : telling;
  }

  private static Map<String, Integer> count(List<Token> tokens, Predicate<Token> which) {
    return tokens.stream()
        .filter(which)
        .collect(Collectors.toMap(Token::meaning, token -> 1, Integer::sum, TreeMap::new));
  }

  boolean sameLabel(Piece other) {
    return label.equals(other.label);
  }

  /** Whether the two are rows of as many cells that begin with the same one. */
  boolean sameRow(Piece other) {
    return provision.kind() == ProvisionKind.TABLE_ROW
        && provision.cells().size() > 1
        && provision.cells().size() == other.provision.cells().size()
        && !label.isEmpty()
        && sameLabel(other);
  }

  /** Whether the two are one provision with other words, another label, or both. */
  boolean like(Piece other) {
    return provision.kind() == other.provision.kind()
        && (sameBody(other) || sameRow(other) || likeness(words, other.words) >= LEAST_LIKENESS);
  }

  boolean sameBody(Piece other) {
    return !body.isEmpty() && body.equals(other.body);
  }

  /** The share of words that two texts have in common, 0 to 1 (Dice's coefficient). */
  static double likeness(Map<String, Integer> words, Map<String, Integer> others) {
    int common = 0;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      common += Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0));
    }
    int all = size(words) + size(others);
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static int size(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
