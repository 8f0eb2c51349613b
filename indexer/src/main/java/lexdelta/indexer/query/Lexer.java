package lexdelta.indexer.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.indexer.query.Token.Kind;

/** Cuts a query into tokens. */
final class Lexer {
  private static final String QUOTES = "\"“”„‟″";
  private static final String OTHER_BRACKETS = "[]{}";

  /** Paragraph labels directly after a number belong to it: {@code 214.2(h)(13)}. */
  private static final Pattern LABELS = Pattern.compile("(\\([A-Za-z0-9]{1,5}\\)){1,12}");

  private static final Pattern NOT_FOLLOWS =
      Pattern.compile("\\s+not(?=[\\s(\"“”]|$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]*");

  private static final Pattern NAME_AND_BRACKET = Pattern.compile("([A-Za-z]+)(\\d*)\\(");

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

  /** Whether there are quotation marks in a text. */
  static boolean quotes(String text) {
    return text.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
  }

  private void next() throws QuerySyntaxException {
    char c = text.charAt(at);
    if (blank(c)) {
      at++;
    } else if (QUOTES.indexOf(c) >= 0) {
      phrase(at);
    } else if (OTHER_BRACKETS.indexOf(c) >= 0) {
      throw new QuerySyntaxException(
          "“" + c + "” is not a bracket of this language.",
          at,
          "Group with ( and ), or leave it out.");
    } else if (c == '(' || c == ')' || c == '|') {
      sign(c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.OR, at, at + 1);
    } else if (!near() && !field()) {
      chunk();
    }
  }

  private boolean near() throws QuerySyntaxException {
    Optional<Proximity.Typed> typed = Proximity.at(text, at);
    if (typed.isEmpty()) {
      return false;
    }
    int start = at;
    boolean negated = !tokens.isEmpty() && tokens.getLast().is(Kind.NOT);
    if (negated) {
      start = tokens.removeLast().position();
    }
    at = typed.get().end();
    tokens.add(
        new Token.Near(
            text.substring(start, at), typed.get().reach(), typed.get().ordered(), negated, start));
    return true;
  }

  /** A name with a bracket directly behind it. */
  private boolean field() throws QuerySyntaxException {
    Matcher name = NAME_AND_BRACKET.matcher(text).region(at, text.length());
    if (!name.lookingAt() || Proximity.connecting(name.group(1))) {
      return false;
    }
    if (name.group(1).equalsIgnoreCase("atleast")) {
      tokens.add(atLeast(name));
      at = name.end() - 1;
      return true;
    }
    if (!name.group(2).isEmpty()) {
      return false; // H1(a) is a word with a label
    }
    FieldName field =
        FieldName.of(name.group(1))
            .orElseThrow(() ->
                new QuerySyntaxException(
                    "There is no field " + name.group(1) + "(…).",
                    name.start(),
                    "Put a space or a connector before the bracket if “%s” is a word. The fields are %s."
                        .formatted(name.group(1), FieldName.all())));
    if (field.holdsQuery()) {
      tokens.add(new Token.Field(name.group(1), field, at));
      at = name.end() - 1;
    } else {
      value(field, name.end());
    }
    return true;
  }

  private Token atLeast(Matcher name) throws QuerySyntaxException {
    String times = name.group(2);
    int most = 9_999;
    if (times.isEmpty() || times.length() > 4 || Integer.parseInt(times) == 0) {
      throw new QuerySyntaxException(
          "“atleast” needs a number from 1 to %,d directly behind it.".formatted(most),
          name.start(),
          "Write how many times, as in atleast5(waiver).");
    }
    return new Token.AtLeast(
        text.substring(name.start(), name.end() - 1), Integer.parseInt(times), at);
  }

  private void value(FieldName field, int start) throws QuerySyntaxException {
    int depth = 1;
    int end = start;
    while (end < text.length() && depth > 0) {
      depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
      end++;
    }
    if (depth > 0) {
      throw new QuerySyntaxException(
          "The bracket of the field “%s” is never closed.".formatted(field.typed()),
          start - 1,
          "Close it with ), as in " + field.example() + ".");
    }
    String value = text.substring(start, end - 1);
    if (value.isBlank()) {
      throw new QuerySyntaxException(
          "The field “%s” is empty.".formatted(field.typed()),
          start,
          "Write what to look for, as in " + field.example() + ".");
    }
    tokens.add(
        new Token.Valued(
            text.substring(at, end),
            field,
            value.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip(),
            start,
            at));
    at = end;
  }

  /** A phrase whose token begins at a place: that of its mark, or of a sign before it. */
  private void phrase(int position) throws QuerySyntaxException {
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
    tokens.add(new Token.Phrase(inside, wordsOf(inside, start + 1), position));
    at = end + 1;
  }

  private static List<String> wordsOf(String inside, int position) throws QuerySyntaxException {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < inside.length()) {
      int start = at;
      while (at < inside.length() && !blank(inside.charAt(at))) {
        at++;
      }
      String word = ofPhrase(inside.substring(start, at), position + start);
      if (!word.isEmpty()) {
        words.add(word);
      }
      at++;
    }
    if (words.isEmpty()) {
      throw new QuerySyntaxException(
          "There is no word between the quotation marks.",
          position - 1,
          "Write the words of the phrase between them, or leave them out.");
    }
    return words;
  }

  /** A word of a phrase; an expander stays on it, after it is seen to be in order. */
  private static String ofPhrase(String piece, int position) throws QuerySyntaxException {
    boolean expands = piece.indexOf('*') >= 0 || piece.matches("(?U).*\\w!\\W*");
    if (!expands) {
      return trimmed(piece);
    }
    boolean open = piece.matches(".*!\\W*");
    String letters = piece.replaceFirst("!\\W*$", "").replaceFirst("(?U)[^\\w*]+$", "");
    int lead = letters.length() - letters.replaceFirst("(?U)^[^\\w*]+", "").length();
    letters = letters.substring(lead);
    return Expander.checked(letters, open, position + lead) + (open ? "!" : "");
  }

  private void chunk() throws QuerySyntaxException {
    int start = at;
    readChunk();
    if (at == start) {
      refuseLonelyExpander();
    }
    String chunk = text.substring(start, at);
    if (!excluded(start) && connector(chunk, start)) {
      return;
    }
    if (leadingMinus(chunk)) {
      tokens.add(new Token.Sign(Kind.MINUS, "-", start));
      at = start + 1;
      return;
    }
    if (exact(chunk, start)) {
      return;
    }
    Proximity.refuseUnknown(chunk, start);
    if ((chunk.indexOf('*') >= 0 && !chunk.equals("*")) || follows('!')) {
      expander(chunk, start);
    } else {
      word(chunk, start);
    }
  }

  private void refuseLonelyExpander() throws QuerySyntaxException {
    throw new QuerySyntaxException(
        "“!” stands for the rest of a word, and there is no beginning of a word before it.",
        at,
        "Write it directly after at least three letters, as in natural!");
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
      case "and", "but" -> {
        boolean not = notFollows();
        if (!not && chunk.equalsIgnoreCase("but")) {
          return false;
        }
        sign(not ? Kind.BUT_NOT : Kind.AND, start, at);
      }
      case "&" -> sign(Kind.AND, start, at);
      case "or" -> sign(Kind.OR, start, at);
      case "%" -> sign(Kind.BUT_NOT, start, at);
      case "not" -> sign(Kind.NOT, start, at);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether “not” follows, which is then read; not that of “a and not /5 b”. */
  private boolean notFollows() {
    Matcher not = NOT_FOLLOWS.matcher(text).region(at, text.length());
    if (!not.lookingAt() || nearFollows(not.end())) {
      return false;
    }
    at = not.end();
    return true;
  }

  private boolean nearFollows(int from) {
    Matcher blank = BLANK.matcher(text).region(from, text.length());
    return blank.lookingAt() && Proximity.begins(text, blank.end());
  }

  /** Whether “-” stands directly before: what follows is a word, also when it reads like “not”. */
  private boolean excluded(int start) {
    return !tokens.isEmpty()
        && tokens.getLast().is(Kind.MINUS)
        && tokens.getLast().position() == start - 1;
  }

  private boolean leadingMinus(String chunk) {
    if (!chunk.startsWith("-")) {
      return false;
    }
    return chunk.length() > 1
        ? Character.isLetterOrDigit(chunk.codePointAt(1)) || "#=".indexOf(chunk.charAt(1)) >= 0
        : follows('(') || (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0);
  }

  /** {@code #alien}, {@code =alien}, {@code ="alien status"}. */
  private boolean exact(String chunk, int start) throws QuerySyntaxException {
    char sign = chunk.charAt(0);
    if (sign != '#' && sign != '=') {
      return false;
    }
    if (chunk.length() == 1 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
      phrase(start);
      return true;
    }
    String word = trimmed(chunk.substring(1));
    if (word.isEmpty()) {
      throw new QuerySyntaxException(
          "“" + sign + "” has no word behind it.",
          start,
          "Write it directly before a word, as in #alien, or leave it out.");
    }
    if (follows('!') || chunk.indexOf('*') >= 0) {
      throw new QuerySyntaxException(
          "“%s” asks for a word as written, “!” and “*” for several words.".formatted(sign),
          start,
          "Leave one of them out.");
    }
    tokens.add(new Token.Exact(word, start));
    return true;
  }

  private void expander(String chunk, int start) throws QuerySyntaxException {
    boolean open = follows('!');
    Expander.checked(chunk, open, start);
    if (!open) {
      tokens.add(new Token.Letters(chunk, start));
      return;
    }
    at++;
    if (at < text.length() && (follows('!') || Character.isLetterOrDigit(text.charAt(at)))) {
      throw new QuerySyntaxException(
          "“!” must be the end of a word.", at - 1, "Put a space or a connector after it.");
    }
    tokens.add(new Token.Root(chunk, start));
  }

  private void word(String chunk, int start) throws QuerySyntaxException {
    String word = trimmed(chunk);
    if (word.isEmpty() && chunk.codePoints().noneMatch(c -> c == '&' || c == '%')) {
      return;
    }
    refuseGluedConnector(chunk, start);
    tokens.add(new Token.Word(word, start));
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

  private void sign(Kind kind, int start, int end) {
    tokens.add(new Token.Sign(kind, text.substring(start, end), start));
    at = end;
  }
}
