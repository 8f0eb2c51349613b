package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what is cited by volume and page, and what the Federal Register numbers: {@code 89 FR 6194,
 * 6200}, {@code 114 Stat. 1464}, {@code 26 I&N Dec. 884}, {@code FR Doc. 2024-01427}, RINs and dockets.
 */
final class Register {
  private final Scan scan;
  private final Finds finds;

  Register(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /**
   * Pages behind the name of a series.
   *
   * @param pins the pages pointed at
   */
  record Pages(String page, List<String> pins, int end) {}

  /** Reads from the digits of a volume; behind the citation, or nowhere. */
  int read(int at) {
    int digits = scan.digits(at);
    if (!scan.numberBegins(at) || scan.at(at) == '0') {
      return NO;
    }
    if (digits - at == 4 && scan.dash(digits)) {
      return rin(at, digits);
    }
    int name = scan.blanks(digits);
    if (digits - at > 3 || name == digits) {
      return NO;
    }
    String volume = scan.between(at, digits);
    int register = register(name);
    if (register != NO) {
      return page(at, volume, register);
    }
    int stat = scan.word(name, "Stat");
    if (stat != NO) {
      return stat(at, volume, scan.at(stat) == '.' ? stat + 1 : stat);
    }
    return NO;
  }

  private int register(int at) {
    if (scan.at(at) != 'F') {
      return NO;
    }
    int fed = scan.word(at, "Fed");
    if (fed != NO) {
      int reg = scan.word(scan.blanks(scan.at(fed) == '.' ? fed + 1 : fed), "Reg");
      return reg == NO
          ? scan.words(at, "Federal", "Register")
          : scan.at(reg) == '.' ? reg + 1 : reg;
    }
    int words = scan.words(at, "Federal", "Register");
    return words == NO ? scan.abbreviation(at, "FR") : words;
  }

  private int page(int start, String volume, int at) {
    Pages pages = pages(scan, at);
    if (pages == null) {
      return NO;
    }
    int end = Tails.year(scan, pages.end());
    finds.add(start, end, new RegisterPage(volume, pages.page(), pages.pins()));
    return end;
  }

  private int stat(int start, String volume, int at) {
    Pages pages = pages(scan, at);
    if (pages == null) {
      return NO;
    }
    int end = Tails.year(scan, pages.end());
    finds.add(start, end, new StatutesAtLarge(volume, pages.page(), pages.pins()));
    return end;
  }

  /** A page and those pointed at behind it, {@code 6,194, 6200-01}; none when there is no page here. */
  static @org.jspecify.annotations.Nullable Pages pages(Scan scan, int at) {
    int start = scan.blanks(at);
    int end = pageEnd(scan, start);
    if (end == NO || start == at) {
      return null;
    }
    String page = number(scan, start, end);
    List<String> pins = new ArrayList<>();
    if (scan.dash(end) && scan.digit(end + 1)) {
      int more = pageEnd(scan, end + 1);
      if (more != NO && scan.digit(more - 1) && larger(page, number(scan, end + 1, more))) {
        pins.add(number(scan, end + 1, more));
        end = more;
      } else if (more != NO) {
        page = page + "-" + number(scan, end + 1, more);
        end = more;
      }
    }
    while (pins.size() < 20) {
      int next = scan.at(end) == ',' ? scan.blanks(end + 1) : NO;
      int more = next == NO || next == end + 1 ? NO : pageEnd(scan, next);
      String pin = more == NO ? "" : number(scan, next, more);
      if (more == NO || !pointed(page, pin) || more != ends(scan, more)) {
        break;
      }
      int to = scan.dash(more) && scan.digit(more + 1) ? scan.digits(more + 1) : more;
      pins.add(to == more ? pin : pin + "-" + scan.between(more + 1, to));
      end = to;
    }
    return new Pages(page, pins, end);
  }

  /** Behind it if a list or sentence ends there, and not the volume of another series begins. */
  private static int ends(Scan scan, int end) {
    int next = scan.blanks(end);
    boolean name = next > end && scan.upper(next);
    boolean word =
        next > end && scan.lower(next) && scan.oneOf(next, "and", "or", "note", "as") == NO;
    return name || word ? NO : end;
  }

  private static boolean larger(String page, String other) {
    return !page.endsWith("A") && Long.parseLong(other) > Long.parseLong(page);
  }

  /** Whether a number can be a page of the document that begins on another: not far behind it. */
  private static boolean pointed(String page, String pin) {
    if (page.indexOf('-') >= 0 || page.endsWith("A") || pin.endsWith("A")) {
      return false;
    }
    long from = Long.parseLong(page);
    long to = Long.parseLong(pin);
    return to > from && to - from < 2_000;
  }

  private static int pageEnd(Scan scan, int at) {
    int end = scan.digits(at);
    if (end == at || end - at > 6) {
      return NO;
    }
    boolean thousands = end - at <= 3 && scan.at(end) == ',' && scan.digits(end + 1) == end + 4;
    int last = thousands ? end + 4 : end;
    // Appendices of a volume have pages such as 2763A-326.
    boolean appendix = scan.at(last) == 'A' && scan.dash(last + 1) && scan.digit(last + 2);
    last = appendix ? last + 1 : last;
    return scan.wordPart(last) ? NO : last;
  }

  private static String number(Scan scan, int start, int end) {
    return scan.between(start, end).replace(",", "");
  }

  /** Reads {@code 1615-AC68} from its digits on. */
  private int rin(int at, int dash) {
    int end = dash + 5;
    boolean form =
        scan.upper(dash + 1)
            && scan.upper(dash + 2)
            && scan.digits(dash + 3) == end
            && !scan.wordPart(end)
            && !(scan.dash(end) && scan.wordPart(end + 1));
    if (!form) {
      return NO;
    }
    finds.add(at, end, new Rin(Numeral.plain(scan, at, end)));
    return end;
  }

  /** Reads {@code RIN 1615-AC68} from its word on. */
  int readRin(int at) {
    int word = scan.at(at) == 'R' ? scan.oneOf(at, "RINs", "RIN") : NO;
    if (word == NO) {
      return NO;
    }
    int number = scan.blanks(scan.at(word) == ':' ? word + 1 : word);
    int no = scan.oneOf(number, "No", "Nos");
    int start = no == NO ? number : scan.blanks(scan.at(no) == '.' ? no + 1 : no);
    int dash = scan.digits(start);
    int tail = scan.dash(dash) ? dash + 1 : dash;
    boolean form =
        dash - start == 4
            && scan.upper(tail)
            && scan.upper(tail + 1)
            && scan.digits(tail + 2) == tail + 4
            && !scan.wordPart(tail + 4);
    if (!form) {
      return NO;
    }
    finds.add(
        at, tail + 4, new Rin(scan.between(start, dash) + "-" + scan.between(tail, tail + 4)));
    return tail + 4;
  }

  /** Reads {@code FR Doc. 2024-01427}. */
  int readDocument(int at) {
    int fr = scan.at(at) == 'F' ? scan.abbreviation(at, "FR") : NO;
    int doc = fr == NO ? NO : scan.oneOf(scan.blanks(fr), "Documents", "Document", "Docs", "Doc");
    if (doc == NO) {
      return NO;
    }
    int next = scan.blanks(scan.at(doc) == '.' ? doc + 1 : doc);
    int no = scan.oneOf(next, "Nos", "No");
    int number =
        no == NO ? next : scan.blanks(no + (scan.at(no) == '.' || scan.at(no) == ':' ? 1 : 0));
    int end = documentNumber(number);
    if (end == NO) {
      return NO;
    }
    finds.add(
        at, end, new RegisterNumber(Numeral.plain(scan, number, end).toUpperCase(Locale.ROOT)));
    return end;
  }

  /** Behind {@code 2024-01427}, {@code E9-1777}, {@code C1-2017-20310}. */
  private int documentNumber(int at) {
    int end = at;
    while (end - at < 20 && (scan.wordPart(end) || (scan.dash(end) && scan.wordPart(end + 1)))) {
      end++;
    }
    String number = Numeral.plain(scan, at, end);
    return number.matches("(?:[A-Z]\\d?-?)?\\d{1,4}-\\d{1,6}(?:-\\d{1,3})?") ? end : NO;
  }

  /** Reads {@code Docket No. USCIS-2021-0010} from its word on. */
  int readDocket(int at) {
    int word = scan.oneOf(at, "dockets", "docket");
    if (word == NO) {
      return NO;
    }
    int next = scan.blanks(scan.at(word) == ':' ? word + 1 : word);
    int no = scan.oneOf(next, "Nos", "No", "IDs", "ID", "Number", "Numbers", "File", "Code");
    int number =
        no == NO ? next : scan.blanks(no + (scan.at(no) == '.' || scan.at(no) == ':' ? 1 : 0));
    int code = code(number);
    int end = code == NO && no != NO ? plainNumber(number) : code;
    if (end == NO) {
      return NO;
    }
    finds.add(at, end, new Docket(Numeral.plain(scan, number, end)));
    return moreDockets(end);
  }

  private int moreDockets(int at) {
    Separator separator = Separator.read(scan, at);
    int end = separator == null || separator.range() ? NO : code(separator.end());
    if (separator == null || end == NO) {
      return at;
    }
    finds.add(separator.end(), end, new Docket(Numeral.plain(scan, separator.end(), end)));
    return moreDockets(end);
  }

  /** Behind a docket's number without letters, {@code 1450}. */
  private int plainNumber(int at) {
    int end = scan.digits(at);
    return end - at >= 3 && end - at <= 8 && !scan.wordPart(end) && !scan.dash(end) ? end : NO;
  }

  /** Behind a docket's code: upper-case letters and digits in groups, with a digit among them. */
  private int code(int at) {
    int end = at;
    int groups = 1;
    while (end - at < 40
        && (scan.upper(end) || scan.digit(end) || (scan.dash(end) && scan.wordPart(end + 1)))) {
      groups += scan.dash(end) ? 1 : 0;
      end++;
    }
    boolean digits = scan.between(at, end).chars().anyMatch(Character::isDigit);
    return groups > 1 && digits && !scan.wordPart(end) ? end : NO;
  }

  /** Reads {@code USCIS-2021-0010} without a word before it. */
  int readBareDocket(int at) {
    int agency = at;
    while (agency - at < 10 && scan.upper(agency)) {
      agency++;
    }
    int year = agency + 1;
    boolean form =
        agency - at >= 2
            && scan.dash(agency)
            && scan.digits(year) == year + 4
            && (scan.exactly(year, "20") != NO || scan.exactly(year, "19") != NO)
            && scan.dash(year + 4);
    int end = form ? scan.digits(year + 5) : NO;
    if (end == NO || end - year - 5 < 4 || end - year - 5 > 5 || scan.wordPart(end)) {
      return NO;
    }
    finds.add(at, end, new Docket(Numeral.plain(scan, at, end)));
    return end;
  }
}
