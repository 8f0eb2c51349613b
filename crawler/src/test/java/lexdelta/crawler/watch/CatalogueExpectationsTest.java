package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.CatalogueEntry;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.uscis.PolicyManualUpdates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What the catalogue expects of pages, held against what publishers gave. */
class CatalogueExpectationsTest {
  @Test
  void everyProvenSourceIsHeldToSomething() {
    assertThat(Catalogue.shipped().entries().stream().filter(CatalogueEntry::proven))
        .allMatch(
            entry -> !entry.watched().expectation().equals(Expectation.NONE), "has expectations");
  }

  private static Stream<WatchedSource> sources() {
    return Stream.concat(
        Catalogue.shipped().entries().stream().map(CatalogueEntry::watched),
        Stream.of(new PolicyManualUpdates()));
  }

  /** The source one of whose expectations is about an address. */
  private static Optional<WatchedSource> of(URI address) {
    return sources()
        .filter(source -> !source.expectation(address).equals(Expectation.NONE))
        .filter(source -> source.source().address().getHost().equals(address.getHost()))
        .findFirst();
  }

  private static void check(WatchedSource source, URI address, byte[] page)
      throws UnreadableSnapshotException {
    Snapshot snapshot =
        new Snapshot(
            new SnapshotId(1),
            source.source().id(),
            address,
            Instant.parse("2026-05-10T12:00:00Z"),
            Sha256.of(page),
            "text/html; charset=utf-8",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
    Expected.check(source, snapshot, page, source.extract(snapshot, page));
  }

  /** The frame of a page without what it is about. */
  private static byte[] emptied(byte[] page) {
    String text = new String(page, StandardCharsets.ISO_8859_1);
    int main = Math.max(text.indexOf("<main"), text.indexOf("id=\"main\""));
    int begin = main < 0 ? text.length() / 10 : text.indexOf('>', main) + 1;
    int end = main < 0 ? text.length() * 9 / 10 : text.lastIndexOf("</main>");
    return (text.substring(0, begin) + text.substring(Math.max(begin, end)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void everyRecordedPagePassesAndNoneDoesThatLostItsContent() {
    Recordings recordings = Recordings.of(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
    Map<String, Integer> passed = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Recording recording : recordings.all()) {
      Optional<WatchedSource> source = of(recording.url());
      if (source.isPresent()) {
        byte[] page = recordings.body(recording);
        try {
          check(source.get(), recording.url(), page);
          passed.merge(source.get().source().id().value(), 1, Integer::sum);
        } catch (UnreadableSnapshotException e) {
          wrong.add("refused: " + recording.url() + ": " + e.getMessage());
        }
        try {
          check(source.get(), recording.url(), emptied(page));
          wrong.add("passed without its content: " + recording.url());
        } catch (UnreadableSnapshotException e) {
          // as it should be
        }
      }
    }
    System.out.println("Held to what is expected: " + passed);
    assertThat(wrong).isEmpty();
    assertThat(passed).containsEntry("state-visa-bulletin", 189).containsEntry("uscis-newsroom", 2);
  }
}
