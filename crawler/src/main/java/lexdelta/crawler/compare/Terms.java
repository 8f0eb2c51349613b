package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;

/**
 * What no edit divides although it is several words: a citation ({@code 8 CFR 214.2(h)}), an amount
 * ({@code $2.5 million}), a month of a year, and the terms that a text itself defines.
 */
final class Terms {
  static final Terms NONE = new Terms(Map.of());

  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:\\([A-Za-z0-9]{1,5}\\)\\s?){0,4}[“\"]?(\\p{L}[^.;:,“”\"()]{2,80}?)[”\"]?,?"
              + " (?:means|includes|has the meaning|shall mean)\\b");
  private static final Pattern REPORTER =
      Pattern.compile("CFR|C\\.F\\.R|U\\.S\\.C|USC|FR|F\\.R|Stat|I&N|U\\.S|F\\.\\dd");
  private static final Pattern BETWEEN = Pattern.compile("\\.|part|parts|§|section|Dec");
  private static final Pattern MULTIPLE = Pattern.compile("thousand|million|billion|trillion");
  private static final Pattern MONTH =
      Pattern.compile(
          "January|February|March|April|May|June|July|August|September|October|November|December");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final int FARTHEST = 4;
  private static final int LONGEST = 6;

  private final Map<String, List<List<String>>> defined;

  private Terms(Map<String, List<List<String>>> defined) {
    this.defined = defined;
  }

  /** The terms that two texts define. */
  static Terms of(List<Provision> before, List<Provision> after) {
    Map<String, List<List<String>>> defined = new HashMap<>();
    Stream.concat(before.stream(), after.stream())
        .map(Provision::text)
        .filter(text -> text.contains("mean") || text.contains("includes"))
        .forEach(text -> {
          Matcher definition = DEFINITION.matcher(text);
          if (definition.lookingAt()) {
            List<String> words = Token.of(definition.group(1)).stream().map(Terms::plain).toList();
            if (words.size() > 1 && words.size() <= LONGEST) {
              defined.computeIfAbsent(words.getFirst(), any -> new ArrayList<>()).add(words);
            }
          }
        });
    return new Terms(defined);
  }

  private static String plain(Token token) {
    return token.meaning().toLowerCase(Locale.ROOT);
  }

  /** For each token whether it and the one before it must not be parted; one more than tokens. */
  boolean[] joints(List<Token> tokens) {
    boolean[] joints = new boolean[tokens.size() + 1];
    for (int at = 0; at < tokens.size(); at++) {
      int end = Math.max(Math.max(citation(tokens, at), amount(tokens, at)), term(tokens, at));
      for (int joint = at + 1; joint < end; joint++) {
        joints[joint] = true;
      }
    }
    return joints;
  }

  /** The end of a citation that begins here, or the same place. */
  private static int citation(List<Token> tokens, int at) {
    if (!figure(tokens, at) || !is(REPORTER, tokens, at + 1)) {
      return at;
    }
    int next = at + 2;
    while (next <= at + FARTHEST && is(BETWEEN, tokens, next)) {
      next++;
    }
    return figure(tokens, next) ? next + 1 : at;
  }

  private static int amount(List<Token> tokens, int at) {
    boolean money = figure(tokens, at) && is(MULTIPLE, tokens, at + 1);
    boolean month = is(MONTH, tokens, at) && is(YEAR, tokens, at + 1);
    return money || month ? at + 2 : at;
  }

  private int term(List<Token> tokens, int at) {
    int end = at;
    for (List<String> term : defined.getOrDefault(plain(tokens.get(at)), List.of())) {
      int length = term.size();
      if (at + length <= tokens.size() && matches(term, tokens.subList(at, at + length))) {
        end = Math.max(end, at + length);
      }
    }
    return end;
  }

  /** The last word may stand in the plural. */
  private static boolean matches(List<String> term, List<Token> tokens) {
    for (int i = 0; i < term.size(); i++) {
      String word = plain(tokens.get(i));
      boolean plural = i == term.size() - 1 && word.equals(term.get(i) + "s");
      if (!plural && !word.equals(term.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean figure(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).kind() == Token.Kind.NUMBER
            || tokens.get(at).kind() == Token.Kind.CITATION);
  }

  private static boolean is(Pattern pattern, List<Token> tokens, int at) {
    return at < tokens.size() && pattern.matcher(tokens.get(at).meaning()).matches();
  }
}
