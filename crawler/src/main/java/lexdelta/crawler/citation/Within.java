package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subparts and appendices of a part: {@code subparts A and B}, {@code appendix MS-3}. */
final class Within {
  private final Scan scan;
  private final Finds finds;

  Within(Scan scan, Finds finds) {
    this.scan = scan;
    this.finds = finds;
  }

  /**
   * Some of them by name.
   *
   * @param start of its own words
   * @param named {@code subpart B}
   */
  record Named(int start, int end, String named, boolean range) {}

  /** Those named from a place on, where their word stands; none when it does not. */
  List<Named> named(int at) {
    List<Named> all = new ArrayList<>();
    int subpart = scan.oneOf(at, "subparts", "subpart", "subpt");
    int word = subpart == NO ? scan.oneOf(at, "appendices", "appendixes", "appendix") : subpart;
    if (word == NO) {
      return all;
    }
    String kind = subpart == NO ? "appendix " : "subpart ";
    int next = scan.blanks(scan.at(word) == '.' ? word + 1 : word);
    @Nullable Named one = name(at, next, kind, false);
    while (one != null && all.size() < 30) {
      all.add(one);
      Separator separator = Separator.read(scan, one.end());
      one =
          separator == null || (kind.startsWith("a") && separator.range())
              ? null
              : name(separator.end(), separator.end(), kind, separator.range());
    }
    return all;
  }

  private @Nullable Named name(int start, int at, String kind, boolean range) {
    int end = at;
    while (end - at < 4 && scan.upper(end)) {
      end++;
    }
    boolean subpart = kind.startsWith("s");
    if (!subpart && (end > at || scan.digit(end))) {
      end = scan.dash(end) && scan.digit(end + 1) ? scan.digits(end + 1) : scan.digits(end);
    }
    boolean word = scan.wordPart(end) || (subpart && end - at > 3);
    return end == at || word
        ? null
        : new Named(start, end, kind + Numeral.plain(scan, at, end), range);
  }

  /**
   * Adds the subparts or appendices that follow a part; behind them, or nowhere.
   *
   * @param start of the words before the part; {@link Scan#NO} for its own
   */
  int behind(String title, Listed part, int start) {
    int comma = scan.at(part.end()) == ',' ? part.end() + 1 : part.end();
    List<Named> names = named(scan.blanks(comma));
    if (names.isEmpty()) {
      return NO;
    }
    add(
        start == NO ? part.start() : start,
        names.getLast().end(),
        names,
        new CfrPart(title, part.number(), ""));
    return names.getLast().end();
  }

  /** Adds subparts or appendices of a part. */
  void add(int start, int end, List<Named> names, Citation part) {
    for (int i = 0; i < names.size(); i++) {
      Named each = names.get(i);
      boolean last = i == names.size() - 1;
      Found.Extent extent =
          each.range()
              ? Found.Extent.LAST
              : !last && names.get(i + 1).range() ? Found.Extent.FIRST : Found.Extent.ALONE;
      Citation citation =
          part instanceof CfrPart of
              ? new CfrPart(of.title(), of.part(), each.named())
              : new RelativeCitation(
                  part instanceof RelativeCitation relative && !relative.named().isEmpty()
                      ? relative.id()
                      : "this-part",
                  each.named(),
                  List.of());
      finds.add(i == 0 ? start : each.start(), last ? end : each.end(), citation, extent);
    }
  }
}
