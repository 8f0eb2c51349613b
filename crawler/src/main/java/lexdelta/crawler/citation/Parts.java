package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads parts of the CFR, their subparts and appendices by their own words: {@code parts 103 and 106 of
 * this chapter}, {@code subpart B of this part}, {@code appendix A to part 1024}.
 */
final class Parts {
  private static final String[] MARKERS = {"parts", "part", "pts", "pt"};

  /** Below this, “part 2” is more often one of a form. */
  private static final int SURELY_OF_THE_CFR = 100;

  private final Scan scan;
  private final Lists lists;
  private final Finds finds;
  private final Laws laws;
  private final Within within;

  Parts(Scan scan, Lists lists, Finds finds, Laws laws) {
    this.scan = scan;
    this.lists = lists;
    this.finds = finds;
    this.laws = laws;
    within = new Within(scan, finds);
  }

  /** Reads from the word for a part; behind the citation or what is none, or nowhere. */
  int read(int at) {
    int word = scan.oneOf(at, MARKERS);
    int number = word == NO ? NO : scan.blanks(scan.at(word) == '.' ? word + 1 : word);
    List<Listed> list =
        number == NO || !scan.digit(number) ? List.of() : lists.numbered(number, MARKERS);
    if (list.isEmpty() || list.getFirst().dotted()) {
      return NO;
    }
    Listed last = list.getLast();
    Laws.Said said = laws.behind(last.end());
    int end = said.end() == NO ? last.end() : said.end();
    if (list.size() == 1) {
      Optional<Citation> part = meaning(last, said.law());
      if (part.isPresent() && part.get() instanceof CfrPart one) {
        int subparts =
            within.behind(
                one.title(), new Listed(at, last.end(), one.part(), List.of(), false), NO);
        if (subparts != NO) {
          return subparts;
        }
      }
    }
    finds.addAll(at, end, list, false, each -> meaning(each, said.law()));
    return end;
  }

  private Optional<Citation> meaning(Listed each, Law law) {
    String number = each.number().toLowerCase(Locale.ROOT);
    return switch (law) {
      case Law.Cfr(String title) -> Optional.of(new CfrPart(title, number, ""));
      case Law.Title(String title) -> Optional.of(new CfrPart(title, number, ""));
      case Law.Here() ->
          Optional.of(
              finds
                  .titleOf(number)
                  .<Citation>map(title -> new CfrPart(title, number, ""))
                  .orElseGet(
                      () -> new RelativeCitation("this-title", "part " + number, List.of())));
      case Law.Unsaid() -> unsaid(number);
      case Law.TheAct(), Law.ThisAct(), Law.Code _, Law.Public _, Law.Order _, Law.Other() ->
          Optional.empty();
    };
  }

  private Optional<Citation> unsaid(String number) {
    String digits = number.replaceAll("\\D.*", "");
    boolean sure =
        !digits.isEmpty()
            && (digits.length() < number.length() || Integer.parseInt(digits) >= SURELY_OF_THE_CFR);
    return sure
        ? finds.titleOf(number).map(title -> new CfrPart(title, number, ""))
        : Optional.empty();
  }

  /** Reads from the word for a subpart or an appendix. */
  int readWithin(int at) {
    List<Within.Named> names = within.named(at);
    if (names.isEmpty()) {
      return NO;
    }
    int listed = names.getLast().end();
    int of = scan.oneOf(scan.blanks(listed), "of", "to");
    int next = of == NO ? NO : scan.blanks(of);
    int thisOne = next == NO ? NO : scan.words(next, "this", "part");
    Optional<CfrPart> here = finds.context().part();
    if (thisOne != NO) {
      within.add(
          at,
          thisOne,
          names,
          here.<Citation>map(part -> part)
              .orElseGet(() -> new RelativeCitation("this-part", "", List.of())));
      return thisOne;
    }
    if (next != NO) {
      return elsewhere(at, next, names);
    }
    boolean subpart = names.getFirst().named().startsWith("subpart");
    if (subpart && here.isPresent()) {
      within.add(at, listed, names, here.get());
    }
    return listed;
  }

  private int elsewhere(int at, int next, List<Within.Named> names) {
    Trial part = trial(next);
    if (part.citation().isEmpty()) {
      return names.getLast().end();
    }
    within.add(at, part.end(), names, part.citation().get());
    return part.end();
  }

  /** A part at a place, with its title before it or behind it; not added. */
  private Trial trial(int at) {
    int digits = scan.digits(at);
    int cfr = digits > at && digits - at <= 2 ? scan.abbreviation(scan.blanks(digits), "CFR") : NO;
    int words = cfr == NO ? at : scan.blanks(cfr);
    int word = scan.oneOf(words, "part", "pt");
    Numeral number =
        word == NO ? null : Numeral.read(scan, scan.blanks(scan.at(word) == '.' ? word + 1 : word));
    if (number == null || number.dotted()) {
      return Trial.NOTHING;
    }
    Listed part = new Listed(at, number.end(), number.value(), List.of(), false);
    if (cfr != NO) {
      return new Trial(Optional.of(Codes.cfr(scan.between(at, digits), part)), number.end());
    }
    Laws.Said said = laws.behind(number.end());
    return new Trial(meaning(part, said.law()), said.end() == NO ? number.end() : said.end());
  }
}
