package lexdelta.crawler.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists of places: {@code 214.2(h)(13) and (14)}, {@code 103.2, 214.1, and 245.1}, {@code (a)(3)(ii)
 * through (vi)}. A list goes on as long as what follows can only be one more of its places: the number
 * before “days”, or before the name of another publication, is none.
 */
final class Lists {
  /** No list of the law is longer. */
  private static final int LONGEST = 400;

  private static final Set<String> COUNTED =
      Set.of(
          ("day days calendar business working hour hours minute minutes week weeks month months year"
                  + " years percent copies persons people individuals aliens times dollars million"
                  + " billion thousand miles feet employees workers applications petitions comments"
                  + " pages other different additional separate numerical members states consecutive")
              .split(" "));

  private final Scan scan;

  Lists(Scan scan) {
    this.scan = scan;
  }

  /**
   * The places of numbered sections or parts from here on; none when there is no number here.
   *
   * @param markers words that may be repeated before each number
   */
  List<Listed> numbered(int at, String... markers) {
    List<Listed> list = new ArrayList<>();
    Numeral first = Numeral.read(scan, at);
    if (first == null) {
      return list;
    }
    list.add(numbered(at, first, false));
    if (foreign(list.getFirst().end())) {
      return List.of();
    }
    while (list.size() < LONGEST) {
      Separator separator = Separator.read(scan, pastNote(list.getLast().end()));
      Listed next = separator == null ? null : next(list, separator, markers);
      if (next == null) {
        break;
      }
      list.add(next);
    }
    return list;
  }

  private @Nullable Listed next(List<Listed> list, Separator separator, String... markers) {
    int start = separator.end();
    int at = marker(start, markers);
    Listed last = list.getLast();
    if (at == start && scan.at(at) == '(') {
      return carried(last, separator);
    }
    Numeral number = Numeral.read(scan, at);
    if (number == null || number.dotted() != list.getFirst().dotted()) {
      return null;
    }
    Listed next = numbered(start, number, separator.range());
    boolean bare = next.labels().isEmpty() && !number.dotted() && at == start;
    return foreign(next.end()) || (bare && counts(next.end())) ? null : next;
  }

  private Listed numbered(int start, Numeral number, boolean range) {
    Labels labels = Labels.read(scan, number.end());
    String value = number.value();
    int end = labels.end();
    int more = treasury(number, labels);
    if (more != Scan.NO) {
      value = value + Labels.signs(labels.labels()) + Numeral.plain(scan, end, more);
      labels = Labels.read(scan, more);
      end = labels.end();
    }
    return new Listed(start, end, value, labels.labels(), range);
  }

  /** Sections such as {@code 1.401(a)-1} have a label within their number. */
  private int treasury(Numeral number, Labels labels) {
    int dash = labels.end();
    boolean numbered =
        number.dotted() && labels.labels().size() == 1 && scan.dash(dash) && scan.digit(dash + 1);
    if (!numbered) {
      return Scan.NO;
    }
    int end = scan.digits(dash + 1);
    return end - dash <= 3 && !scan.wordPart(end) && !(scan.at(end) == '.' && scan.digit(end + 1))
        ? end
        : Scan.NO;
  }

  /** The places of labels alone from here on, {@code (a), (b)(1), and (c)}. */
  List<Listed> labelled(int at, String... markers) {
    List<Listed> list = new ArrayList<>();
    Labels first = Labels.read(scan, at);
    if (first.labels().isEmpty()) {
      return list;
    }
    list.add(new Listed(at, first.end(), "", first.labels(), false));
    while (list.size() < LONGEST) {
      Separator separator = Separator.read(scan, list.getLast().end());
      Listed next = separator == null ? null : nextLabelled(list.getLast(), separator, markers);
      if (next == null) {
        break;
      }
      list.add(next);
    }
    return list;
  }

  private @Nullable Listed nextLabelled(Listed last, Separator separator, String... markers) {
    int start = separator.end();
    int at = marker(start, markers);
    if (at == start) {
      return carried(last, separator);
    }
    Labels labels = Labels.read(scan, at);
    return labels.labels().isEmpty()
        ? null
        : new Listed(start, labels.end(), "", labels.labels(), separator.range());
  }

  /** Labels that stand for the last ones of the place before. */
  private @Nullable Listed carried(Listed last, Separator separator) {
    Labels next = Labels.read(scan, separator.end());
    if (next.labels().isEmpty() || !Labels.goesOn(scan, next.end())) {
      return null;
    }
    List<String> labels = Labels.carried(last.labels(), next.labels());
    return labels.isEmpty()
        ? null
        : new Listed(separator.end(), next.end(), last.number(), labels, separator.range());
  }

  private int marker(int at, String... markers) {
    for (String marker : markers) {
      int end = marker.startsWith("§") ? scan.exactly(at, marker) : scan.word(at, marker);
      if (end != Scan.NO) {
        return scan.blanks(scan.at(end) == '.' ? end + 1 : end);
      }
    }
    return at;
  }

  /** Behind “note” or “and note”, which the Code's notes are cited with. */
  private int pastNote(int at) {
    int next = scan.blanks(at);
    int and = scan.word(next, "and");
    int note = scan.oneOf(and == Scan.NO ? next : scan.blanks(and), "notes", "note");
    return note == Scan.NO ? at : note;
  }

  /** Whether what was read is the volume or title of another publication: {@code , 20 CFR}. */
  private boolean foreign(int end) {
    int next = scan.blanks(end);
    return next > end
        && (scan.abbreviation(next, "CFR") != Scan.NO
            || scan.abbreviation(next, "USC") != Scan.NO
            || scan.abbreviation(next, "FR") != Scan.NO
            || scan.abbreviation(next, "US") != Scan.NO
            || scan.abbreviation(next, "FAM") != Scan.NO
            || scan.exactly(next, "F.") != Scan.NO
            || scan.exactly(next, "S. Ct") != Scan.NO
            || scan.oneOf(next, "Stat", "Fed", "I&N", "USCIS", "Cong") != Scan.NO);
  }

  private boolean counts(int end) {
    int next = scan.sameLine(end);
    int last = next;
    while (scan.letter(last) && last - next < 16) {
      last++;
    }
    return next > end && COUNTED.contains(scan.between(next, last));
  }
}
