package lexdelta.indexer.query;

/** A piece of a query as typed. */
sealed interface Token {

  /** The piece as typed. */
  String text();

  /** Where it begins, from 0. */
  int position();

  /** A word with punctuation around it taken off. */
  record Word(String text, int position) implements Token {}

  /** A word behind {@code #} or {@code =}. */
  record Exact(String text, int position) implements Token {}

  /** What stands between quotation marks. */
  record Phrase(String text, java.util.List<String> words, int position) implements Token {}

  /** A beginning, without its exclamation mark. */
  record Root(String text, int position) implements Token {}

  /** A word with asterisks. */
  record Letters(String text, int position) implements Token {}

  /** How near. */
  record Near(String text, Reach reach, boolean ordered, boolean negated, int position)
      implements Token {}

  /** {@code atleast5}; a bracket follows. */
  record AtLeast(String text, int times, int position) implements Token {}

  /** The name of a field that holds a query; a bracket follows. */
  record Field(String text, FieldName name, int position) implements Token {}

  /** A field with its value. */
  record Valued(String text, FieldName name, String value, int valueAt, int position)
      implements Token {}

  /** Anything that is always written the same. */
  record Sign(Kind kind, String text, int position) implements Token {}

  /** What a sign is. */
  enum Kind {
    AND,
    OR,
    BUT_NOT,
    /** The word "not" alone: a plain word among plain words, a mistake among connectors. */
    NOT,
    MINUS,
    OPEN,
    CLOSE
  }

  /** Whether it is this sign. */
  default boolean is(Kind kind) {
    return this instanceof Sign sign && sign.kind() == kind;
  }

  /** Whether it stands between two operands. */
  default boolean connector() {
    return this instanceof Near || is(Kind.AND) || is(Kind.OR) || is(Kind.BUT_NOT);
  }

  /** Whether plain words may be made of it. */
  default boolean plain() {
    return this instanceof Word || (is(Kind.NOT) && text().equals("not"));
  }

  /** How many words it asks for. */
  default int asked() {
    return switch (this) {
      case Word _, Exact _, Root _, Letters _ -> 1;
      case Phrase phrase -> phrase.words().size();
      case Near _, AtLeast _, Field _, Valued _, Sign _ -> 0;
    };
  }
}
