package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what begins with a section sign or the word for it, and says behind it of which law it is:
 * {@code sections 212(a)(2) and (3) of the Act}, {@code § 214.2(h) of this chapter}; and what begins
 * with the name of the Act.
 */
final class Sections {
  private static final String[] MARKERS = {"§§", "§", "sections", "section", "secs", "sec"};

  private final Scan scan;
  private final Lists lists;
  private final Finds finds;
  private final Laws laws;

  Sections(Scan scan, Lists lists, Finds finds, Laws laws) {
    this.scan = scan;
    this.lists = lists;
    this.finds = finds;
    this.laws = laws;
  }

  /** Behind a section sign or the word for it and the white space after it, or nowhere. */
  static int marker(Scan scan, int at) {
    for (String marker : MARKERS) {
      int end = marker.startsWith("§") ? scan.exactly(at, marker) : scan.word(at, marker);
      if (end != NO) {
        return scan.blanks(scan.at(end) == '.' ? end + 1 : end);
      }
    }
    return NO;
  }

  /** Reads from a section sign or word; behind the citation or what is none, or nowhere. */
  int read(int at) {
    int marked = marker(scan, at);
    List<Listed> list = marked == NO ? List.of() : lists.numbered(marked, MARKERS);
    if (list.isEmpty()) {
      return NO;
    }
    int listed = list.getLast().end();
    int following = Tails.andFollowing(scan, listed);
    Laws.Said said = laws.behind(following);
    int end = said.end() == NO ? following : said.end();
    int closed = said.law() instanceof Law.Unsaid ? Tails.year(scan, end) : end;
    Place place = new Place(at, marked);
    finds.addAll(at, closed, list, following > listed, each -> meaning(each, said.law(), place));
    return closed;
  }

  /** One section at a place, for what is said to be within it; not added. */
  Trial trial(int at) {
    int marked = marker(scan, at);
    List<Listed> list = marked == NO ? List.of() : lists.numbered(marked, MARKERS);
    if (list.isEmpty()) {
      return Trial.NOTHING;
    }
    Laws.Said said = laws.behind(list.getLast().end());
    boolean one = list.size() == 1;
    int end = one && said.end() != NO ? said.end() : list.getFirst().end();
    return new Trial(meaning(list.getFirst(), said.law(), new Place(at, marked)), end);
  }

  /**
   * The words before a section.
   *
   * @param start of them
   * @param end behind them
   */
  private record Place(int start, int end) {}

  private Optional<Citation> meaning(Listed each, Law law, Place place) {
    return switch (law) {
      case Law.TheAct() -> ofTheAct(each);
      case Law.ThisAct() ->
          finds
              .context()
              .place()
              .filter(InaSection.class::isInstance)
              .flatMap(it -> ofTheAct(each));
      case Law.Cfr(String title) ->
          each.dotted() ? Optional.of(Codes.cfr(title, each)) : Optional.empty();
      case Law.Code(String title) -> ofTheCode(title, each);
      case Law.Title(String title) ->
          each.dotted() ? Optional.of(Codes.cfr(title, each)) : ofTheCode(title, each);
      case Law.Public(String congress, String number) ->
          each.dotted()
              ? Optional.empty()
              : Optional.of(new PublicLaw(congress, number, path(each)));
      case Law.Order(String series, String number) ->
          each.dotted()
              ? Optional.empty()
              : Optional.of(new ExecutiveOrder(series, number, path(each)));
      case Law.Here() -> each.dotted() ? Optional.of(dotted(each)) : here(each);
      case Law.Other() -> other(each, place);
      case Law.Unsaid() -> unsaid(each, place);
    };
  }

  private static List<String> path(Listed each) {
    List<String> path = new ArrayList<>(List.of(each.number()));
    path.addAll(each.labels());
    return path;
  }

  /** Only what the Act has: “section 5 of the Act” is of another one. */
  private static Optional<Citation> ofTheAct(Listed each) {
    String number = each.number().toUpperCase(Locale.ROOT);
    return each.dotted() || !InaTable.table().had(number)
        ? Optional.empty()
        : Optional.of(new InaSection(number, each.labels()));
  }

  private static Optional<Citation> ofTheCode(String title, Listed each) {
    return each.dotted()
        ? Optional.empty()
        : Optional.of(new StatuteCitation(title, each.number(), each.labels()));
  }

  /** A section of the CFR whose title only the text around it says. */
  private Citation dotted(Listed each) {
    String number = each.number().toLowerCase(Locale.ROOT);
    String part = number.substring(0, number.indexOf('.'));
    return finds
        .titleOf(part)
        .<Citation>map(title -> new CfrSection(title, number, each.labels()))
        .orElseGet(() -> new RelativeCitation("this-title", number, each.labels()));
  }

  /** “Section 1182 of this title”, as the United States Code says it. */
  private Optional<Citation> here(Listed each) {
    return switch (finds.context().place().orElse(null)) {
      case StatuteCitation in -> ofTheCode(in.title(), each);
      case null -> Optional.of(new RelativeCitation("this-title", each.number(), each.labels()));
      default -> Optional.empty();
    };
  }

  /** Where another law is named, but the number is one of the CFR that the text spoke of. */
  private Optional<Citation> other(Listed each, Place place) {
    if (!each.dotted()) {
      return Optional.empty();
    }
    String part = each.number().substring(0, each.number().indexOf('.'));
    return scan.at(place.start()) == '§' || finds.saidTitleOf(part).isPresent()
        ? Optional.of(dotted(each))
        : Optional.empty();
  }

  private Optional<Citation> unsaid(Listed each, Place place) {
    if (each.dotted()) {
      // “Section 3.2.1” is none of the CFR, but a footnote's number may follow “§ 214.2.”
      boolean longer =
          each.labels().isEmpty() && scan.at(each.end()) == '.' && scan.digit(each.end() + 1);
      String part = each.number().substring(0, each.number().indexOf('.'));
      return longer && finds.saidTitleOf(part).isEmpty()
          ? Optional.empty()
          : Optional.of(dotted(each));
    }
    // “Sec. 212.” is a heading.
    boolean heading = scan.oneOf(place.start(), "sec", "secs") != NO;
    return finds.context().speaksOfTheAct() && !heading ? ofTheAct(each) : Optional.empty();
  }

  /** Reads a number without the word, where “of the Act” follows: {@code under 214(g)(4) of the Act}. */
  int readBare(int at) {
    boolean number = scan.digits(at) == at + 3 && scan.numberBegins(at);
    Numeral first = number ? Numeral.read(scan, at) : null;
    if (first == null || first.dotted()) {
      return NO;
    }
    Labels labels = Labels.read(scan, first.end());
    Laws.Said said = laws.behind(labels.end());
    Listed place = new Listed(at, labels.end(), first.value(), labels.labels(), false);
    Optional<Citation> citation = ofTheAct(place);
    if (!(said.law() instanceof Law.TheAct) || citation.isEmpty()) {
      return NO;
    }
    finds.add(at, said.end(), citation.get());
    return said.end();
  }

  /** Reads what begins with the name of the Act: {@code INA §§ 212(a)(9)(B) and 245(k)}. */
  int readAct(int at) {
    int name = TheAct.name(scan, at);
    boolean named = name != NO;
    int act = named ? name : TheAct.word(scan, at);
    if (act == NO || (!named && !laws.theActAt(at))) {
      return NO;
    }
    int next = scan.blanks(bracketed(act));
    next = named && (scan.at(next) == ',' || scan.at(next) == ':') ? scan.blanks(next + 1) : next;
    int marked = marker(scan, next);
    if (marked == NO && !(named && scan.digit(next))) {
      return NO;
    }
    List<Listed> list = lists.numbered(marked == NO ? next : marked, MARKERS);
    if (list.isEmpty() || ofTheAct(list.getFirst()).isEmpty()) {
      return NO;
    }
    int listed = list.getLast().end();
    int following = Tails.andFollowing(scan, listed);
    int end = Tails.year(scan, following);
    finds.addAll(at, end, list, following > listed, Sections::ofTheAct);
    return end;
  }

  /** Behind {@code (INA)} or {@code (the Act)}, if that follows. */
  private int bracketed(int at) {
    int open = scan.sameLine(at);
    if (scan.at(open) != '(') {
      return at;
    }
    int the = scan.word(open + 1, "the");
    int word = scan.oneOf(the == NO ? open + 1 : scan.blanks(the), "INA", "Act");
    return word != NO && scan.at(word) == ')' ? word + 1 : at;
  }
}
