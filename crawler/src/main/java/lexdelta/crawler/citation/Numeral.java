package lexdelta.crawler.citation;

import org.jspecify.annotations.Nullable;

/**
 * The number of a section or part as printed: {@code 214.2}, {@code 245a.2}, {@code 240.10b-5}, {@code
 * 102-74.435}, {@code 1255a}, {@code 300aa-1}.
 *
 * @param value with plain hyphens
 * @param end behind it
 * @param dotted whether it has the part before a stop, as sections of the CFR have
 */
record Numeral(String value, int end, boolean dotted) {
  private static final int LONGEST = 5;
  private static final int MOST_GROUPS = 4;

  /** The number here, or none. */
  static @Nullable Numeral read(Scan scan, int at) {
    int whole = group(scan, at);
    if (whole == Scan.NO) {
      return null;
    }
    int dot = dot(scan, whole);
    if (dot != Scan.NO) {
      return dotted(scan, at, dot);
    }
    int end = hyphened(scan, at, whole);
    return free(scan, end) ? new Numeral(plain(scan, at, end), end, false) : null;
  }

  /** Where the stop of a section is, the part before it hyphened or not. */
  private static int dot(Scan scan, int whole) {
    if (scan.at(whole) == '.' && scan.digit(whole + 1)) {
      return whole;
    }
    int hyphened = scan.dash(whole) ? group(scan, whole + 1) : Scan.NO;
    return hyphened != Scan.NO && scan.at(hyphened) == '.' && scan.digit(hyphened + 1)
        ? hyphened
        : Scan.NO;
  }

  /** The number before a stop, where a footnote's number follows that: {@code 553.523}. */
  static @Nullable Numeral whole(Scan scan, int at) {
    int whole = group(scan, at);
    boolean stop = whole != Scan.NO && scan.at(whole) == '.';
    return stop && scan.at(scan.digits(whole + 1)) != '('
        ? new Numeral(plain(scan, at, whole), whole, false)
        : null;
  }

  private static @Nullable Numeral dotted(Scan scan, int at, int dot) {
    int end = group(scan, dot + 1);
    for (int groups = 0; groups < MOST_GROUPS && end != Scan.NO && scan.dash(end); groups++) {
      int next = group(scan, end + 1);
      // Behind a hyphen another number with a stop is the end of a range.
      if (next == Scan.NO || (scan.at(next) == '.' && scan.digit(next + 1))) {
        break;
      }
      end = next;
    }
    return end != Scan.NO && free(scan, end) ? new Numeral(plain(scan, at, end), end, true) : null;
  }

  /** {@code 1440-1} is one number, {@code 1101-1110} are two. */
  private static int hyphened(Scan scan, int at, int whole) {
    int end = whole;
    for (int groups = 0; groups < MOST_GROUPS && scan.dash(end); groups++) {
      int next = group(scan, end + 1);
      if (next == Scan.NO || !(letters(scan, at, end) || value(scan, end + 1) < value(scan, at))) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean letters(Scan scan, int start, int end) {
    return !scan.between(start, end).chars().allMatch(Character::isDigit);
  }

  private static int value(Scan scan, int at) {
    int digits = scan.digits(at);
    return Integer.parseInt(scan.between(at, Math.min(digits, at + LONGEST)));
  }

  /** Behind some digits and up to three letters that belong to them. */
  private static int group(Scan scan, int at) {
    int digits = scan.digits(at);
    if (digits == at || digits - at > LONGEST) {
      return Scan.NO;
    }
    int end = digits;
    int letters = end;
    while (letters - digits < 5 && ascii(scan.at(letters))) {
      letters++;
    }
    // A word runs on without a space: “Section 226.3Exempt transactions”.
    boolean runsOn = letters - digits > 3;
    end = runsOn ? digits : letters;
    return !runsOn && scan.wordPart(end) ? Scan.NO : end;
  }

  private static boolean ascii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether nothing follows that makes it an amount, a time, a fraction or a part of a longer one. */
  private static boolean free(Scan scan, int end) {
    char next = scan.at(end);
    boolean more = scan.digit(end + 1);
    return switch (next) {
      case '%' -> false;
      case '/', ':' -> !more;
      case ',' -> !thousands(scan, end);
      default -> true;
    };
  }

  private static boolean thousands(Scan scan, int comma) {
    return scan.digits(comma + 1) == comma + 4;
  }

  static String plain(Scan scan, int start, int end) {
    StringBuilder plain = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      plain.append(scan.dash(i) ? '-' : scan.at(i));
    }
    return plain.toString();
  }
}
