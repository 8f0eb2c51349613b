package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads precedent decisions: {@code Matter of Dhanasar, 26 I&N Dec. 884 (AAO 2016)}. */
final class Decisions {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_WORDS = 5;

  private final Scan scan;
  private final Finds finds;
  private final Map<String, Citation> byParty = new HashMap<>();

  Decisions(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /** Reads from the digits of a volume; behind the citation, or nowhere. */
  int read(int at) {
    return scan.numberBegins(at) ? read(at, at, "") : NO;
  }

  private int read(int start, int at, String party) {
    int digits = scan.digits(at);
    int name = scan.blanks(digits);
    int series = digits == at || digits - at > 2 ? NO : series(name);
    Register.Pages pages = series == NO ? null : Register.pages(scan, series);
    if (pages == null) {
      return NO;
    }
    int end = Tails.court(scan, pages.end());
    Decision decision = new Decision(scan.between(at, digits), pages.page(), pages.pins());
    finds.add(start, end, decision);
    if (!party.isEmpty()) {
      byParty.put(
          key(party), new Decision(decision.volume(), decision.page(), java.util.List.of()));
    }
    return end;
  }

  /** Behind {@code I&N Dec.} */
  private int series(int at) {
    if (scan.at(at) != 'I') {
      return NO;
    }
    int i = scan.sameLine(scan.at(at + 1) == '.' ? at + 2 : at + 1);
    int and = scan.at(i) == '&' ? scan.sameLine(i + 1) : NO;
    int n = and == NO || scan.at(and) != 'N' ? NO : scan.at(and + 1) == '.' ? and + 2 : and + 1;
    int dec = n == NO ? NO : scan.word(scan.blanks(n), "Dec");
    return dec == NO ? NO : scan.at(dec) == '.' ? dec + 1 : dec;
  }

  /** Reads from “Matter of” or “In re” on. */
  int readMatter(int at) {
    int of = scan.exactly(at, "Matter of");
    int name = of == NO ? scan.exactly(at, "In re") : of;
    int party = name == NO ? NO : scan.blanks(name);
    if (party == NO || party == name || !scan.upper(party)) {
      return NO;
    }
    int full = full(at, party);
    return full != NO || of == NO ? full : named(at, party);
  }

  private int full(int at, int party) {
    for (int i = party; i - party < LONGEST_NAME && scan.at(i) != '\0' && scan.at(i) != ';'; i++) {
      int digits = scan.at(i) == ',' ? scan.blanks(i + 1) : NO;
      if (digits != NO && scan.digit(digits)) {
        int end = read(at, digits, scan.between(party, i));
        if (end != NO) {
          return end;
        }
      }
    }
    return NO;
  }

  /** A party without the page: as many words as a name has. */
  private int named(int at, int party) {
    int end = party;
    for (int word = 0, next = party; word < MOST_WORDS && scan.upper(next); word++) {
      while (scan.wordPart(next) || inName(next)) {
        next++;
      }
      end = next;
      next = scan.sameLine(next);
      int and = scan.at(next) == '&' ? scan.sameLine(next + 1) : next;
      next = scan.upper(and) ? and : next;
    }
    String name = scan.between(party, end);
    finds.add(at, end, byParty.getOrDefault(key(name), new NamedDecision(name)));
    return end;
  }

  private boolean inName(int at) {
    return scan.dash(at) || ((scan.at(at) == '\'' || scan.at(at) == '’') && scan.letter(at + 1));
  }

  private static String key(String party) {
    return party.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
