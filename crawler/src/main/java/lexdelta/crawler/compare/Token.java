package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest stretch of a text that an {@link Edit} takes or leaves whole.
 *
 * @param meaning by which tokens are equal, see {@link Typography}
 * @param start where it stands in the text, in UTF-16 units
 * @param end not included
 */
record Token(Kind kind, String meaning, int start, int end) {
  /** What a token is. */
  enum Kind {
    /** A label or a number with labels: {@code (a)(1)}, {@code 214.2(h)(13)}. */
    CITATION,
    /** A day with its month in words: {@code Jan. 23, 2017}. */
    DATE,
    /** Anything that begins with a digit, or an amount of money. */
    NUMBER,
    WORD,
    PUNCTUATION
  }

  /** Words so frequent that sharing them says nothing. Never one that carries a duty or a bound. */
  private static final Set<String> FREQUENT =
      Set.of(
          ("a an and any are as at be been by for from has have he her his if in is it its of on or"
                  + " she such that the their these they this those to was were which who with")
              .split(" "));

  // Untrusted text: each repetition is possessive, so that no input overflows the matcher's stack.
  private static final String LABELS =
      "(?:\\((?:[A-Za-z]{1,2}|[ivxlcdm]{3,9}|[IVXLCDM]{3,9}|\\d{1,3})\\))++";
  private static final String MONTH =
      "(?:Jan(?:uary)?+|Feb(?:ruary)?+|Mar(?:ch)?+|Apr(?:il)?+|May|June?+|July?+|Aug(?:ust)?+"
          + "|Sept?+(?:ember)?+|Oct(?:ober)?+|Nov(?:ember)?+|Dec(?:ember)?+)";
  private static final String SPACE = "[\\s\\u00A0\\u2009\\u202F]";
  private static final String LETTER = "[\\p{L}\\p{N}\\p{M}\\p{Cf}]";
  private static final String JOINT =
      "(?:['’‘ʼ./@&\\u2010\\u2011–−-]|(?<=\\d):|(?<=\\d),(?=\\d{3}(?!\\d)))(?=[\\p{L}\\p{N}])";
  private static final Pattern TOKEN =
      Pattern.compile(
          ("(?<date>MONTH\\.?+SPACE++\\d{1,2}+,SPACE*+\\d{4}+(?!LETTER))"
                  + "|(?<citation>(?:\\d++[A-Za-z]?+(?:[.-]\\d++[A-Za-z]?+)*+)?LABELS)"
                  + "|(?<address>https?+://(?:[\\p{L}\\p{N}]|\\p{Punct}(?=[\\p{L}\\p{N}/]))++)"
                  + "|(?<number>[$£€]?+\\p{N}LETTER*+(?:JOINTLETTER++)*+%?+)"
                  + "|(?<word>\\p{L}LETTER*+(?:JOINTLETTER++)*+)"
                  + "|\\p{Pd}++|\\.{2,}+|(?s:\\S)\\p{M}*+")
              .replace("LABELS", LABELS)
              .replace("MONTH", MONTH)
              .replace("SPACE", SPACE)
              .replace("LETTER", LETTER)
              .replace("JOINT", JOINT));

  /** All tokens of a text, in order. What lies between them has no meaning. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Matcher found = TOKEN.matcher(text); found.find(); ) {
      String meaning = Typography.meaning(found.group());
      if (!meaning.isEmpty()) {
        tokens.add(new Token(kind(found), meaning, found.start(), found.end()));
      }
    }
    return tokens;
  }

  private static Kind kind(Matcher found) {
    if (found.start("citation") >= 0) {
      return Kind.CITATION;
    } else if (found.start("date") >= 0) {
      return Kind.DATE;
    } else if (found.start("number") >= 0) {
      return Kind.NUMBER;
    } else if (found.start("word") >= 0 || found.start("address") >= 0) {
      return Kind.WORD;
    }
    return Kind.PUNCTUATION;
  }

  boolean equalTo(Token other) {
    return meaning.equals(other.meaning);
  }

  /** Whether sharing this token is no sign of sharing a thought. */
  boolean weak() {
    return kind == Kind.PUNCTUATION || FREQUENT.contains(meaning);
  }

  boolean isOneOf(String characters) {
    return kind == Kind.PUNCTUATION && characters.contains(meaning.substring(0, 1));
  }

  /** Whether it is a label without a number before it. */
  boolean label() {
    return kind == Kind.CITATION && meaning.startsWith("(");
  }
}
