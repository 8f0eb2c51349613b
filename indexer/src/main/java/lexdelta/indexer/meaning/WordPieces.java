package lexdelta.indexer.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces of words that a BERT model knows, by their numbers: lower case, without
 * accents, at white space and at punctuation, then the longest piece of the vocabulary each time
 * (WordPiece, as Devlin et al., “BERT”, 2019, use it uncased). Safe for use by many threads.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  /**
   * With a vocabulary.
   *
   * @param vocabulary numbers of pieces; those that go on a word begin with {@code ##}
   */
  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = number("[UNK]");
    this.begin = number("[CLS]");
    this.end = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("The vocabulary of the model has no " + piece + ".");
    }
    return number;
  }

  /**
   * The numbers of a text's pieces, between those of beginning and end.
   *
   * @param most how many at most, the two counted; what goes beyond is cut off
   */
  long[] of(String text, int most) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(begin);
    for (String word : words(text)) {
      if (pieces.size() >= most - 1) {
        break;
      }
      addPieces(word, pieces);
    }
    List<Integer> kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
    long[] numbers = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      numbers[i] = kept.get(i);
    }
    numbers[kept.size()] = end;
    return numbers;
  }

  private void addPieces(String word, List<Integer> pieces) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      pieces.add(unknown);
      return;
    }
    int first = pieces.size();
    for (int start = 0; start < word.length(); ) {
      int stop = word.length();
      Integer piece = piece(word, start, stop);
      while (piece == null && stop > start + 1) {
        stop--;
        piece = piece(word, start, stop);
      }
      if (piece == null) {
        pieces.subList(first, pieces.size()).clear();
        pieces.add(unknown);
        return;
      }
      pieces.add(piece);
      start = stop;
    }
  }

  private @org.jspecify.annotations.Nullable Integer piece(String word, int start, int stop) {
    String letters = word.substring(start, stop);
    return vocabulary.get(start == 0 ? letters : "##" + letters);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(WordPieces::kept)
        .forEach(c -> {
          boolean alone = punctuation(c) || ideograph(c);
          if ((alone || blank(c)) && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (!blank(c)) {
            word.appendCodePoint(c);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** Control signs and the accents that the decomposition set free are left out. */
  private static boolean kept(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      default -> c != 0xFFFD;
    };
  }

  private static boolean blank(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean punctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean ideograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
