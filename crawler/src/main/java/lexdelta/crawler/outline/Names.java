package lexdelta.crawler.outline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names units without a label by their own words, so that they keep their address wherever they come
 * to stand: a definition by its term, any other by its first words.
 */
final class Names {
  private static final Pattern TERM =
      Pattern.compile(
          "^[“\"‘']?(.{1,120}?)[”\"’']?,?(?: \\([^)]{1,60}\\))?,?\\s(?:means?|includes?|has|have|shall|is|are|refers?)\\b");
  private static final int WORDS = 6;

  /** Names are made of no more of a text. */
  private static final int BEGIN = 200;

  private Names() {}

  static String ofDefinition(String text) {
    Matcher term = TERM.matcher(text);
    return term.find() ? words(term.group(1), "definition") : of(text);
  }

  static String of(String text) {
    return words(text, "paragraph");
  }

  private static String words(String text, String otherwise) {
    String begin = text.substring(0, Math.min(text.length(), BEGIN));
    String plain = Normalizer.normalize(begin, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder name = new StringBuilder();
    int words = 0;
    boolean inside = false;
    int sign;
    for (int at = 0; at < plain.length(); at += Character.charCount(sign)) {
      sign = plain.codePointAt(at);
      if (ofAWord(sign)) {
        if (!inside && words++ == WORDS) {
          break;
        }
        name.append(inside || words == 1 ? "" : "-").appendCodePoint(sign);
        inside = true;
      } else if (!accent(sign)) {
        inside = false;
      }
    }
    // One word may be a label; a name must not be taken for one.
    return name.isEmpty() ? otherwise : words == 1 ? "the-" + name : name.toString();
  }

  /** Letters and numbers of every script. */
  private static boolean ofAWord(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.getType(sign) == Character.LETTER_NUMBER
        || Character.getType(sign) == Character.OTHER_NUMBER;
  }

  private static boolean accent(int sign) {
    int type = Character.getType(sign);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /**
   * A name that no unit beside it has yet: the publisher gives some labels twice.
   *
   * @param taken how often each name was asked for
   */
  static String alone(String name, Map<String, Integer> taken) {
    int times = taken.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "~" + times;
  }
}
