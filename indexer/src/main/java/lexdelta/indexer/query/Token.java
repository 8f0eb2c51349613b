package lexdelta.indexer.query;

import java.util.List;

/**
 * A piece of a query as typed.
 *
 * @param text as typed; of a root without its {@code !}
 * @param words of a word itself, of a phrase its words, otherwise empty
 * @param position of its first character, from 0
 */
record Token(Kind kind, String text, List<String> words, int position) {
  /** What the piece is. */
  enum Kind {
    WORD,
    PHRASE,
    ROOT,
    AND,
    OR,
    BUT_NOT,
    /** The word "not" alone: a plain word among plain words, a mistake among connectors. */
    NOT,
    MINUS,
    OPEN,
    CLOSE
  }

  Token {
    words = List.copyOf(words);
  }

  /** Whether it stands between two operands. */
  boolean connector() {
    return switch (kind) {
      case AND, OR, BUT_NOT -> true;
      case WORD, PHRASE, ROOT, NOT, MINUS, OPEN, CLOSE -> false;
    };
  }

  /** Whether plain words may be made of it. */
  boolean plain() {
    return kind == Kind.WORD || (kind == Kind.NOT && text.equals("not"));
  }
}
