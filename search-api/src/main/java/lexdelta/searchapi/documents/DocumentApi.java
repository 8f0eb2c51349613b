package lexdelta.searchapi.documents;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.citator.Citator;
import lexdelta.crawler.citator.CitedBy;
import lexdelta.crawler.citator.Target;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.pending.FederalRegister;
import lexdelta.crawler.pending.PendingAmendment;
import lexdelta.crawler.pending.PendingAmendments;
import lexdelta.crawler.pending.Step;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weight;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.watch.Referencing;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.standing.StandingBody;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/documents/{address}}, and below it {@code /versions} and {@code /citing}. */
@RestController
final class DocumentApi {
  private static final String VERSIONS = "/versions";
  private static final String CITING = "/citing";
  private static final int MOST = 1_000;

  private final Versions versions;
  private final ReadTexts texts;
  private final Brought brought;
  private final Citing citing;
  private final StandingOnDay standing;
  private final Publisher publisher;
  private final Clock clock;

  DocumentApi(
      Versions versions,
      Changes changes,
      Weights weights,
      StandingOnDay standing,
      Citator citator,
      Referencing referencing,
      List<Source> sources,
      Clock clock) {
    this.versions = versions;
    this.texts = new ReadTexts(versions);
    this.brought = new Brought(changes, weights);
    this.citing = new Citing(citator, referencing);
    this.standing = standing;
    this.publisher = new Publisher(sources);
    this.clock = clock;
  }

  @GetMapping("/api/documents/{*address}")
  Object document(
      @PathVariable String address,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String knownOn,
      @RequestParam(defaultValue = "") String ever,
      @RequestParam(defaultValue = "0") String offset,
      @RequestParam(defaultValue = "100") String limit) {
    Optional<LocalDate> known = Parameters.optionalDay("knownOn", knownOn);
    // A path pattern cannot say «anything, then /versions».
    if (address.endsWith(CITING)) {
      String cited = address.substring(0, address.length() - CITING.length());
      long from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
      return citing(cited, on, known, !ever.isEmpty())
          .page((int) from, (int) Parameters.number("limit", limit, 1, MOST));
    }
    return address.endsWith(VERSIONS)
        ? versions(address.substring(0, address.length() - VERSIONS.length()))
        : text(address, on, known);
  }

  private CitingList citing(String address, String on, Optional<LocalDate> knownOn, boolean ever) {
    Addresses.Named named = DocumentPage.named(address, versions);
    LocalDate day = Parameters.optionalDay("on", on).orElseGet(() -> LocalDate.now(clock));
    Reading reading = stood(named.document(), day, knownOn).reading();
    Optional<Place> place = place(reading, Places.of(reading), day, named.names());
    return new CitingList(
        place.map(Place::address).orElse(reading.document().value()),
        place.map(Place::citation).orElse(reading.citation()),
        day,
        citing.all(reading, place, knownOn).stream().filter(it -> ever || it.on(day)).toList());
  }

  private DocumentText text(String address, String on, Optional<LocalDate> knownOn) {
    Addresses.Named named = DocumentPage.named(address, versions);
    LocalDate day = Parameters.optionalDay("on", on).orElseGet(() -> LocalDate.now(clock));
    return body(stood(named.document(), day, knownOn), day, knownOn, named.names());
  }

  /** What stood on a day; a problem when nothing did. */
  private TextOnDay.Text stood(DocumentId document, LocalDate day, Optional<LocalDate> knownOn) {
    return switch (TextOnDay.on(day, Timeline.of(versions.milestones(document), knownOn), texts)) {
      case TextOnDay.Unknown unknown -> throw DocumentPage.unknown(document, knownOn);
      case TextOnDay.NotYet notYet ->
          throw Problem.of(
                  ProblemKind.NO_TEXT_ON_THAT_DAY,
                  "The record has %s from %s on, not on %s."
                      .formatted(document, notYet.first(), day))
              .with("firstOn", notYet.first())
              .exception();
      case TextOnDay.Removed removed ->
          throw Problem.of(
                  ProblemKind.NO_TEXT_ON_THAT_DAY,
                  "%s has not been published since %s.".formatted(document, removed.since()))
              .with("removedOn", removed.since())
              .exception();
      case TextOnDay.Text text -> text;
    };
  }

  private DocumentText body(
      TextOnDay.Text text, LocalDate day, Optional<LocalDate> knownOn, List<String> names) {
    Reading reading = text.reading();
    Version version = text.version();
    Places places = text.read().places();
    Optional<Place> place = place(reading, places, day, names);
    return new DocumentText(
        reading.document().value(),
        reading.kind(),
        reading.citation(),
        reading.heading(),
        reading.hierarchy(),
        day,
        version.id().value(),
        version.effectiveOn(),
        text.until(),
        reading.publishedOn(),
        version.observedAt(),
        version.source().value(),
        Publisher.caution(reading.kind()),
        publisher.address(reading.document(), version.source(), day),
        Addresses.known(
            Addresses.page(reading.document(), place.map(Place::path).orElse(""), day), knownOn),
        standing
            .on(reading.document(), reading.citation(), day, DocumentPage.instant(knownOn, clock))
            .map(it -> StandingBody.of(it, places)),
        PendingAmendments.of(reading).stream().map(DocumentApi::announced).toList(),
        place.map(it -> ProvisionPlace.of(it, reading, day)),
        place.map(places::provisions).orElseGet(() -> all(reading)).stream()
            .map(at -> ProvisionText.of(at, reading, places, day))
            .toList());
  }

  private static List<Integer> all(Reading reading) {
    return IntStream.range(0, reading.provisions().size()).boxed().toList();
  }

  /** The place asked for, if one is; the text of the day must have it. */
  private static Optional<Place> place(
      Reading reading, Places places, LocalDate day, List<String> names) {
    Optional<Place> place = places.find(names);
    if (place.isEmpty() && !names.isEmpty()) {
      Optional<Place> nearest = places.nearest(names);
      throw Problem.of(
              ProblemKind.NOT_FOUND,
              "%s has no provision %s on %s. The nearest is %s."
                  .formatted(
                      reading.citation(),
                      String.join("/", names),
                      day,
                      nearest.map(Place::citation).orElse("the whole of it")))
          .with("nearest", nearest.map(Place::address).orElse(reading.document().value()))
          .exception();
    }
    return place;
  }

  private static Announced announced(PendingAmendment amendment) {
    return new Announced(
        amendment.citation().map(FederalRegister::toString),
        amendment.publishedOn(),
        amendment.status(),
        amendment.expectedOn(),
        amendment.timeline().stream().map(DocumentApi::notice).toList());
  }

  private static Notice notice(Step step) {
    return new Notice(
        step.kind(),
        step.citation().map(FederalRegister::toString),
        step.publishedOn(),
        step.effectiveOn(),
        step.words());
  }

  private DocumentVersions versions(String address) {
    DocumentId document = Parameters.document("address", address);
    Timeline timeline = Timeline.of(versions.milestones(document));
    if (timeline.entries().isEmpty()) {
      throw DocumentPage.unknown(document);
    }
    Map<VersionId, Brought.By> by = brought.by(document);
    return new DocumentVersions(
        document.value(),
        timeline.entries().reversed().stream()
            .map(entry -> line(document, entry, Optional.ofNullable(by.get(entry.version().id()))))
            .toList());
  }

  private static DocumentVersion line(
      DocumentId document, Timeline.Entry entry, Optional<Brought.By> by) {
    Milestone version = entry.version();
    Optional<Weight> weight = by.flatMap(Brought.By::weight);
    return new DocumentVersion(
        version.id().value(),
        entry.from(),
        entry.until(),
        version.observedAt(),
        version.removed(),
        by.map(it -> it.change().number()),
        by.map(it -> it.change().cause()),
        weight.map(Weight::weight),
        weight.map(Weight::kinds).orElse(List.of()),
        Addresses.page(document, entry.from()));
  }

  /**
   * A document as of a day.
   *
   * @param until the first day on which the text no longer stood; null while it stands
   * @param standing how it stands on the day, by what is known now
   * @param provision the one asked for; null where the whole document is
   * @param provisions those of the document, or of the provision asked for
   * @param caution what a reader must know about the authority of the text
   */
  record DocumentText(
      String document,
      DocumentKind kind,
      String citation,
      String heading,
      List<Division> hierarchy,
      LocalDate asOf,
      long version,
      LocalDate effectiveOn,
      Optional<LocalDate> until,
      Optional<LocalDate> publishedOn,
      Instant observedAt,
      String source,
      String caution,
      Optional<URI> publisherAddress,
      String address,
      Optional<StandingBody> standing,
      List<Announced> pendingAmendments,
      Optional<ProvisionPlace> provision,
      List<ProvisionText> provisions) {}

  /**
   * Where a provision stands.
   *
   * @param address its permanent address
   * @param path the names of the units that it stands in, the outermost first, its own the last
   * @param depth how many they are
   * @param page for people, on the day
   */
  record ProvisionPlace(
      String address, String citation, List<String> path, int depth, String page) {
    static ProvisionPlace of(Place place, Reading reading, LocalDate day) {
      return new ProvisionPlace(
          place.address(),
          place.citation(),
          place.names(),
          place.depth(),
          Addresses.page(reading.document(), place.path(), day));
    }
  }

  /**
   * A provision with its place, that of the deepest unit it begins.
   *
   * @param position in the text, from 0
   * @param opens permanent addresses of all units that it begins, the outermost first
   */
  record ProvisionText(
      ProvisionKind kind,
      String text,
      List<Emphasis> emphasis,
      List<String> cells,
      String link,
      List<Link> links,
      int level,
      int position,
      String address,
      String citation,
      List<String> path,
      int depth,
      List<String> opens,
      String page) {
    static ProvisionText of(int position, Reading reading, Places places, LocalDate day) {
      Provision provision = reading.provisions().get(position);
      Place place = places.of(position);
      return new ProvisionText(
          provision.kind(),
          provision.text(),
          provision.emphasis(),
          provision.cells(),
          provision.link(),
          provision.links(),
          provision.level(),
          position,
          place.address(),
          place.citation(),
          place.names(),
          place.depth(),
          places.begunBy(position).stream().map(Place::address).toList(),
          Addresses.page(reading.document(), place.path(), day));
    }
  }

  /**
   * A pending amendment, by what is announced on the day.
   *
   * @param citation where it was published; null when no notice says
   * @param expectedOn null when the last notice that moved it names no day
   */
  record Announced(
      Optional<String> citation,
      Optional<LocalDate> publishedOn,
      PendingAmendment.Status status,
      Optional<LocalDate> expectedOn,
      List<Notice> timeline) {}

  /** A step of its timeline, with the words of the notice. */
  record Notice(
      Step.Kind kind,
      Optional<String> citation,
      Optional<LocalDate> publishedOn,
      Optional<LocalDate> effectiveOn,
      String words) {}

  /** Who cites a place, before a page of them is taken. */
  private record CitingList(
      String document, String citation, LocalDate asOf, List<CitedBy> citing) {
    CitingPage page(int offset, int limit) {
      return new CitingPage(
          document,
          citation,
          asOf,
          citing.size(),
          offset,
          limit,
          citing.stream().skip(offset).limit(limit).map(CitingProvision::of).toList());
    }
  }

  /**
   * Who cites a document or a provision.
   *
   * @param document the address asked for
   * @param total how many there are
   */
  record CitingPage(
      String document,
      String citation,
      LocalDate asOf,
      int total,
      int offset,
      int limit,
      List<CitingProvision> citing) {}

  /**
   * A provision that cites it.
   *
   * @param path of the provision within its document; empty when it is no part of it
   * @param cites what it cites, as it numbers it
   * @param cited permanent address of that
   * @param from the first day, as far back as the record goes
   * @param until the first day on which it no longer did; null while it does
   * @param address its page on the first day
   */
  record CitingProvision(
      String document,
      String path,
      String citation,
      String cites,
      String cited,
      LocalDate from,
      Optional<LocalDate> until,
      String address) {
    static CitingProvision of(CitedBy by) {
      Target target = by.reference().target();
      return new CitingProvision(
          by.document().value(),
          by.reference().place(),
          by.reference().citation(),
          by.reference().words(),
          target.document() + (target.within().isEmpty() ? "" : "/" + target.within()),
          by.from(),
          by.until(),
          Addresses.page(by.document(), by.reference().place(), by.from()));
    }
  }

  /** The versions of a document, newest first. */
  record DocumentVersions(String document, List<DocumentVersion> versions) {}

  /**
   * A version; removed says that the document was no longer published from effectiveOn on.
   *
   * @param change the number of the change that brought it; null where none did
   * @param weight of that change, from 0 to 1; null until it is weighed
   * @param kinds of that change, the weightiest first
   */
  record DocumentVersion(
      long version,
      LocalDate effectiveOn,
      Optional<LocalDate> until,
      Instant observedAt,
      boolean removed,
      Optional<Long> change,
      Optional<Cause> cause,
      Optional<Double> weight,
      List<String> kinds,
      String address) {}
}
