package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Words of which letters are left open, {@code natural!} and {@code wom*n}, in a tree of the letters
 * before the first open one: what a word of a text is one of is found in one walk along its letters,
 * however many there are.
 */
final class OpenWords {
  /**
   * What is open.
   *
   * @param rest what follows the first letters, {@code *} for any one
   * @param open whether more letters may follow
   */
  @SuppressWarnings("ArrayRecordComponent") // held by the thousand, never compared
  private record Form(int number, int[] rest, boolean open) {
    boolean is(String word, int from) {
      int at = from;
      for (int wanted : rest) {
        if (at == word.length() || (wanted != '*' && wanted != word.codePointAt(at))) {
          return false;
        }
        at += Character.charCount(word.codePointAt(at));
      }
      return open || at == word.length();
    }
  }

  /** Where a walk has come to, and where it may go by the next letter. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(4);
    private List<Form> forms = List.of();

    void add(Form form) {
      forms = new ArrayList<>(forms);
      forms.add(form);
    }
  }

  private final Node root = new Node();

  /**
   * Adds one.
   *
   * @param letters in lower case, {@code *} for any one
   * @param open whether more letters may follow
   * @param number by which it is told
   */
  void add(String letters, boolean open, int number) {
    int known = letters.indexOf('*');
    String first = known < 0 ? letters : letters.substring(0, known);
    Node node = root;
    for (int i = 0; i < first.length(); i++) {
      node = node.next.computeIfAbsent(first.charAt(i), _ -> new Node());
    }
    int[] rest = letters.substring(first.length()).codePoints().toArray();
    node.add(new Form(number, rest, open));
  }

  /** Tells the numbers of all that a word is one of. */
  void each(String word, IntConsumer told) {
    @Nullable Node node = root;
    for (int at = 0; node != null; at++) {
      for (Form form : node.forms) {
        if (form.is(word, at)) {
          told.accept(form.number);
        }
      }
      node = at < word.length() ? node.next.get(word.charAt(at)) : null;
    }
  }
}
