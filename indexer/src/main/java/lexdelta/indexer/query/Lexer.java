package lexdelta.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.indexer.query.Token.Kind;

/** Cuts a query into tokens. What belongs to the language but is not built yet, it refuses. */
final class Lexer {
  private static final String QUOTES = "\"“”„‟″";
  private static final String OTHER_BRACKETS = "[]{}";

  /** Paragraph labels directly after a number belong to it: {@code 214.2(h)(13)}. */
  private static final Pattern LABELS = Pattern.compile("(\\([A-Za-z0-9]{1,5}\\)){1,12}");

  private static final Pattern NOT_FOLLOWS =
      Pattern.compile("\\s+not(?=[\\s(\"“”]|$)", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws QuerySyntaxException {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return List.copyOf(lexer.tokens);
  }

  private void next() throws QuerySyntaxException {
    char c = text.charAt(at);
    if (blank(c)) {
      at++;
    } else if (QUOTES.indexOf(c) >= 0) {
      phrase();
    } else if (OTHER_BRACKETS.indexOf(c) >= 0) {
      throw new QuerySyntaxException(
          "“" + c + "” is not a bracket of this language.",
          at,
          "Group with ( and ), or leave it out.");
    } else if (c == '(' || c == ')' || c == '|') {
      Kind kind = c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.OR;
      add(kind, text.substring(at, at + 1), at);
      at++;
    } else {
      chunk();
    }
  }

  private void phrase() throws QuerySyntaxException {
    int start = at;
    int end = start + 1;
    while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == text.length()) {
      throw new QuerySyntaxException(
          "The quotation mark is never closed.", start, "Close the phrase with a second \".");
    }
    String inside = text.substring(start + 1, end);
    NotYet.refuseInPhrase(inside, start + 1);
    List<String> words = new ArrayList<>();
    for (String piece : inside.split("[\\s\\p{Z}]+")) {
      String word = trimmed(piece);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      throw new QuerySyntaxException(
          "There is no word between the quotation marks.",
          start,
          "Write the words of the phrase between them, or leave them out.");
    }
    tokens.add(new Token(Kind.PHRASE, inside, words, start));
    at = end + 1;
  }

  private void chunk() throws QuerySyntaxException {
    int start = at;
    readChunk();
    String chunk = text.substring(start, at);
    if (connector(chunk, start)) {
      return;
    }
    NotYet.refuse(chunk, start);
    if (leadingMinus(chunk)) {
      add(Kind.MINUS, "-", start);
      start++;
      chunk = chunk.substring(1);
    }
    if (follows('!')) {
      root(chunk, start);
    } else {
      word(chunk, start);
    }
  }

  private void readChunk() {
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
      if (follows('(') && Character.isLetterOrDigit(text.charAt(at - 1))) {
        Matcher labels = LABELS.matcher(text).region(at, text.length());
        if (numberBefore(at) && labels.lookingAt()) {
          at = labels.end();
        }
      }
    }
  }

  private boolean numberBefore(int end) {
    for (int i = end - 1; i >= 0 && !ends(text.charAt(i)); i--) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean connector(String chunk, int start) {
    switch (chunk.toLowerCase(Locale.ROOT)) {
      case "and" -> add(notFollows() ? Kind.BUT_NOT : Kind.AND, text.substring(start, at), start);
      case "&" -> add(Kind.AND, chunk, start);
      case "or" -> add(Kind.OR, chunk, start);
      case "%" -> add(Kind.BUT_NOT, chunk, start);
      case "not" -> add(Kind.NOT, chunk, start);
      case "but" -> {
        if (!notFollows()) {
          return false;
        }
        add(Kind.BUT_NOT, text.substring(start, at), start);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean notFollows() {
    Matcher not = NOT_FOLLOWS.matcher(text).region(at, text.length());
    if (not.lookingAt()) {
      at = not.end();
      return true;
    }
    return false;
  }

  private boolean leadingMinus(String chunk) {
    if (!chunk.startsWith("-")) {
      return false;
    }
    return chunk.length() > 1
        ? Character.isLetterOrDigit(chunk.codePointAt(1))
        : follows('(') || (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0);
  }

  private void root(String chunk, int start) throws QuerySyntaxException {
    String letters = trimmed(chunk);
    if (letters.isEmpty()) {
      throw new QuerySyntaxException(
          "“!” stands for the rest of a word, and there is no beginning of a word before it.",
          at,
          "Write it directly after at least three letters, as in natural!");
    }
    if (!chunk.codePoints().allMatch(Character::isLetterOrDigit)) {
      throw new QuerySyntaxException(
          "The beginning of a word before “!” may have letters and digits only; “"
              + chunk
              + "” has others.",
          start,
          "Leave the others out, or write the whole word without “!”.");
    }
    if (chunk.codePointCount(0, chunk.length()) < 3) {
      throw new QuerySyntaxException(
          "“" + chunk + "!” begins too many words: three letters at least must stand before “!”.",
          start,
          "Write more of the word.");
    }
    at++;
    if (at < text.length() && (follows('!') || Character.isLetterOrDigit(text.charAt(at)))) {
      throw new QuerySyntaxException(
          "“!” must be the end of a word.", at - 1, "Put a space or a connector after it.");
    }
    tokens.add(new Token(Kind.ROOT, chunk, List.of(chunk), start));
  }

  private void word(String chunk, int start) throws QuerySyntaxException {
    String word = trimmed(chunk);
    if (word.isEmpty() && chunk.codePoints().noneMatch(c -> c == '&' || c == '%')) {
      return;
    }
    if (follows('(')) {
      NotYet.refuseField(chunk, start);
    }
    refuseGluedConnector(chunk, start);
    tokens.add(new Token(Kind.WORD, word, List.of(word), start));
  }

  private static void refuseGluedConnector(String chunk, int start) throws QuerySyntaxException {
    char first = chunk.charAt(0);
    char last = chunk.charAt(chunk.length() - 1);
    boolean percentage =
        last == '%' && chunk.length() > 1 && Character.isDigit(chunk.charAt(chunk.length() - 2));
    if ("&%".indexOf(first) >= 0 || ("&%".indexOf(last) >= 0 && !percentage)) {
      throw new QuerySyntaxException(
          "“" + chunk + "” is neither a word nor a connector.",
          start,
          "Put a space on both sides of & and of %.");
    }
  }

  /** Without the punctuation around it; the last bracket of paragraph labels stays. */
  private static String trimmed(String chunk) {
    int start = 0;
    int end = chunk.length();
    while (start < end && punctuation(chunk.codePointAt(start))) {
      start += Character.charCount(chunk.codePointAt(start));
    }
    while (end > start
        && punctuation(chunk.codePointBefore(end))
        && !(chunk.charAt(end - 1) == ')' && chunk.indexOf('(', start) >= 0)) {
      end -= Character.charCount(chunk.codePointBefore(end));
    }
    return chunk.substring(start, end);
  }

  private static boolean punctuation(int codePoint) {
    return !Character.isLetterOrDigit(codePoint);
  }

  private static boolean ends(char c) {
    return blank(c)
        || QUOTES.indexOf(c) >= 0
        || OTHER_BRACKETS.indexOf(c) >= 0
        || c == '('
        || c == ')'
        || c == '|'
        || c == '!';
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private boolean follows(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void add(Kind kind, String as, int position) {
    tokens.add(new Token(kind, as, List.of(), position));
  }
}
