package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import java.util.Locale;

/**
 * Reads manuals and what USCIS says of them: {@code 7 USCIS-PM A.2(A)(1)}, “Volume 7, Part A, Chapter
 * 2”, {@code 9 FAM 402.10-4(B)}, {@code PA-2022-23}.
 */
final class Guidance {
  /** Between the number of a volume and its part may stand its name. */
  private static final int LONGEST_NAME = 120;

  private final Scan scan;
  private final Finds finds;

  Guidance(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /** Reads from the digits of a volume; behind the citation, or nowhere. */
  int read(int at) {
    int digits = scan.digits(at);
    if (digits - at > 2 || !scan.numberBegins(at)) {
      return NO;
    }
    int name = scan.blanks(digits);
    String volume = scan.between(at, digits);
    int manual = manual(name);
    if (manual != NO) {
      return place(at, volume, manual);
    }
    int fam = scan.abbreviation(name, "FAM");
    return fam == NO || name == digits ? NO : fam(at, volume, scan.blanks(fam));
  }

  private int manual(int at) {
    int uscis = scan.at(at) == 'U' || scan.at(at) == 'u' ? scan.word(at, "USCIS") : NO;
    if (uscis == NO) {
      return NO;
    }
    int next = scan.dash(uscis) ? uscis + 1 : scan.sameLine(uscis);
    int pm = scan.word(next, "PM");
    return pm == NO ? NO : scan.blanks(scan.at(pm) == ',' ? pm + 1 : pm);
  }

  /** {@code A.2(A)(1)}. */
  private int place(int start, String volume, int at) {
    int part = at;
    while (part - at < 2 && scan.letter(part)) {
      part++;
    }
    boolean chapter = part > at && scan.at(part) == '.' && scan.digit(part + 1);
    int number = chapter ? scan.digits(part + 1) : part;
    if (part == at || number - part > 3 || scan.wordPart(number)) {
      return NO;
    }
    Labels labels = chapter ? Labels.read(scan, number) : new Labels(List.of(), number);
    finds.add(
        start,
        labels.end(),
        new PolicyManual(
            volume,
            scan.between(at, part).toUpperCase(Locale.ROOT),
            chapter ? scan.between(part + 1, number) : "",
            labels.labels()));
    return labels.end();
  }

  /** Reads “Volume 7, Adjustment of Status, Part A, Chapter 2” from its word on. */
  int readVolume(int at) {
    int word = scan.oneOf(at, "Volume", "Vol");
    int number = word == NO ? NO : scan.blanks(scan.at(word) == '.' ? word + 1 : word);
    int digits = number == NO ? NO : scan.digits(number);
    if (digits == NO || digits == number || digits - number > 2) {
      return NO;
    }
    int part = step(digits, "Part", "Pt");
    int letter = part;
    while (part != NO && letter - part < 2 && scan.upper(letter)) {
      letter++;
    }
    int chapter =
        part == NO || letter == part || scan.wordPart(letter) ? NO : step(letter, "Chapter", "Ch");
    int end = chapter == NO ? NO : scan.digits(chapter);
    if (end == NO || end == chapter || end - chapter > 2 || scan.wordPart(end)) {
      return NO;
    }
    finds.add(
        at,
        end,
        new PolicyManual(
            scan.between(number, digits),
            scan.between(part, letter),
            scan.between(chapter, end),
            List.of()));
    return end;
  }

  /** Behind a comma, perhaps a name, and the next step's word; or nowhere. */
  private int step(int at, String... words) {
    int from = scan.at(at) == ',' ? at + 1 : at;
    int next = scan.blanks(from);
    int word = scan.oneOf(next, words);
    for (int i = next; word == NO && i - next < LONGEST_NAME && goesOn(i); i++) {
      word = scan.at(i) == ',' ? scan.oneOf(scan.blanks(i + 1), words) : NO;
    }
    return word == NO ? NO : scan.blanks(scan.at(word) == '.' ? word + 1 : word);
  }

  private boolean goesOn(int at) {
    char c = scan.at(at);
    return c != '\0' && c != '.' && c != ';' && c != '(' && c != '[' && !scan.digit(at);
  }

  private int fam(int start, String volume, int at) {
    int whole = scan.digits(at);
    boolean dotted = scan.at(whole) == '.' && scan.digit(whole + 1);
    int page = dotted ? scan.digits(whole + 1) : whole;
    if (whole - at < 2 || whole - at > 4 || scan.wordPart(page)) {
      return NO;
    }
    int end = page;
    if (scan.dash(page) && scan.digit(page + 1)) {
      end = scan.digits(page + 1);
    }
    if (scan.wordPart(end)) {
      return NO;
    }
    Labels labels = end == page ? new Labels(List.of(), end) : Labels.read(scan, end);
    finds.add(
        start,
        labels.end(),
        new FamSection(
            volume,
            scan.between(at, page),
            end == page ? "" : scan.between(page + 1, end),
            labels.labels()));
    return labels.end();
  }

  /** Reads {@code PA-2022-23}. */
  int readAlert(int at) {
    int year = at + 3;
    boolean form =
        scan.exactly(at, "PA") != NO
            && scan.dash(at + 2)
            && scan.exactly(year, "20") != NO
            && scan.digits(year) == year + 4
            && scan.dash(year + 4);
    int end = form ? scan.digits(year + 5) : NO;
    if (end == NO || end == year + 5 || end - year - 5 > 2 || scan.wordPart(end)) {
      return NO;
    }
    finds.add(at, end, new PolicyAlert(Numeral.plain(scan, at, end)));
    return end;
  }
}
