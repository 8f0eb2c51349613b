package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.Locale;
import java.util.Set;

/**
 * Reads forms by their numbers: {@code Form I-129 (edition 01/17/25)}, {@code Forms I-20 and DS-2019},
 * and without the word where the number can only be that of a form: {@code I-485}, {@code DS-260}.
 */
final class Forms {
  /** Two digits behind an I are a highway more often than a form, but for these. */
  private static final Set<String> SHORT = Set.of("9", "20", "90", "94", "94W", "94A");

  private final Scan scan;
  private final Finds finds;

  Forms(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /** Reads from the word “Form” on; behind the citation, or nowhere. */
  int readWord(int at) {
    int word = scan.oneOf(at, "Forms", "Form");
    int start = word == NO ? NO : scan.blanks(word);
    int end = start == NO || start == word ? NO : number(start, true);
    return end == NO ? NO : more(add(at, start, end));
  }

  /** Reads a number without the word. */
  int readBare(int at) {
    int end = number(at, false);
    return end == NO || !alone(at, end) ? NO : add(at, at, end);
  }

  private int add(int start, int number, int end) {
    int supplement = supplement(end);
    int edition = Tails.edition(scan, supplement == NO ? end : supplement);
    String name = Numeral.plain(scan, number, end).replace(' ', '-').toUpperCase(Locale.ROOT);
    finds.add(
        start,
        Math.max(edition, supplement),
        new FormNumber(supplement == NO ? name : name + " Supplement " + scan.at(supplement - 1)));
    return Math.max(edition, supplement);
  }

  /** Behind {@code Supplement A}, or nowhere. */
  private int supplement(int at) {
    int comma = scan.at(at) == ',' ? at + 1 : at;
    int word = scan.word(scan.blanks(comma), "Supplement");
    int letter = word == NO ? NO : scan.blanks(word);
    return letter != NO && (scan.upper(letter) || scan.digit(letter)) && !scan.wordPart(letter + 1)
        ? letter + 1
        : NO;
  }

  private int more(int at) {
    int end = at;
    for (int n = 0; n < 50; n++) {
      Separator separator = Separator.read(scan, end);
      int next = separator == null || separator.range() ? NO : number(separator.end(), true);
      if (separator == null || next == NO || !scan.dash(letters(separator.end()))) {
        return end;
      }
      end = add(separator.end(), separator.end(), next);
    }
    return end;
  }

  private int letters(int at) {
    int end = at;
    while (end - at < 6 && scan.upper(end)) {
      end++;
    }
    return end;
  }

  /** Behind {@code I-129F}, {@code DS-2019}, {@code I-20}, or nowhere. */
  private int number(int at, boolean afterWord) {
    int letters = letters(at);
    boolean joined =
        scan.dash(letters) || (afterWord && letters - at > 1 && scan.at(letters) == ' ');
    int digits = joined ? scan.digits(letters + 1) : NO;
    if (letters == at
        || letters - at > 5
        || digits == NO
        || digits == letters + 1
        || digits - letters > 7) {
      return NO;
    }
    int end = digits;
    while (end - digits < 3 && scan.upper(end)) {
      end++;
    }
    // “Forms W-2s” are several of one; a letter in lower case is one all the same.
    boolean plural = end == digits && scan.at(end) == 's' && !scan.wordPart(end + 1);
    boolean small = end == digits && !plural && scan.lower(end) && !scan.wordPart(end + 1);
    int last = small ? end + 1 : end;
    return !plural && scan.wordPart(last) ? NO : last;
  }

  /** Whether a number can only be that of a form, and nothing goes on with it. */
  private boolean alone(int at, int end) {
    int letters = letters(at);
    int digits = scan.digits(letters + 1) - letters - 1;
    boolean known =
        switch (scan.between(at, letters).toUpperCase(Locale.ROOT)) {
          case "I" -> digits == 3 || SHORT.contains(scan.between(letters + 1, end));
          case "N", "DS", "ETA" -> digits >= 3;
          case "G" -> digits >= 3 || scan.between(letters + 1, end).equals("28");
          case "EOIR" -> digits >= 1;
          default -> false;
        };
    boolean goesOn = scan.dash(end) && scan.digit(end + 1);
    return known && !goesOn && !scan.dash(at - 1);
  }
}
