package lexdelta.indexer.index;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Text before it is cut into words: curly apostrophes made straight, odd hyphens plain, soft hyphens
 * and characters without width taken out. The hyphen of a form number or a class of visa (I-9,
 * DS-160, H-1B; with an en dash, as the Federal Register prints it) becomes {@link #JOINT}, which
 * does not cut words, so that I-9 is one word and not the i and the 9 of paragraph (i)(9).
 *
 * <p>Holds the whole text: those of the record are paragraphs.
 */
final class Typography extends BaseCharFilter {
  /** Holds together what a hyphen would cut. */
  static final char JOINT = '_';

  private static final char NOTHING = '\uFFFF'; // no character

  /** Those of two letters and more; of one letter, every one is. */
  private static final Set<String> PREFIXES =
      Set.of(
          "ar", "cr", "cw", "ds", "dsp", "eb", "eoir", "eta", "ew", "fd", "fs", "iap", "ih", "ir",
          "nato", "of", "sb", "sd", "se", "sf", "si", "sq", "sr", "wh");

  private static final int LONGEST_PREFIX = 4;
  private static final int MOST_DIGITS = 5;
  private static final int MOST_LETTERS = 2;
  private static final int PAGE = 1024;

  private char[] text = new char[0];
  private int length = -1;
  private int told;

  Typography(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] into, int offset, int most) throws IOException {
    if (length < 0) {
      readAll();
      tidy();
    }
    int count = Math.min(most, length - told);
    if (count <= 0) {
      return most == 0 ? 0 : -1;
    }
    System.arraycopy(text, told, into, offset, count);
    told += count;
    return count;
  }

  private void readAll() throws IOException {
    text = new char[PAGE];
    length = 0;
    int read = input.read(text, 0, PAGE);
    while (read >= 0) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, 4 * length);
      }
      read = input.read(text, length, text.length - length);
    }
  }

  /** In place: what is written never overtakes what is read. */
  private void tidy() {
    int written = 0;
    for (int at = 0; at < length; at++) {
      char sign = plain(written, at);
      if (sign == NOTHING) {
        addOffCorrectMap(written, getLastCumulativeDiff() + 1);
      } else {
        text[written++] = sign;
      }
    }
    length = written;
  }

  private char plain(int written, int at) {
    char sign = text[at];
    return switch (sign) {
      case '’', '‘', 'ʼ', '′' -> '\'';
      case '-', '\u2010', '\u2011' -> joins(written, at) ? JOINT : '-';
      case '–', '−' -> joins(written, at) ? JOINT : sign;
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> NOTHING;
      default -> sign;
    };
  }

  /** Whether a hyphen stands in a form number. */
  private boolean joins(int written, int hyphen) {
    int start = written;
    while (start > 0 && written - start <= LONGEST_PREFIX && letter(text[start - 1])) {
      start--;
    }
    int letters = written - start;
    return letters > 0
        && letters <= LONGEST_PREFIX
        && (start == 0 || begins(text[start - 1]))
        && (letters == 1 || PREFIXES.contains(lower(start, letters)))
        && numbered(hyphen + 1);
  }

  private String lower(int start, int letters) {
    return new String(text, start, letters).toLowerCase(Locale.ROOT);
  }

  private static boolean begins(char before) {
    return !Character.isLetterOrDigit(before) && "_.':".indexOf(before) < 0;
  }

  /** Whether from one place on stands a number as forms and classes have it: 9, 129F, 1B1. */
  private boolean numbered(int from) {
    int digits = from;
    while (digits < length && digit(text[digits])) {
      digits++;
    }
    int end = digits;
    while (end < length && end - digits < MOST_LETTERS && letter(text[end])) {
      end++;
    }
    if (end > digits && end < length && digit(text[end])) {
      end++;
    }
    return digits > from && digits - from <= MOST_DIGITS && ends(end);
  }

  private boolean ends(int end) {
    if (end >= length) {
      return true;
    }
    char next = text[end];
    boolean fraction = ".,".indexOf(next) >= 0 && end + 1 < length && digit(text[end + 1]);
    return !Character.isLetterOrDigit(next) && next != '_' && !fraction;
  }

  private static boolean letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
