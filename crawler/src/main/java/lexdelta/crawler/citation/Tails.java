package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.regex.Pattern;

/** What may stand behind a citation and belongs to it: a year, a date, a court, “et seq.” */
final class Tails {
  private static final int LONGEST = 40;
  private static final Pattern YEAR =
      Pattern.compile("(?:[A-Z][a-z]{2,8}\\.? \\d{1,2}, )?(?:1[789]|20)\\d\\d(?: ed\\.)?");
  private static final Pattern COURT = Pattern.compile("[A-Z][A-Za-z. ,&’'-]*(?:1[789]|20)\\d\\d");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?i)(?:rev(?:\\.|ision|ised)?|edition(?: date)?|ed\\.)?:?,? ?(?:dated )?\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}(?: edition)?");

  private Tails() {}

  /** Behind a year or a day in brackets: {@code (2025)}, {@code (Jan. 31, 2024)}. */
  static int year(Scan scan, int at) {
    return bracket(scan, at, YEAR);
  }

  /** Behind a court and year in brackets: {@code (AAO 2016)}. */
  static int court(Scan scan, int at) {
    int year = year(scan, at);
    return year == at ? bracket(scan, at, COURT) : year;
  }

  /** Behind the edition of a form: {@code (edition 01/17/25)}. */
  static int edition(Scan scan, int at) {
    return bracket(scan, at, EDITION);
  }

  private static int bracket(Scan scan, int at, Pattern form) {
    int open = scan.blanks(at);
    if (scan.at(open) != '(') {
      return at;
    }
    int close = open + 1;
    while (close - open < LONGEST && close < scan.length() && scan.at(close) != ')') {
      close++;
    }
    return scan.at(close) == ')' && form.matcher(folded(scan, open + 1, close)).matches()
        ? close + 1
        : at;
  }

  private static String folded(Scan scan, int start, int end) {
    StringBuilder folded = new StringBuilder();
    for (int i = start; i < end; i++) {
      char c = scan.at(i);
      folded.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
    }
    return folded.toString();
  }

  /** Behind “et seq.” */
  static int andFollowing(Scan scan, int at) {
    int et = scan.word(scan.blanks(scan.at(at) == ',' ? at + 1 : at), "et");
    if (et == NO) {
      return at;
    }
    int seq = scan.word(scan.blanks(scan.at(et) == '.' ? et + 1 : et), "seq");
    return seq == NO ? at : scan.at(seq) == '.' ? seq + 1 : seq;
  }
}
