package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into tokens. Used once. Goes through the text by hand, since whole titles are cut and
 * one large expression took most of the time of comparing them.
 */
final class Tokens {
  // Untrusted text: each repetition is possessive, so that no input overflows the matcher's stack.
  private static final String LETTER = "[\\p{L}\\p{N}\\p{M}\\p{Cf}]";
  private static final String SPACE = "[\\s\\u00A0\\u2009\\u202F]";
  private static final Pattern DATE =
      Pattern.compile(
          ("(?:Jan(?:uary)?+|Feb(?:ruary)?+|Mar(?:ch)?+|Apr(?:il)?+|May|June?+|July?+|Aug(?:ust)?+"
                  + "|Sept?+(?:ember)?+|Oct(?:ober)?+|Nov(?:ember)?+|Dec(?:ember)?+)"
                  + "\\.?+SPACE++\\d{1,2}+,SPACE*+\\d{4}+(?!LETTER)")
              .replace("LETTER", LETTER)
              .replace("SPACE", SPACE));
  private static final Pattern ADDRESS =
      Pattern.compile("https?+://(?:[\\p{L}\\p{N}]|\\p{Punct}(?=[\\p{L}\\p{N}/]))++");
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int LONGEST_NUMERAL = 9;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Tokens(String text) {
    this.text = text;
  }

  List<Token> all() {
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      at = c == ' ' || (c >= '\t' && c <= '\r') ? at + 1 : token(at, c);
    }
    return tokens;
  }

  private int token(int at, char c) {
    if (letter(at)) {
      return lettered(at);
    } else if (number(at) || ("$£€".indexOf(c) >= 0 && number(at + 1))) {
      int citation = citation(at);
      return citation > 0
          ? add(Token.Kind.CITATION, at, citation)
          : add(Token.Kind.NUMBER, at, percent(word(afterNumber(at))));
    }
    int labels = labels(at);
    return labels > at
        ? add(Token.Kind.CITATION, at, labels)
        : add(Token.Kind.PUNCTUATION, at, mark(at));
  }

  private int lettered(int at) {
    if (at + 3 <= text.length() && MONTHS.contains(text.substring(at, at + 3))) {
      Matcher date = DATE.matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (date.lookingAt()) {
        return add(Token.Kind.DATE, at, date.end());
      }
    } else if (text.startsWith("http", at)) {
      Matcher address = ADDRESS.matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (address.lookingAt()) {
        return add(Token.Kind.WORD, at, address.end());
      }
    }
    return add(Token.Kind.WORD, at, word(at + Character.charCount(text.codePointAt(at))));
  }

  private int add(Token.Kind kind, int start, int end) {
    String meaning = Typography.meaning(text.substring(start, end));
    if (!meaning.isEmpty()) {
      tokens.add(new Token(kind, meaning, start, end));
    }
    return end;
  }

  /** The end of a word that has begun: its letters, and what joins further letters to them. */
  private int word(int from) {
    int at = letters(from);
    while (joins(at)) {
      at = letters(at + 1);
    }
    return at;
  }

  private int letters(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        at++;
      } else if (c < 128 || !inWord(text.codePointAt(at))) {
        return at;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return at;
  }

  /** Whether a mark stands here that joins what is before to what is behind it. */
  private boolean joins(int at) {
    if (at >= text.length() || !(letter(at + 1) || number(at + 1))) {
      return false;
    }
    char c = text.charAt(at);
    return switch (c) {
      case '\'', '’', '‘', 'ʼ', '.', '/', '@', '&', '\u2010', '\u2011', '–', '−', '-' -> true;
      case ':' -> digit(at - 1);
      case ',' ->
          digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
      default -> false;
    };
  }

  /** Behind the sign of a currency, if there is one, and the first figure. */
  private int afterNumber(int at) {
    int figure = number(at) ? at : at + 1;
    return figure + Character.charCount(text.codePointAt(figure));
  }

  private int percent(int at) {
    return at < text.length() && text.charAt(at) == '%' ? at + 1 : at;
  }

  /** The end of a number with labels, {@code 214.2(h)(13)}; -1 where none begins. */
  private int citation(int from) {
    int at = digits(from);
    while (at > from
        && at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == '-')
        && digit(at + 1)) {
      at = digits(at + 1);
    }
    int end = at > from ? labels(at) : from;
    return end > at ? end : -1;
  }

  /** Digits and a letter that belongs to them. */
  private int digits(int from) {
    int at = from;
    while (digit(at)) {
      at++;
    }
    return at > from && latin(at) ? at + 1 : at;
  }

  /** The end of the labels that begin here; the same place where none does. */
  private int labels(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '(') {
      int end = text.indexOf(')', at + 1);
      if (end < 0 || end - at - 1 > LONGEST_NUMERAL || !label(at + 1, end)) {
        return at;
      }
      at = end + 1;
    }
    return at;
  }

  private boolean label(int start, int end) {
    int length = end - start;
    return length > 0
        && ((length <= 3 && range(start, end, "0123456789"))
            || insertedNumber(start, end)
            || (length <= 2 && latin(start) && latin(end - 1))
            || (length >= 3 && (range(start, end, "ivxlcdm") || range(start, end, "IVXLCDM"))));
  }

  /** {@code 10A}, between {@code 10} and {@code 11}. */
  private boolean insertedNumber(int start, int end) {
    int letters = end;
    while (letters > start && text.charAt(letters - 1) >= 'A' && text.charAt(letters - 1) <= 'Z') {
      letters--;
    }
    int figures = letters - start;
    return end > letters
        && end - letters <= 2
        && figures > 0
        && figures <= 3
        && range(start, letters, "0123456789");
  }

  private boolean range(int start, int end, String characters) {
    for (int at = start; at < end; at++) {
      if (characters.indexOf(text.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The end of a mark: dashes in a row, full stops in a row, or one character with its accents. */
  private int mark(int from) {
    int at = from + Character.charCount(text.codePointAt(from));
    if (text.charAt(from) == '.') {
      while (at < text.length() && text.charAt(at) == '.') {
        at++;
      }
      return at > from + 1 ? at : accents(at);
    } else if (dash(from)) {
      while (at < text.length() && dash(at)) {
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }
    return accents(at);
  }

  private int accents(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= 128 && accent(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private boolean dash(int at) {
    char c = text.charAt(at);
    return c == '-'
        || (c >= 128 && Character.getType(text.codePointAt(at)) == Character.DASH_PUNCTUATION);
  }

  private boolean digit(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean latin(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean letter(int at) {
    return latin(at)
        || (at < text.length()
            && text.charAt(at) >= 128
            && Character.isLetter(text.codePointAt(at)));
  }

  /** Whether a number of any script stands here. */
  private boolean number(int at) {
    if (at >= text.length() || text.charAt(at) < 128) {
      return digit(at);
    }
    return numeric(Character.getType(text.codePointAt(at)));
  }

  private static boolean numeric(int type) {
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean inWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c) || numeric(type) || accent(c) || type == Character.FORMAT;
  }

  private static boolean accent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
