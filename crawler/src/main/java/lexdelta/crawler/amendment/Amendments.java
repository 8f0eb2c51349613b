package lexdelta.crawler.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.amendment.AmendingDocument.How;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;

/** Finds which documents of the Federal Register made which changes. Thread-safe. */
public final class Amendments {
  private static final Scope REGISTER = new Scope("/us/fr/");

  /** Rules take effect thirty or sixty days after they are published, now and then later. */
  private static final int DAYS_AHEAD = 120;

  private static final Pattern CITATION = Pattern.compile("(\\d{1,3}) FR (\\d{1,6})");
  private static final Pattern TITLE = Pattern.compile("/us/cfr/t(\\d{1,2})/.*+");

  private final Versions versions;

  public Amendments(Versions versions) {
    this.versions = versions;
  }

  /**
   * The documents that made a change, the surest first; empty when nothing says which.
   *
   * @param before the earlier text; empty when the document is new
   */
  public List<AmendingDocument> makers(Optional<Reading> before, Reading after) {
    if (!code(after.kind())) {
      return List.of();
    }
    Set<Cited> fresh = Cited.in(after);
    before.map(Cited::in).ifPresent(fresh::removeAll);
    List<AmendingDocument> found = new ArrayList<>();
    fresh.forEach(cited -> found.add(noted(cited, after)));
    if (found.isEmpty()) {
      found.addAll(likely(after));
    }
    found.sort(Comparator.comparingDouble(AmendingDocument::sure).reversed());
    return found;
  }

  /** The pages of the Federal Register that a text's amendment notes name: {@code 82 FR 7632}. */
  public static Set<String> noted(Reading reading) {
    return Cited.in(reading).stream()
        .map(Cited::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Of a row of the log. */
  public List<AmendingDocument> makers(Change change) {
    return versions
        .find(change.after())
        .flatMap(Version::reading)
        .map(after ->
            makers(change.before().flatMap(versions::find).flatMap(Version::reading), after))
        .orElse(List.of());
  }

  private static boolean code(DocumentKind kind) {
    return kind == DocumentKind.CFR_SECTION
        || kind == DocumentKind.CFR_APPENDIX
        || kind == DocumentKind.CFR_PART;
  }

  /** The document of that day that the page lies in: the last one that begins not after it. */
  private AmendingDocument noted(Cited cited, Reading section) {
    return versions.beginning(REGISTER, cited.day(), cited.day(), "").stream()
        .flatMap(version -> version.reading().stream())
        .filter(document -> page(document, cited.volume()) <= cited.page())
        .max(Comparator.comparingInt(document -> page(document, cited.volume())))
        .filter(document -> page(document, cited.volume()) > 0)
        .map(document -> noted(cited, document, section))
        .orElseGet(() ->
            new AmendingDocument(
                Optional.empty(),
                cited.toString(),
                "",
                How.AMENDMENT_NOTE,
                1,
                "The amendment note names %s (%s), which the record does not have."
                    .formatted(cited, cited.day())));
  }

  private static AmendingDocument noted(Cited cited, Reading document, Reading section) {
    boolean exact = page(document, cited.volume()) == cited.page();
    boolean amends = amends(document, section);
    return found(
        document,
        How.AMENDMENT_NOTE,
        exact || amends ? 1 : 0.6,
        "The amendment note names %s (%s)%s."
            .formatted(
                cited, cited.day(), exact ? "" : ", a page of %s".formatted(document.citation())));
  }

  /** The first page of a document in a volume, 0 when it lies in another. */
  private static int page(Reading document, int volume) {
    Matcher citation = CITATION.matcher(document.citation());
    return citation.matches() && Integer.parseInt(citation.group(1)) == volume
        ? Integer.parseInt(citation.group(2))
        : 0;
  }

  private List<AmendingDocument> likely(Reading section) {
    LocalDate day = section.effectiveOn();
    Optional<String> part = part(section);
    if (part.isEmpty()) {
      return List.of();
    }
    return versions
        .beginning(REGISTER, day.minusDays(DAYS_AHEAD), day, "\"" + part.get() + "\"")
        .stream()
        .flatMap(version -> version.reading().stream())
        .filter(document -> stated(document, FactKind.EFFECTIVE_ON).contains(day.toString()))
        .filter(document -> stated(document, FactKind.AFFECTS).contains(part.get()))
        .filter(document -> rule(document))
        .map(document -> likely(document, section))
        .toList();
  }

  private static AmendingDocument likely(Reading document, Reading section) {
    boolean amends = amends(document, section);
    return found(
        document,
        How.PART_AND_DAY,
        amends ? 0.8 : 0.4,
        "%s takes effect on %s and %s."
            .formatted(
                document.citation(),
                section.effectiveOn(),
                amends ? "amends " + section.citation() : "bears on the same part"));
  }

  private static boolean rule(Reading document) {
    return document.facts().stream()
        .filter(fact -> fact.kind() == FactKind.LABEL && fact.about().equals("type"))
        .noneMatch(fact -> fact.value().matches("(?i).*(?:proposed|notice).*"));
  }

  private static AmendingDocument found(Reading document, How how, double sure, String sentence) {
    return new AmendingDocument(
        Optional.of(document.document()),
        document.citation(),
        document.heading(),
        how,
        sure,
        sentence);
  }

  private static boolean amends(Reading document, Reading section) {
    return stated(document, FactKind.AFFECTS).contains(section.document().value());
  }

  private static List<String> stated(Reading document, FactKind kind) {
    return document.facts().stream().filter(fact -> fact.kind() == kind).map(Fact::value).toList();
  }

  /** The address of the part that a section lies in, as documents of the Register name it. */
  private static Optional<String> part(Reading section) {
    Matcher title = TITLE.matcher(section.document().value());
    return title.matches()
        ? section.hierarchy().stream()
            .filter(division -> division.kind().equals("part"))
            .map(Division::number)
            .findFirst()
            .map(number -> "/us/cfr/t%s/p%s".formatted(title.group(1), number))
        : Optional.empty();
  }

  /**
   * The changes that a document of the Federal Register made, in the order of the log: of the
   * sections and parts that its instructions amend, those of which it is found to be a maker.
   */
  public List<Change> madeBy(Reading document, Changes changes) {
    LocalDate published = document.publishedOn().orElse(document.effectiveOn());
    return document.facts().stream()
        .filter(fact -> fact.kind() == FactKind.AFFECTS && fact.about().startsWith("amended "))
        .map(Fact::value)
        .distinct()
        .flatMap(address -> changes.of(new DocumentId(address)).stream())
        .filter(change -> !change.effectiveOn().isBefore(published))
        .filter(change ->
            makers(change).stream()
                .anyMatch(
                    maker -> maker.document().filter(document.document()::equals).isPresent()))
        .sorted(Comparator.comparingLong(Change::number))
        .toList();
  }
}
