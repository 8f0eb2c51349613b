package lexdelta.alerts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.uscis.forms.FormPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Recorded pages of forms, as if each of their alerts had just been put up. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedEventsTest {
  private static final Instant SEEN = Instant.parse("2026-05-10T12:00:00Z");

  @Test
  void alertsCopiedToSeveralPagesAreOneEvent() throws Exception {
    Gathering gathering = new Gathering(List.of());
    Map<EventId, List<String>> told = new LinkedHashMap<>();
    int alerts = 0;
    for (String form : List.of("i-765", "i-821", "i-912", "g-1055")) {
      Reading page = read(form);
      for (Provision alert : page.provisions()) {
        if (alert.kind() == ProvisionKind.NOTE) {
          alerts++;
          Reading before = without(page, alert);
          Optional<Said> said =
              Said.of(page.document(), Comparer.compare(Optional.of(before), Optional.of(page)));
          told.computeIfAbsent(
                  gathering.place(change(page, alerts), said), any -> new ArrayList<>())
              .add(form + ": " + alert.text());
        }
      }
    }
    System.out.println(alerts + " alerts, " + told.size() + " events");
    told.values()
        .forEach(copies -> {
          System.out.println("  " + copies.size());
          copies.forEach(
              copy -> System.out.println("    " + copy.substring(0, Math.min(150, copy.length()))));
        });

    assertThat(told).hasSizeLessThan(alerts);
    assertThat(told.values())
        .anyMatch(copies -> copies.size() > 1 && copies.getFirst().contains("Litigation Update"));
  }

  private static Reading without(Reading page, Provision alert) {
    return new Reading(
        page.document(),
        page.kind(),
        page.citation(),
        page.heading(),
        page.hierarchy(),
        page.effectiveOn(),
        page.publishedOn(),
        page.provisions().stream().filter(provision -> provision != alert).toList());
  }

  private static Change change(Reading page, long number) {
    return new Change(
        number,
        page.document(),
        new FormPages().source().id(),
        Optional.of(new VersionId(2 * number)),
        new VersionId(2 * number + 1),
        ChangeKind.CHANGED,
        Cause.PUBLISHER,
        true,
        new SnapshotId(number),
        page.effectiveOn(),
        SEEN.plusSeconds(number));
  }

  private static Reading read(String form) throws Exception {
    byte[] bytes =
        Files.readAllBytes(
            Path.of(
                System.getenv("LEXDELTA_RECORDINGS"), "web/uscis.gov", form + "_2026-05-10.html"));
    FormPages forms = new FormPages();
    Snapshot snapshot =
        new Snapshot(
            new SnapshotId(1),
            forms.source().id(),
            URI.create("https://www.uscis.gov/" + form),
            SEEN,
            Sha256.of(bytes),
            "text/html",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
    return ((Extraction.Some) forms.extract(snapshot, bytes)).readings().getFirst();
  }
}
