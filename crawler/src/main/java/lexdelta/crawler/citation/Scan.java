package lexdelta.crawler.citation;

/**
 * A text under the reader's eye: small questions about the characters at a place, each answered by
 * where what was asked for ends, or by {@link #NO}. No question looks further than a fixed number of
 * characters ahead, but for runs of digits and letters that are then behind the reader.
 */
final class Scan {
  static final int NO = -1;

  /** More white space than this is no space between words. */
  private static final int WIDEST_BLANK = 60;

  private final String text;
  private long steps;

  Scan(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** How many characters were looked at so far. */
  long steps() {
    return steps;
  }

  int length() {
    return text.length();
  }

  /** The character at a place, NUL beyond either end. */
  char at(int i) {
    steps++;
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }

  String between(int start, int end) {
    return text.substring(start, end);
  }

  boolean digit(int i) {
    char c = at(i);
    return c >= '0' && c <= '9';
  }

  boolean letter(int i) {
    return Character.isLetter(at(i));
  }

  boolean lower(int i) {
    return Character.isLowerCase(at(i));
  }

  boolean upper(int i) {
    return Character.isUpperCase(at(i));
  }

  boolean wordPart(int i) {
    return Character.isLetterOrDigit(at(i));
  }

  /** Hyphens, dashes and the minus sign, which publishers use one for the other. */
  boolean dash(int i) {
    char c = at(i);
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  private boolean space(int i) {
    char c = at(i);
    return c == ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Behind the white space here, if any; a paragraph's end is not passed. */
  int blanks(int i) {
    int end = i;
    int lines = 0;
    while (end - i < WIDEST_BLANK && space(end)) {
      lines += at(end) == '\n' ? 1 : 0;
      end++;
    }
    return lines > 1 ? i : end;
  }

  /** Behind white space on the same line. */
  int sameLine(int i) {
    int end = i;
    while (end - i < WIDEST_BLANK && space(end) && at(end) != '\n' && at(end) != '\r') {
      end++;
    }
    return end;
  }

  int digits(int i) {
    int end = i;
    while (digit(end)) {
      end++;
    }
    return end;
  }

  /** Behind these very characters. */
  int exactly(int i, String characters) {
    return text.startsWith(characters, i) ? i + characters.length() : NO;
  }

  /** Behind a word in any case that is not the beginning of a longer one. */
  int word(int i, String word) {
    int end = i + word.length();
    return text.regionMatches(true, i, word, 0, word.length()) && !wordPart(end) ? end : NO;
  }

  /** Behind the first of these words that stands here. */
  int oneOf(int i, String... words) {
    for (String word : words) {
      int end = word(i, word);
      if (end != NO) {
        return end;
      }
    }
    return NO;
  }

  /** Behind words in order, white space between them. */
  int words(int i, String... words) {
    int end = i;
    for (String word : words) {
      end = end == NO ? NO : word(end == i ? i : blanks(end), word);
    }
    return end;
  }

  /** Behind an abbreviation with stops or without: {@code CFR}, {@code C.F.R.}, {@code C. F. R.} */
  int abbreviation(int i, String letters) {
    int end = i;
    for (int n = 0; n < letters.length(); n++) {
      if (n > 0 && at(end - 1) == '.') {
        end = sameLine(end);
      }
      if (Character.toUpperCase(at(end)) != letters.charAt(n)) {
        return NO;
      }
      end++;
      if (at(end) == '.') {
        end++;
      }
    }
    return letter(end) ? NO : end;
  }

  /** Whether a word or number begins here; some compilations print {@code ø} or {@code ƒ} for a bracket. */
  boolean begins(int i) {
    return !wordPart(i - 1) || ((at(i - 1) == 'ø' || at(i - 1) == 'ƒ') && digit(i));
  }

  /** Whether the digits here are the first of their number: not those of a date, an amount or a code. */
  boolean numberBegins(int i) {
    char before = at(i - 1);
    if (!begins(i) || before == '$' || before == '§') {
      return false;
    }
    boolean joined = before == '.' || before == '/' || before == ':' || dash(i - 1);
    return !(joined && digit(i - 2));
  }
}
