package lexdelta.crawler.source.usc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * The sections of a title as they are read, each under its address: {@code /us/usc/t8/s1182}, a
 * range {@code /us/usc/t8/s1...18}. A number printed twice gets {@code ~2} for its second text.
 */
final class Sections {
  private static final Pattern CREDIT =
      Pattern.compile(
          "^\\(June 27, 1952, ch\\. 477, title [IVX]+,(?: ch\\. \\d+,)? (?:Sec\\.|§) ?(\\d+[A-Z]?)");
  private static final Pattern ENDED =
      Pattern.compile("(?i)^\\[?\\s*(repealed|omitted|transferred|vacant|renumbered|reserved)\\b");
  private static final int LONGEST = 60;

  /**
   * A section as read.
   *
   * @param number as printed: {@code 1182}, {@code 1 to 18}, {@code 204a, 204b}
   * @param status as the publisher marks it; empty when it does not
   */
  record Section(
      String number,
      String heading,
      String status,
      List<Division> hierarchy,
      LocalDate on,
      List<Provision> provisions) {}

  private final String title;
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  Sections(String title) {
    this.title = title;
  }

  void add(Section section) {
    readings.add(
        new Reading(
            id(section.number()),
            DocumentKind.USC_SECTION,
            title + " U.S.C. " + section.number(),
            section.heading(),
            section.hierarchy(),
            section.on(),
            Optional.empty(),
            section.provisions(),
            facts(section)));
  }

  /** The readings so far. */
  List<Reading> readings() {
    return readings;
  }

  private DocumentId id(String number) {
    String part =
        number
            .replaceAll("\\s+to\\s+", "...")
            .replaceAll("\\s*,\\s*|\\s+and\\s+", "_")
            .replaceAll("[^A-Za-z0-9._-]", "");
    // An address must not end like the beginning of others.
    String name = part.replaceAll("\\.+$", "");
    name = name.isEmpty() ? "unnumbered" : name.substring(0, Math.min(name.length(), LONGEST));
    String address = "/us/usc/t" + title.toLowerCase(Locale.ROOT) + "/s" + name;
    int count = seen.merge(address, 1, Integer::sum);
    return new DocumentId(count == 1 ? address : address + "~" + count);
  }

  private static List<Fact> facts(Section section) {
    List<Fact> facts = new ArrayList<>();
    Matcher ended = ENDED.matcher(section.heading());
    String status =
        !section.status().isEmpty()
            ? section.status()
            : ended.find() ? ended.group(1).toLowerCase(Locale.ROOT) : "";
    if (!status.isEmpty()) {
      facts.add(Fact.of(FactKind.STANDING, status, section.heading()));
    }
    for (Provision provision : section.provisions()) {
      Matcher credit = CREDIT.matcher(provision.text());
      if (provision.kind() == ProvisionKind.SOURCE_NOTE && credit.find()) {
        facts.add(new Fact(FactKind.IDENTIFIER, "INA", "INA " + credit.group(1), provision.text()));
      }
    }
    return facts;
  }
}
