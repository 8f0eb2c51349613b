package lexdelta.crawler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.visabulletin.VisaBulletin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of the Visa Bulletin as they arrive: the latest, then the past, then the next. */
class BulletinHistoryTest {
  private static final VisaBulletin BULLETIN = new VisaBulletin();
  private static final DocumentId DOCUMENT = new DocumentId("/us/state/visa-bulletin");

  @TempDir Path folder;
  private H2Record record;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
  }

  @AfterEach
  void close() {
    record.close();
  }

  /** Reads an invented bulletin in which one cut-off date stands. */
  private void read(String month, String cutoff, String seen) throws Exception {
    String page =
        ("<html><h1>Visa Bulletin for %s 2099</h1><table><tr><td>Family</td>"
                + "<td>All Chargeability Areas</td></tr><tr><td>F1</td><td>%s</td></tr></table>"
                + "<table><tr><td>Employment</td><td>All Chargeability Areas</td></tr>"
                + "<tr><td>1st</td><td>C</td></tr></table><p>CA/VO: %s 8, 2099</p></html>")
            .formatted(month, cutoff, month);
    URI address =
        URI.create(
            "https://travel.state.gov/content/travel/en/legal/visa-law0/visa-bulletin/2099/visa-bulletin-for-%s-2099.html"
                .formatted(month.toLowerCase(Locale.ROOT)));
    Snapshot snapshot =
        record
            .snapshots()
            .append(
                SampleRecords.snapshot(
                    address, LocalDate.parse(seen).atTime(12, 0).toInstant(ZoneOffset.UTC), page));
    var extraction = BULLETIN.extract(snapshot, page.getBytes(StandardCharsets.UTF_8));
    var recorder =
        new Recorder(record.versions(), record.changes(), record.surveys(), record.standings());
    record
        .transaction()
        .execute(t -> recorder.record(new Recorder.Look(snapshot, 1, false, false), extraction));
  }

  private List<Change> changes() {
    return record.changes().after(0, 100);
  }

  @Test
  void pastMonthsTakeTheirPlacesAndOnlyTheNextOneIsNews() throws Exception {
    read("July", "01JAN13", "2099-07-02");
    read("May", "01MAR12", "2099-07-03");
    read("June", "01JUL12", "2099-07-03");

    assertThat(record.versions().history(DOCUMENT).stream().map(v -> v.effectiveOn().toString()))
        .containsExactly("2099-05-01", "2099-06-01", "2099-07-01");
    assertThat(changes().stream().skip(1)).allMatch(c -> c.cause() == Cause.BACKFILL);

    read("August", "15FEB13", "2099-07-17");

    Change august = changes().getLast();
    assertThat(august.cause()).isEqualTo(Cause.PUBLISHER);
    assertThat(august.alerting()).isTrue();
    assertThat(august.effectiveOn()).isEqualTo(LocalDate.of(2099, 8, 1));
  }

  @Test
  void revisedMonthStandsInPlaceOfTheFirst() throws Exception {
    read("July", "01JAN13", "2099-06-15");
    read("July", "01FEB13", "2099-06-25");

    assertThat(changes().getLast().cause()).isEqualTo(Cause.PUBLISHER);
    assertThat(record.versions().latest(DOCUMENT).orElseThrow().effectiveOn())
        .isEqualTo(LocalDate.of(2099, 7, 1));
    assertThat(record.versions().latest(DOCUMENT).orElseThrow().reading().orElseThrow().facts())
        .anyMatch(fact -> fact.value().equals("2013-02-01"));
  }
}
