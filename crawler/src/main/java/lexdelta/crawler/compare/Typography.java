package lexdelta.crawler.compare;

import java.text.Normalizer;

/**
 * What is left of a text when typography is taken away. Two texts are the same law when their
 * meanings are equal as strings; a meaning is for comparing only and is never shown.
 *
 * <p>Publishers reissue the same words in other types, and the same rule reaches us as XML, HTML
 * and PDF. Equal are therefore:
 *
 * <ul>
 *   <li>text with white space and without: reissues differ by {@code A .} and {@code A.}, and page
 *       breaks split words. Spaces of any width, line ends, controls and invisible characters (zero
 *       width, soft hyphen, byte order mark, direction marks) count as white space;
 *   <li>double quotation marks of any shape, the double prime, and two single marks in a row: the
 *       Federal Register's plain text writes {@code ``so''};
 *   <li>single quotation marks of any shape, apostrophe, prime, grave and acute accent;
 *   <li>hyphens, dashes and the minus sign of any length, also several in a row: {@code --} is the
 *       typist's em dash;
 *   <li>the ellipsis and three full stops;
 *   <li>the ligatures ff, fi, fl, ffi, ffl and their letters: PDF;
 *   <li>an accented letter and the letter followed by its accent (Unicode NFC).
 * </ul>
 *
 * <p>Kept apart: capitals and small letters; single and double marks (feet and inches); superscript
 * digits and fractions, which Unicode's compatibility forms would fold (10² is not 102); and {@code
 * §}.
 *
 * <p>The meaning of a whole follows from the meanings of its parts: parts of equal meaning may be
 * exchanged in any text without changing the text's meaning. {@link Edit}s rest on that.
 */
public final class Typography {
  /** Below it no character combines with the one before it. */
  private static final int FIRST_TO_COMPOSE = 0x300;

  private Typography() {}

  /** The text without its typography; empty when it was nothing else. */
  public static String meaning(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean plain = true;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      fold(c, folded);
      plain &= c < FIRST_TO_COMPOSE;
      at += Character.charCount(c);
    }
    return plain ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static void fold(int c, StringBuilder out) {
    if (c < 128 && c > ' ' && c != '"' && c != '`' && c != '-' && c != 127) {
      out.append((char) c);
      return;
    }
    switch (c) {
      // Two single marks, so that it cannot matter which of three in a row are the double mark.
      case '"', '“', '”', '„', '‟', '«', '»', '″', '＂', '〝', '〞' -> out.append("''");
      case '\'', '‘', '’', '‚', '‛', '‹', '›', '′', '`', '´', 'ʼ', 'ʻ', '＇' -> out.append('\'');
      case '…' -> out.append("...");
      case 'ﬀ' -> out.append("ff");
      case 'ﬁ' -> out.append("fi");
      case 'ﬂ' -> out.append("fl");
      case 'ﬃ' -> out.append("ffi");
      case 'ﬄ' -> out.append("ffl");
      default -> {
        if (dash(c)) {
          if (out.isEmpty() || out.charAt(out.length() - 1) != '-') {
            out.append('-');
          }
        } else if (!blank(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean dash(int c) {
    return c == '-'
        || c == '−'
        || c == '⁃'
        || (c > 127 && Character.getType(c) == Character.DASH_PUNCTUATION);
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
