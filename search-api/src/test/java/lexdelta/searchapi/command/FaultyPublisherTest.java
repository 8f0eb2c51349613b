package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.APRIL;
import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.replay.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publisher may answer instead of its page, and what becomes of the record then: nothing. */
class FaultyPublisherTest {
  private static final SourceId TITLE = new SourceId("ecfr-title-8");
  private static final SourceId UPDATES = new SourceId("uscis-policy-manual-updates");

  @TempDir Path folder;

  @Test
  void aBadAnswerIsARecordedOutcomeAndTouchesNothingStored() throws Exception {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      replayed.round(MARCH);
      List<Version> stored = everything(replayed.service);
      long head = replayed.service.part(Changes.class).head();
      Instant now = APRIL;
      for (Map.Entry<Fault, Outcome> fault : faults().entrySet()) {
        now = now.plus(Duration.ofHours(2)); // beyond any Retry-After
        replayed.publisher.faults().always("title-8[.]xml|policy-manual", fault.getKey());
        replayed.round(now);
        replayed.publisher.faults().clear();
        for (SourceId source : List.of(TITLE, UPDATES)) {
          Check check = bad(replayed.service, source);
          assertThat(check.outcome())
              .as(fault.getKey() + " at " + source + ": " + check.reason())
              .isEqualTo(fault.getValue());
          assertThat(check.reason()).hasSizeGreaterThan(30);
        }
        assertThat(everything(replayed.service)).isEqualTo(stored);
        assertThat(replayed.service.part(Changes.class).head()).isEqualTo(head);
      }
      replayed.round(now.plus(Duration.ofHours(2)));
      assertThat(replayed.service.part(Changes.class).head())
          .as("all that was missed is there as soon as the publisher is well")
          .isGreaterThan(head);
    }
  }

  @Test
  void oneSourceInTroubleHoldsUpNoOther() throws Exception {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      replayed.round(MARCH);
      replayed.publisher.faults().always("ecfr[.]gov", new Fault.Hang());
      long head = replayed.service.part(Changes.class).head();
      var round = replayed.round(APRIL);
      assertThat(round.watched())
          .filteredOn(report -> report.source().equals(TITLE))
          .allMatch(report -> report.trouble().isPresent());
      assertThat(replayed.service.part(Changes.class).after(head, 100))
          .isNotEmpty()
          .allMatch(change -> change.source().equals(UPDATES));
    }
  }

  private static Map<Fault, Outcome> faults() {
    Map<Fault, Outcome> faults = new LinkedHashMap<>();
    faults.put(new Fault.Refuse(), Outcome.REFUSED);
    faults.put(new Fault.TooMany(Duration.ofMinutes(5)), Outcome.REFUSED);
    faults.put(new Fault.Unavailable(Duration.ofMinutes(5)), Outcome.REFUSED);
    faults.put(new Fault.Hang(), Outcome.UNREACHABLE);
    faults.put(new Fault.Truncate(), Outcome.UNREACHABLE);
    faults.put(new Fault.Empty(), Outcome.UNREACHABLE);
    faults.put(new Fault.Oversize(8_000_000), Outcome.UNREACHABLE);
    faults.put(new Fault.BlockPage(), Outcome.BLOCKED);
    faults.put(new Fault.Garbage(), Outcome.UNREADABLE);
    return faults;
  }

  private static Check bad(Installation service, SourceId source) {
    return service.part(Checks.class).newest(source, 2).stream()
        .filter(
            check -> check.outcome() != Outcome.NOT_MODIFIED && check.outcome() != Outcome.FETCHED)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no bad outcome noted for " + source));
  }

  private static List<Version> everything(Installation service) {
    Versions versions = service.part(Versions.class);
    return versions.documents(Optional.empty(), 10_000).stream()
        .map(DocumentId::value)
        .flatMap(id -> versions.history(new DocumentId(id)).stream())
        .toList();
  }
}
