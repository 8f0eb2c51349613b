package lexdelta.indexer.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.util.BytesRef;
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
    boolean is(BytesRef word, int from) {
      if (rest.length == 0) {
        return open || from == word.offset + word.length;
      }
      String letters =
          new String(word.bytes, from, word.offset + word.length - from, StandardCharsets.UTF_8);
      int at = 0;
      for (int wanted : rest) {
        if (at == letters.length() || (wanted != '*' && wanted != letters.codePointAt(at))) {
          return false;
        }
        at += Character.charCount(letters.codePointAt(at));
      }
      return open || at == letters.length();
    }
  }

  /** Where a walk has come to. The next ones lie in an array by their letter's byte. */
  private static final class Node {
    private int lowest;
    private @Nullable Node[] next = new Node[0];
    private List<Form> forms = List.of();

    @Nullable Node next(byte letter) {
      int place = (letter & 0xff) - lowest;
      return place >= 0 && place < next.length ? next[place] : null;
    }

    Node grown(byte letter) {
      Node there = next(letter);
      if (there != null) {
        return there;
      }
      makeRoom(letter & 0xff);
      Node grown = new Node();
      next[(letter & 0xff) - lowest] = grown;
      return grown;
    }

    private void makeRoom(int letter) {
      if (next.length == 0) {
        lowest = letter;
      }
      int from = Math.min(lowest, letter);
      int to = Math.max(lowest + next.length, letter + 1);
      @Nullable Node[] wider = new Node[to - from];
      System.arraycopy(next, 0, wider, lowest - from, next.length);
      lowest = from;
      next = wider;
    }

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
    for (byte letter : first.getBytes(StandardCharsets.UTF_8)) {
      node = node.grown(letter);
    }
    int[] rest = letters.substring(first.length()).codePoints().toArray();
    node.add(new Form(number, rest, open));
  }

  /** Tells the numbers of all that a word is one of. */
  void each(BytesRef word, IntConsumer told) {
    int end = word.offset + word.length;
    @Nullable Node node = root;
    for (int at = word.offset; node != null; at++) {
      for (int i = 0; i < node.forms.size(); i++) {
        Form form = node.forms.get(i);
        if (form.is(word, at)) {
          told.accept(form.number);
        }
      }
      node = at < end ? node.next(word.bytes[at]) : null;
    }
  }
}
