package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads executive orders and proclamations: {@code E.O. 14159}, {@code Proclamation No. 10,888}. */
final class Orders {
  private final Scan scan;
  private final Finds finds;

  Orders(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /** An order by its number. */
  record Numbered(String series, String number, int end) {}

  static @Nullable Numbered number(Scan scan, int at) {
    int order = order(scan, at);
    int proclamation =
        order == NO && scan.upper(at)
            ? scan.oneOf(at, "Proclamations", "Proclamation", "Proc")
            : NO;
    int words = Math.max(order, proclamation);
    if (words == NO) {
      return null;
    }
    int next = scan.blanks(scan.at(words) == '.' ? words + 1 : words);
    int no = scan.oneOf(next, "Nos", "No");
    int start = no == NO ? next : scan.blanks(scan.at(no) == '.' ? no + 1 : no);
    return digits(scan, start, order == NO ? "Proc." : "E.O.");
  }

  private static int order(Scan scan, int at) {
    if (!scan.upper(at)) {
      return NO;
    }
    int words = scan.words(at, "Executive", "Orders");
    words = words == NO ? scan.words(at, "Executive", "Order") : words;
    if (words == NO && scan.exactly(at, "Exec.") != NO) {
      words = scan.word(scan.blanks(at + 5), "Order");
    }
    if (words == NO && scan.at(at) == 'E' && (scan.at(at + 1) == '.' || scan.at(at + 1) == 'O')) {
      words = scan.abbreviation(at, "EO");
    }
    return words;
  }

  /** Four or five digits, a comma before the last three perhaps. */
  private static @Nullable Numbered digits(Scan scan, int at, String series) {
    int end = scan.digits(at);
    boolean comma = end - at <= 2 && scan.at(end) == ',' && scan.digits(end + 1) == end + 4;
    int last = comma ? end + 4 : end;
    String number = scan.between(at, last).replace(",", "");
    boolean one = number.length() >= 4 && number.length() <= 5 && !scan.wordPart(last);
    return one ? new Numbered(series, number, last) : null;
  }

  /** Reads from a place where such a citation may begin; behind it, or nowhere. */
  int read(int at) {
    Numbered order = number(scan, at);
    if (order == null) {
      return NO;
    }
    SectionBehind section = SectionBehind.read(scan, order.end());
    int end = Tails.year(scan, section == null ? order.end() : section.end());
    List<String> labels = section == null ? List.of() : section.labels();
    finds.add(at, end, new ExecutiveOrder(order.series(), order.number(), labels));
    while (true) {
      Separator separator = Separator.read(scan, end);
      Numbered next =
          separator == null || separator.range()
              ? null
              : digits(scan, separator.end(), order.series());
      if (separator == null || next == null || (scan.at(end) == ',' && year(next))) {
        return end;
      }
      finds.add(
          separator.end(), next.end(), new ExecutiveOrder(next.series(), next.number(), List.of()));
      end = next.end();
    }
  }

  private static boolean year(Numbered number) {
    return number.number().length() == 4;
  }
}
