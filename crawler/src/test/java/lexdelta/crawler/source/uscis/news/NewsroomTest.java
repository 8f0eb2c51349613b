package lexdelta.crawler.source.uscis.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.source.Extraction;
import org.junit.jupiter.api.Test;

/** An invented item of news. */
class NewsroomTest {
  private static final Newsroom NEWSROOM = new Newsroom();

  private static Reading read(String path, String main) throws Exception {
    byte[] bytes =
        "<!doctype html><html lang=en><title>Sample</title><body><main><h1>Sample</h1>%s</main></body></html>"
            .formatted(main)
            .getBytes(StandardCharsets.UTF_8);
    Snapshot snapshot =
        new Snapshot(
            new SnapshotId(1),
            NEWSROOM.source().id(),
            URI.create("https://www.uscis.gov" + path),
            Instant.parse("2025-07-06T14:00:00Z"),
            Sha256.of(bytes),
            "text/html",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
    return ((Extraction.Some) NEWSROOM.extract(snapshot, bytes)).readings().getFirst();
  }

  /** What bears a recent day of issue is told when first seen: the list's entry, and it alone. */
  @Test
  void anItemIsToldOfByItsListAndNotAgainByItsPage() throws Exception {
    String day = "<article><time datetime=2025-07-03T16:00:00Z>July 3, 2025</time>%s</article>";
    Reading listed =
        read(
            "/newsroom/alerts",
            "<div class=views-row><div class=views-field-title><a href=/newsroom/alerts/sample>A sample fee</a></div>"
                + "<time>July 3, 2025</time></div>");
    Reading page = read("/newsroom/alerts/sample", day.formatted("<p>The sample fee rises.</p>"));
    assertThat(listed.publishedOn()).contains(LocalDate.of(2025, 7, 3));
    assertThat(page.publishedOn()).isEmpty();
    assertThat(page.effectiveOn()).isEqualTo(LocalDate.of(2025, 7, 6));
    assertThat(page.citation()).isEqualTo("USCIS alert, 2025-07-03");
    assertThat(page.document().value()).isEqualTo(listed.document().value() + "/full-text");
  }
}
