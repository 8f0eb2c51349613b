package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the lists of a publisher of invented sample documents, as a watch does. */
class FederalRegisterTest {
  private static final String HOST = "https://www.federalregister.gov";
  private static final Set<String> AGENCY = Set.of("samples-department");

  @TempDir Path folder;

  private final FederalRegister source = FederalRegister.ofAgencies(URI.create(HOST), AGENCY, 60);

  /** A folder of recordings with so many documents on each of some days. */
  private Recordings recordings(Map<LocalDate, Integer> counts) throws IOException {
    StringBuilder list =
        new StringBuilder("url\tobserved_at\tstatus\tcontent_type\tfile\tfidelity\n");
    Files.writeString(folder.resolve("sample.xml"), document("sample"));
    int number = 0;
    for (var day : counts.entrySet()) {
      for (int i = 0; i < day.getValue(); i++) {
        list.append(
            "%s/documents/full_text/xml/%s/2025-%05d.xml\t%sT10:00:00Z\t200\tapplication/xml\tsample.xml\tinvented\n"
                .formatted(
                    HOST, day.getKey().toString().replace('-', '/'), ++number, day.getKey()));
      }
    }
    Files.writeString(folder.resolve("recordings.tsv"), list);
    return Recordings.of(folder);
  }

  private static String document(String title) {
    return "<RULE><PREAMB><AGENCY TYPE=\"F\">DEPARTMENT OF SAMPLES</AGENCY><SUBJECT>"
        + title
        + "</SUBJECT></PREAMB><SUPLINF><P>Invented.</P></SUPLINF></RULE>";
  }

  private static Map<LocalDate, Integer> days(String first, String last, int each) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    LocalDate.parse(first)
        .datesUntil(LocalDate.parse(last).plusDays(1))
        .forEach(day -> counts.put(day, each));
    return counts;
  }

  private Walked walk(Map<LocalDate, Integer> counts, String now) throws Exception {
    var clock = MovableClock.at(Instant.parse(now));
    try (var publisher = ReplayingPublisher.start(recordings(counts), clock)) {
      return walk(publisher);
    }
  }

  /** The addresses of documents that the lists lead to, and the lists that were asked. */
  private record Walked(Map<URI, Lead.Kind> documents, Set<URI> lists) {}

  private Walked walk(ReplayingPublisher publisher) throws Exception {
    Walked walked = new Walked(new HashMap<>(), new HashSet<>());
    Deque<URI> ahead = new ArrayDeque<>(source.entrances());
    while (!ahead.isEmpty()) {
      URI address = ahead.remove();
      if (!walked.lists().add(address)) {
        continue;
      }
      byte[] payload = fetch(publisher, address);
      source.extract(snapshot(address), payload);
      for (Lead lead : source.follow(snapshot(address), payload)) {
        if (lead.address().getPath().endsWith(".xml")) {
          walked.documents().putIfAbsent(lead.address(), lead.kind());
        } else {
          ahead.add(lead.address());
        }
      }
    }
    return walked;
  }

  private static byte[] fetch(ReplayingPublisher publisher, URI address) throws Exception {
    var proxy = new InetSocketAddress("127.0.0.1", publisher.address().getPort());
    try (HttpClient http = HttpClient.newBuilder().proxy(ProxySelector.of(proxy)).build()) {
      URI there = URI.create(address.toString().replace("https:", "http:"));
      HttpResponse<byte[]> answer =
          http.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
      return answer.body();
    }
  }

  private static Snapshot snapshot(URI address) {
    return new Snapshot(
        new SnapshotId(1),
        new FederalRegister().source().id(),
        address,
        Instant.parse("2025-07-03T12:00:00Z"),
        Sha256.of(new byte[0]),
        "application/json",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }

  @Test
  void everyDocumentIsFoundWhenAMonthHasMoreThanAQueryGives() throws Exception {
    Map<LocalDate, Integer> counts = days("2025-06-02", "2025-06-23", 105);
    counts.put(LocalDate.parse("2025-06-30"), 1);
    counts.put(LocalDate.parse("2025-07-01"), 1_100);
    counts.put(LocalDate.parse("2025-07-02"), 950);
    Walked walked = walk(counts, "2025-07-02T12:00:00Z");
    assertThat(walked.documents()).hasSize(22 * 105 + 1 + 1_100 + 950);
    assertThat(walked.lists()).hasSizeBetween(9, 16);
    System.out.printf(
        "%,d documents found by %d lists%n", walked.documents().size(), walked.lists().size());
  }

  @Test
  void theNewestDaysAreWantedFirst() throws Exception {
    Walked walked = walk(days("2025-05-30", "2025-07-02", 2), "2025-07-02T12:00:00Z");
    assertThat(walked.documents()).hasSize(68);
    walked
        .documents()
        .forEach((address, kind) -> {
          boolean news =
              !address.getPath().replace("/documents/full_text/xml/", "").startsWith("2025/05")
                  && address.getPath().compareTo("/documents/full_text/xml/2025/06/26") >= 0;
          assertThat(kind)
              .as(address.toString())
              .isEqualTo(news ? Lead.Kind.SETTLED : Lead.Kind.HISTORY);
        });
  }

  @Test
  void aMonthIsAskedOnceMoreWhenItIsOver() throws Exception {
    Map<LocalDate, Integer> counts = days("2025-06-27", "2025-07-01", 1);
    Set<URI> during = walk(counts, "2025-06-30T12:00:00Z").lists();
    Walked after = walk(counts, "2025-07-01T12:00:00Z");
    assertThat(after.lists())
        .filteredOn(list -> list.toString().contains("gte%5D=2025-06-01"))
        .hasSize(1)
        .noneMatch(during::contains);
    assertThat(during).filteredOn(list -> list.toString().contains("gte%5D=2025-06-01")).hasSize(1);
    assertThat(after.documents()).hasSize(5);
  }

  @Test
  void theReplayAnswersForOneDocumentFromTheDayOfItsPublication() throws Exception {
    Recordings recordings = recordings(days("2025-07-01", "2025-07-02", 1));
    assertThat(recordings.federalRegisterAgencies()).containsExactly("samples-department");
    var clock = MovableClock.at(Instant.parse("2025-07-02T12:00:00Z"));
    try (var publisher = ReplayingPublisher.start(recordings, clock)) {
      URI entry = new RegisterAddresses(URI.create(HOST)).entry(new DocumentNumber("2025-00002"));
      byte[] answer = fetch(publisher, entry);
      assertThat(new ListedDocument(ListAnswer.parse(answer)).fullText())
          .contains(URI.create(HOST + "/documents/full_text/xml/2025/07/02/2025-00002.xml"));
      assertThat(source.follow(snapshot(entry), answer)).hasSize(1);
    }
    assertThat(walk(days("2025-07-01", "2025-07-02", 1), "2025-07-02T09:00:00Z").documents())
        .hasSize(1);
  }

  private static String row(String number, String day, String text) {
    return """
    {"document_number":"%s","publication_date":"%s","full_text_xml_url":%s,"title":"Sample %s",
     "type":"Rule","action":"Final rule; correction.","abstract":"Corrects the rule at 89 FR 6194.",
     "dates":"Effective April 1, 2025.","effective_on":"2025-04-01","comments_close_on":"2025-05-01",
     "citation":"90 FR 1","agencies":[{"name":"Samples Department","slug":"samples-department"}],
     "cfr_references":[{"title":8,"part":106}],"regulation_id_numbers":["1615-ZZ99"],
     "docket_ids":["Docket No. SAMPLE-1"],"significant":true,"topics":["Fees"],
     "correction_of":"https://www.federalregister.gov/api/v1/documents/2024-01234",
     "html_url":"https://www.federalregister.gov/d/1?utm_source=x","pdf_url":"https://example.org/1.pdf?2"}\
    """
        .formatted(number, day, text, number);
  }

  private static byte[] list(int count, String more, String... rows) {
    return "{\"count\":%d%s,\"results\":[%s]}"
        .formatted(count, more, String.join(",", rows))
        .getBytes(StandardCharsets.UTF_8);
  }

  private URI window() throws Exception {
    URI entrance = source.entrances().getFirst();
    byte[] newest = list(1, "", row("2025-00001", "2025-07-02", "null"));
    return source.follow(snapshot(entrance), newest).stream()
        .map(Lead::address)
        .filter(a -> a.toString().contains("gte%5D=2025-07-01"))
        .findFirst()
        .orElseThrow();
  }

  private void refused(URI address, byte[] payload, String why) {
    assertThatThrownBy(() -> source.follow(snapshot(address), payload))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
    assertThatThrownBy(() -> source.extract(snapshot(address), payload))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aListThatHoldsLessThanItSaysIsRefused() throws Exception {
    String row = row("2025-00001", "2025-07-02", "null");
    refused(window(), list(2, "", row), "page 1 should hold 2; it holds 1");
    refused(window(), list(2, "", row, row), "page 1 should hold 2; it holds 1");
    refused(window(), "{\"count\":7}".getBytes(StandardCharsets.UTF_8), "says there are 7");
    refused(window(), list(7, ""), "page 1 should hold 7; it holds 0");
    refused(window(), "{\"results\":[]}".getBytes(StandardCharsets.UTF_8), "does not say how many");
    refused(window(), list(1, ",\"next_page_url\":\"https://x/\"", row), "names a next page");
    refused(
        source.entrances().getFirst(), "{\"count\":0}".getBytes(StandardCharsets.UTF_8), "none");
    refused(window(), "<html>Request Access</html>".getBytes(StandardCharsets.UTF_8), "not JSON");
  }

  @Test
  void aDocumentOfADayThatWasNotAskedForIsRefused() throws Exception {
    refused(window(), list(1, "", row("2025-00001", "2025-06-30", "null")), "is of 2025-06-30");
    refused(window(), list(1, "", row("", "2025-07-01", "null")), "without a number");
    refused(window(), list(1, "", row("2025-00001", "soon", "null")), "no day of publication");
  }

  @Test
  void oneDayOfMoreThanAQueryGivesIsToldAndNotCut() throws Exception {
    URI day = URI.create(window().toString().replace("lte%5D=2025-07-02", "lte%5D=2025-07-01"));
    String[] rows = new String[1_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("2025-%05d".formatted(i), "2025-07-01", "null");
    }
    refused(day, list(2_001, "", rows), "2,001 documents were published on 2025-07-01");
  }

  @Test
  void aMonthWithoutAnyIsNoFailure() throws Exception {
    assertThat(source.follow(snapshot(window()), "{\"count\":0}".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void aDocumentWithFullTextIsReadFromThereAndFromNowhereElse() throws Exception {
    String text =
        "\"https://www.federalregister.gov/documents/full_text/xml/2025/07/02/2025-00001.xml\"";
    byte[] with = list(1, "", row("2025-00001", "2025-07-02", text));
    assertThat(source.extract(snapshot(window()), with)).isInstanceOf(Extraction.Signpost.class);
    assertThat(source.follow(snapshot(window()), with))
        .containsExactly(
            Lead.settled(URI.create(HOST + "/documents/full_text/xml/2025/07/02/2025-00001.xml")));

    byte[] without = list(1, "", row("2025-00001", "2025-07-02", "null"));
    Reading listed =
        ((Extraction.Some) source.extract(snapshot(window()), without)).readings().getFirst();
    assertThat(listed.document().value()).isEqualTo("/us/fr/2025-00001");
    List<Lead> leads = source.follow(snapshot(window()), without);
    assertThat(leads).hasSize(1);
    assertThat(leads.getFirst().kind()).isEqualTo(Lead.Kind.CURRENT);
    URI entry = leads.getFirst().address();
    assertThat(entry.toString()).startsWith(HOST + "/api/v1/documents/2025-00001.json?");
    byte[] later = row("2025-00001", "2025-07-02", text).getBytes(StandardCharsets.UTF_8);
    assertThat(source.follow(snapshot(entry), later)).hasSize(1);
    assertThat(source.extract(snapshot(entry), later)).isInstanceOf(Extraction.Signpost.class);
  }

  @Test
  void aListedDocumentStatesItsFacts() throws Exception {
    byte[] bytes = row("2025-00001", "2025-07-02", "null").getBytes(StandardCharsets.UTF_8);
    var file = new FederalRegisterListFile();
    assertThat(file.recognises(bytes)).isTrue();
    Reading reading = file.read(bytes, LocalDate.EPOCH).getFirst();
    assertThat(reading.citation()).isEqualTo("90 FR 1");
    assertThat(reading.facts())
        .extracting(f -> f.kind() + " " + f.about() + " " + f.value())
        .contains(
            "LABEL significant yes",
            "LABEL topic Fees",
            "IDENTIFIER RIN 1615-ZZ99",
            "IDENTIFIER docket SAMPLE-1",
            "AFFECTS part /us/cfr/t8/p106",
            "EFFECTIVE_ON  2025-04-01",
            "COMMENTS_CLOSE_ON  2025-05-01",
            "CONCERNS corrects /us/fr/2024-01234",
            "CONCERNS corrects 89 FR 6194",
            "DOWNLOAD PDF https://example.org/1.pdf");
    assertThat(reading.provisions()).noneMatch(p -> p.link().contains("utm_"));
  }
}
