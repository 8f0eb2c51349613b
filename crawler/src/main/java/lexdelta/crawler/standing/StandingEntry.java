package lexdelta.crawler.standing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;

/**
 * What an attorney enters of how a text stands, with the order it rests on. Never edited and never
 * deleted: another entry lifts it.
 *
 * @param document the document it concerns
 * @param citation of that document when it was entered
 * @param provision its label, {@code (c)(2)}; empty of the whole document
 * @param kind {@link StandingKind#IN_FORCE} of an entry that lifts another
 * @param order as one cites it: court, docket, day
 * @param link where the order can be read
 * @param scope for whom or where, in words: nationwide, plaintiffs only, a district
 * @param until the first day on which it no longer holds
 * @param lifts what said the standing that this one ends
 * @param remark may be empty
 * @param person who enters it
 */
public record StandingEntry(
    DocumentId document,
    String citation,
    String provision,
    StandingKind kind,
    String order,
    String link,
    String scope,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<DocumentId> lifts,
    String remark,
    String person,
    Instant at) {
  /** Under which address entries stand. */
  public static final String ADDRESSES = "/firm/standing/";

  /** By what name entries are a source of the record; nobody is asked for it over the network. */
  public static final Source SOURCE =
      new Source(
          new SourceId("attorney-entries"),
          "The firm",
          "Standing, entered by attorneys",
          URI.create("lexdelta:" + ADDRESSES));

  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  public StandingEntry {
    at = Instants.kept(at);
  }

  /** The entry as a document of the record. */
  public Reading reading(DocumentId id) {
    Standing said = standing(id);
    return new Reading(
        id,
        DocumentKind.STANDING_ENTRY,
        order,
        "%s%s: %s".formatted(citation, provision, lifts.isPresent() ? "lifted" : kind.word()),
        List.of(new Division("", "", "Entered by the firm")),
        at.atZone(WASHINGTON).toLocalDate(),
        Optional.empty(),
        provisions(said),
        facts());
  }

  private List<Provision> provisions(Standing said) {
    List<Provision> provisions = new ArrayList<>();
    provisions.add(Provision.of(ProvisionKind.PARAGRAPH, said.inWords(citation)));
    if (!remark.isBlank()) {
      provisions.add(Provision.of(ProvisionKind.NOTE, remark.strip()));
    }
    provisions.add(
        new Provision(ProvisionKind.FACT, "Source: " + link, List.of(), List.of(), link));
    lifts.ifPresent(other ->
        provisions.add(Provision.of(ProvisionKind.FACT, "Ends what was said in " + other)));
    provisions.add(Provision.of(ProvisionKind.AFFECTED, citation + provision));
    return provisions;
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(FactKind.STANDING, (document + " " + provision).strip(), kind.slug(), remark));
    facts.add(new Fact(FactKind.IDENTIFIER, "order", order, ""));
    facts.add(new Fact(FactKind.DOWNLOAD, "order", link, ""));
    facts.add(new Fact(FactKind.LABEL, "scope", scope, ""));
    facts.add(new Fact(FactKind.LABEL, "entered by", person, ""));
    facts.add(Fact.of(FactKind.EFFECTIVE_ON, from.toString(), ""));
    until.ifPresent(day -> facts.add(Fact.of(FactKind.EFFECTIVE_UNTIL, day.toString(), "")));
    lifts.ifPresent(other -> facts.add(new Fact(FactKind.CONCERNS, "lifts", other.value(), "")));
    facts.add(new Fact(FactKind.AFFECTS, "standing", document.value(), ""));
    return facts;
  }

  /** What it says, said by the document that it becomes. */
  public Standing standing(DocumentId id) {
    return new Standing(
        kind,
        document.value(),
        provision,
        "",
        scope,
        order,
        Optional.of(from),
        until,
        lifts,
        new Standing.Said(id, at, remark, link, person));
  }

  /** The same, read back from the document that an entry became. */
  static Optional<Standing> read(Reading reading, Instant at) {
    Optional<Fact> standing = fact(reading, FactKind.STANDING, Optional.empty());
    Optional<StandingKind> kind = standing.flatMap(fact -> StandingKind.named(fact.value()));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    String[] concerned = standing.get().about().split(" ", 2);
    return Optional.of(
        new Standing(
            kind.get(),
            concerned[0],
            concerned.length > 1 ? concerned[1] : "",
            "",
            value(reading, FactKind.LABEL, "scope"),
            value(reading, FactKind.IDENTIFIER, "order"),
            fact(reading, FactKind.EFFECTIVE_ON, Optional.of("")).map(StandingEntry::day),
            fact(reading, FactKind.EFFECTIVE_UNTIL, Optional.of("")).map(StandingEntry::day),
            fact(reading, FactKind.CONCERNS, Optional.of("lifts"))
                .map(fact -> new DocumentId(fact.value())),
            new Standing.Said(
                reading.document(),
                at,
                standing.get().words(),
                value(reading, FactKind.DOWNLOAD, "order"),
                value(reading, FactKind.LABEL, "entered by"))));
  }

  private static LocalDate day(Fact fact) {
    return LocalDate.parse(fact.value());
  }

  private static String value(Reading reading, FactKind kind, String about) {
    return fact(reading, kind, Optional.of(about)).map(Fact::value).orElse("");
  }

  private static Optional<Fact> fact(Reading reading, FactKind kind, Optional<String> about) {
    return reading.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .filter(fact -> about.isEmpty() || about.get().equals(fact.about()))
        .findFirst();
  }
}
