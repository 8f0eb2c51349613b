package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what begins with the title of a code: {@code 8 CFR 214.2(h), (l), and (o)}, {@code 20 CFR part
 * 655, subpart B}, {@code 8 U.S.C. 1101, 1103, 1182 note}.
 */
final class Codes {
  private static final String[] MARKERS = {
    "§§", "§", "sections", "section", "secs", "sec", "parts", "part", "pts", "pt"
  };

  private final Scan scan;
  private final Lists lists;
  private final Finds finds;
  private final Laws laws;
  private final Within within;

  Codes(Scan scan, Lists lists, Finds finds, Laws laws) {
    this.scan = scan;
    this.lists = lists;
    this.finds = finds;
    this.laws = laws;
    within = new Within(scan, finds);
  }

  /** Reads from the digits of a title; behind the citation, or nowhere. */
  int read(int at) {
    int digits = scan.digits(at);
    if (digits - at > 2 || scan.at(at) == '0' || !scan.numberBegins(at)) {
      return NO;
    }
    int code = scan.blanks(digits);
    int cfr = scan.abbreviation(code, "CFR");
    if (cfr != NO) {
      return cfr(at, scan.between(at, digits), cfr);
    }
    int usc = laws.usc(code);
    return usc == NO ? NO : usc(at, scan.between(at, digits), usc);
  }

  /** One section at a place, “of 8 CFR 214.2”, “of 8 U.S.C. 1182”; not added. */
  Trial trial(int at) {
    int digits = scan.digits(at);
    int code = scan.blanks(digits);
    boolean title = digits > at && digits - at <= 2;
    int cfr = title ? scan.abbreviation(code, "CFR") : NO;
    int usc = title && cfr == NO ? laws.usc(code) : NO;
    int end = Math.max(cfr, usc);
    List<Listed> list = end == NO ? List.of() : lists.numbered(marked(scan.blanks(end)));
    if (list.isEmpty() || list.getFirst().dotted() != (cfr != NO)) {
      return Trial.NOTHING;
    }
    Listed first = list.getFirst();
    String number = scan.between(at, digits);
    return new Trial(
        Optional.of(cfr == NO ? usc(number, "", first) : cfr(number, first)), first.end());
  }

  /** Reads {@code title 8, Code of Federal Regulations, part 214}, from the word on. */
  int readTitle(int at) {
    int word = scan.word(at, "title");
    int number = word == NO ? NO : scan.blanks(word);
    int digits = number == NO ? NO : scan.digits(number);
    if (digits == NO || digits == number || digits - number > 2) {
      return NO;
    }
    int next = scan.blanks(scan.at(digits) == ',' ? digits + 1 : digits);
    int of = scan.words(next, "of", "the");
    int code = of == NO ? next : scan.blanks(of);
    String title = scan.between(number, digits);
    int cfr = laws.cfr(code);
    if (cfr != NO) {
      return cfr(at, title, cfr);
    }
    int usc = laws.usc(code);
    return usc == NO ? NO : usc(at, title, usc);
  }

  private int cfr(int start, String title, int code) {
    int at = scan.blanks(scan.at(code) == ',' ? code + 1 : code);
    int chapter = scan.oneOf(at, "chapter", "ch");
    if (chapter != NO) {
      return chapter(start, title, chapter);
    }
    return cfrList(start, title, marked(at));
  }

  private int cfrList(int start, String title, int at) {
    List<Listed> list = lists.numbered(at, MARKERS);
    if (list.isEmpty()) {
      return NO;
    }
    Listed last = list.getLast();
    int subparts = last.dotted() ? NO : within.behind(title, last, list.size() == 1 ? start : NO);
    int listed = last.end();
    int end = Tails.year(scan, Tails.andFollowing(scan, listed));
    List<Listed> named = subparts == NO ? list : list.subList(0, list.size() - 1);
    finds.addAll(
        start,
        subparts == NO ? end : listed,
        named,
        end > listed && Tails.andFollowing(scan, listed) > listed,
        each -> Optional.of(cfr(title, each)));
    return more(title, subparts == NO ? end : subparts);
  }

  /** Goes on with parts behind sections, and sections behind parts, of the same title. */
  private int more(String title, int end) {
    Separator separator = Separator.read(scan, end);
    if (separator == null || separator.range()) {
      return end;
    }
    int at = separator.end();
    boolean part = scan.oneOf(at, "part", "parts") != NO;
    boolean sign = scan.at(at) == '§';
    Numeral next = part || sign ? Numeral.read(scan, marked(at)) : null;
    boolean fits =
        next != null
            && next.dotted() == sign
            && finds.saidTitleOf(partOf(next)).filter(t -> !t.equals(title)).isEmpty();
    int more = fits ? cfrList(at, title, marked(at)) : NO;
    return more == NO ? end : more;
  }

  private static String partOf(Numeral number) {
    int dot = number.value().indexOf('.');
    return dot < 0 ? number.value() : number.value().substring(0, dot);
  }

  static Citation cfr(String title, Listed place) {
    String number = place.number().toLowerCase(Locale.ROOT);
    return place.dotted()
        ? new CfrSection(title, number, place.labels())
        : new CfrPart(title, number, "");
  }

  private int chapter(int start, String title, int at) {
    int end = chapterNumber(scan, at);
    if (end == NO) {
      return NO;
    }
    int number = scan.blanks(scan.at(at) == '.' ? at + 1 : at);
    finds.add(start, end, new CfrChapter(title, scan.between(number, end)));
    return end;
  }

  /** Behind the Roman numeral of a chapter. */
  static int chapterNumber(Scan scan, int at) {
    int start = scan.blanks(scan.at(at) == '.' ? at + 1 : at);
    int end = start;
    while (scan.upper(end) && end - start < 8) {
      end++;
    }
    return end > start && !scan.wordPart(end) && Roman.numeral(scan.between(start, end)) ? end : NO;
  }

  private int usc(int start, String title, int code) {
    int at = scan.blanks(scan.at(code) == ',' ? code + 1 : code);
    int chapter = scan.oneOf(at, "chapter", "ch");
    if (chapter != NO) {
      return uscChapter(start, title, chapter);
    }
    int appendix = scan.word(at, "App");
    int first =
        appendix == NO ? at : scan.blanks(scan.at(appendix) == '.' ? appendix + 1 : appendix);
    String before = appendix == NO ? "" : "App. ";
    List<Listed> list = lists.numbered(marked(first), "§§", "§", "sections", "section");
    if (list.isEmpty()) {
      return NO;
    }
    if (list.getFirst().dotted()) {
      return footnoted(start, title, marked(first));
    }
    int last = noted(list.getLast().end());
    int following = Tails.andFollowing(scan, last);
    int end = Tails.year(scan, following);
    for (int i = 0; i < list.size(); i++) {
      Listed each = list.get(i);
      boolean ends = i == list.size() - 1;
      int to = ends ? end : noted(each.end());
      Found.Extent extent =
          each.range()
              ? Found.Extent.LAST
              : (ends ? following > last : list.get(i + 1).range())
                  ? Found.Extent.FIRST
                  : Found.Extent.ALONE;
      finds.add(i == 0 ? start : each.start(), to, usc(title, before, each), extent);
    }
    return end;
  }

  private int footnoted(int start, String title, int at) {
    Numeral section = Numeral.whole(scan, at);
    if (section == null) {
      return NO;
    }
    finds.add(start, section.end(), new StatuteCitation(title, section.value(), List.of()));
    return section.end();
  }

  private Citation usc(String title, String before, Listed place) {
    String number =
        before + (title.equals("8") ? place.number().toLowerCase(Locale.ROOT) : place.number());
    return noted(place.end()) > place.end()
        ? new StatuteNote(title, number)
        : new StatuteCitation(title, number, place.labels());
  }

  /** Behind “note”, if that follows. */
  private int noted(int at) {
    int note = scan.oneOf(scan.blanks(at), "notes", "note");
    return note == NO ? at : note;
  }

  private int uscChapter(int start, String title, int at) {
    int number = scan.blanks(scan.at(at) == '.' ? at + 1 : at);
    Numeral chapter = Numeral.read(scan, number);
    if (chapter == null || chapter.dotted()) {
      return NO;
    }
    finds.add(start, chapter.end(), new StatuteChapter(title, chapter.value()));
    return chapter.end();
  }

  /** Behind a section sign or the word for it, if one is here. */
  private int marked(int at) {
    for (String marker : MARKERS) {
      int end = marker.startsWith("§") ? scan.exactly(at, marker) : scan.word(at, marker);
      if (end != NO) {
        return scan.blanks(scan.at(end) == '.' ? end + 1 : end);
      }
    }
    return at;
  }
}
