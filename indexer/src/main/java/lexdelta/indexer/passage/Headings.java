package lexdelta.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** The headings of the units in which a passage stands, as far as they stand above it. */
final class Headings {
  /** What runs longer is a sentence set in italics. */
  private static final int LONGEST = 160;

  private final List<Provision> provisions;

  Headings(List<Provision> provisions) {
    this.provisions = provisions;
  }

  /**
   * From the outermost.
   *
   * @param place of the passage's first provision
   * @param first position of that provision; headings from there on belong to the passage
   */
  List<String> above(Place place, int first) {
    List<String> headings = new ArrayList<>();
    for (Unit unit : place.units()) {
      if (unit.provision() < first) {
        String heading = of(unit);
        if (!heading.isBlank() && heading.length() <= LONGEST) {
          headings.add(heading);
        }
      }
    }
    return headings;
  }

  /** Without its label; empty where it has none. */
  private String of(Unit unit) {
    Provision provision = provisions.get(unit.provision());
    String words = provision.text().substring(unit.start(), unit.end());
    if (provision.kind() == ProvisionKind.HEADING) {
      return plain(words, unit.label());
    }
    return provision.emphasis().stream()
        .filter(it -> it.style() == Style.ITALIC && it.end() > unit.start())
        .filter(it -> begins(provision, unit, it))
        .findFirst()
        .map(it -> provision.text().substring(Math.max(it.start(), unit.start()), it.end()))
        .map(it -> plain(it, unit.label()))
        .orElse("");
  }

  /** Whether nothing but the unit's label stands before the italics. */
  private static boolean begins(Provision provision, Unit unit, Emphasis italics) {
    String before =
        provision.text().substring(unit.start(), Math.max(unit.start(), italics.start())).strip();
    return italics.start() < unit.end() && (before.isEmpty() || before.equals(unit.label()));
  }

  private static String plain(String words, String label) {
    String heading = words.strip();
    if (!label.isEmpty() && heading.startsWith(label)) {
      heading = heading.substring(label.length()).strip();
    }
    int end = heading.length();
    while (end > 0 && ".:;—–-".indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    return heading.substring(0, end).strip();
  }
}
