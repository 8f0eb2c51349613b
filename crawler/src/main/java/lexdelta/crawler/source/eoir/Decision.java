package lexdelta.crawler.source.eoir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * What a list says of a decision.
 *
 * @param name of the party, as listed and without {@code Matter of}
 * @param dockets four digits each, at least one
 * @param file where the decision itself lies; empty when the list links none
 * @param headnote paragraph by paragraph
 */
record Decision(
    String name, Citation citation, List<String> dockets, String file, List<String> headnote) {
  /** What a headnote says becomes of another decision. */
  private static final Pattern BEARING =
      Pattern.compile(
          "(\\d{1,3}) I ?& ?N Dec\\.? (\\d{1,4})[^;()]{0,40}\\((?:BIA|A\\.G\\.)[^)]{0,60}\\),"
              + "(?: [a-z]+,?)? (followed|overruled|modified|distinguished|superseded|clarified"
              + "|reaffirmed|vacated|abrogated|withdrawn|reversed|affirmed)( in part)?");

  Decision {
    dockets = List.copyOf(dockets);
    headnote = List.copyOf(headnote);
  }

  DocumentId document() {
    return citation.document(dockets.getFirst());
  }

  /**
   * As a document.
   *
   * @param seenOn the day on which the list was seen: it gives no day, only the year
   */
  Reading reading(LocalDate seenOn) {
    return new Reading(
        document(),
        DocumentKind.DECISION,
        "Matter of " + name + ", " + citation,
        "",
        EoirAddresses.hierarchy(citation.volume()),
        effectiveOn(seenOn),
        Optional.empty(),
        provisions(),
        facts());
  }

  /** By the last day of its year it stood; no earlier day is known from the list. */
  private LocalDate effectiveOn(LocalDate seenOn) {
    LocalDate last = LocalDate.of(citation.year(), 12, 31);
    return seenOn.isBefore(last) ? seenOn : last;
  }

  private String numbers() {
    return "ID " + String.join(", ID ", dockets);
  }

  private List<Provision> provisions() {
    List<Provision> provisions = new ArrayList<>();
    provisions.add(new Provision(ProvisionKind.FACT, numbers(), List.of(), List.of(), file));
    headnote.forEach(text -> provisions.add(Provision.of(ProvisionKind.PARAGRAPH, text)));
    return provisions;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(FactKind.IDENTIFIER, "citation", citation.toString(), ""));
    dockets.forEach(
        docket -> facts.add(new Fact(FactKind.IDENTIFIER, "docket", "ID " + docket, "")));
    facts.add(new Fact(FactKind.LABEL, "decided by", citation.body(), ""));
    if (!file.isEmpty()) {
      facts.add(Fact.of(FactKind.DOWNLOAD, file, numbers()));
    }
    headnote.forEach(text -> bearings(text, facts));
    return facts;
  }

  private static void bearings(String text, List<Fact> facts) {
    Matcher bearing = BEARING.matcher(text);
    while (bearing.find()) {
      String part = bearing.group(4) == null ? "" : bearing.group(4);
      facts.add(
          new Fact(
              FactKind.CONCERNS,
              bearing.group(3).toLowerCase(Locale.ROOT) + part,
              "%s I&N Dec. %s".formatted(bearing.group(1), bearing.group(2)),
              bearing.group()));
    }
  }
}
