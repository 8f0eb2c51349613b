package lexdelta.searchapi.standing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.watch.StandingDesk;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/standings}: how a document stands on a day, and attorneys' entries. */
@RestController
final class StandingApi {
  private final Versions versions;
  private final StandingOnDay standing;
  private final StandingDesk desk;
  private final Audit audit;
  private final Clock clock;

  StandingApi(
      Versions versions, StandingOnDay standing, StandingDesk desk, Audit audit, Clock clock) {
    this.audit = audit;
    this.versions = versions;
    this.standing = standing;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/api/standings")
  Stands of(
      @RequestParam String document,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String knownOn) {
    DocumentId id = Parameters.document("document", document);
    LocalDate day = Parameters.optionalDay("on", on).orElseGet(() -> LocalDate.now(clock));
    Instant knownAt =
        Parameters.optionalDay("knownOn", knownOn)
            .map(Instants::end)
            .filter(end -> end.isBefore(clock.instant()))
            .orElseGet(clock::instant);
    DocumentStanding stands = standing.on(id, day, knownAt).orElseThrow(() -> unknown(id, day));
    Reading reading =
        versions
            .asOf(id, day)
            .or(() -> versions.next(id, day))
            .flatMap(Version::reading)
            .orElseThrow(() -> unknown(id, day));
    return new Stands(
        id.value(),
        stands.citation(),
        day,
        knownAt,
        Addresses.page(id, day) + "#standing",
        StandingBody.of(stands, Places.of(reading)));
  }

  private static RuntimeException unknown(DocumentId document, LocalDate day) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "The record has no text of %s on %s, as it was known then. Check the address and the days."
                .formatted(document, day))
        .exception();
  }

  @PostMapping("/api/standings")
  ResponseEntity<Entered> enter(@RequestBody StandingForm body) {
    StandingDraft.Outcome outcome =
        body.draft().read(versions, standing, CurrentPerson.name(), clock.instant());
    StandingEntry wanted = outcome.entry().orElseThrow(() -> mistaken(outcome.mistakes()));
    DocumentId entry = desk.enter(wanted);
    audit.note("entered how a text stands", entry.value(), "", StandingDraft.words(wanted));
    return ResponseEntity.created(URI.create("/api/documents" + entry))
        .body(new Entered(entry.value(), Addresses.page(entry)));
  }

  private static RuntimeException mistaken(Map<String, String> mistakes) {
    Map.Entry<String, String> first = mistakes.entrySet().iterator().next();
    return Problem.pointer("/" + first.getKey(), first.getValue())
        .with(
            "errors",
            mistakes.entrySet().stream()
                .map(e -> Map.of("pointer", "/" + e.getKey(), "detail", e.getValue()))
                .toList())
        .exception();
  }

  /**
   * How a document stands.
   *
   * @param knownAt by what the record knew at that instant
   */
  record Stands(
      String document,
      String citation,
      LocalDate on,
      Instant knownAt,
      String address,
      StandingBody standing) {}

  /** An entry that was kept: the document it became. */
  record Entered(String document, String address) {}
}
