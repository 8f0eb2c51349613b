package lexdelta.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lexdelta.crawler.archive.WarcFiles.Fault;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveTest {
  private static final Instant NOW = Instant.parse("2025-11-21T22:00:00.123456Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void whatIsAppendedIsReadBack() {
    Exchange exchange = exchange(200, text("Sample section."), new Header("ETag", "\"a\""));
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace place = archive.append(exchange);
      assertThat(place.file()).isEqualTo("lexdelta-20251121T220000Z-00001.warc.gz");
      assertThat(archive.readExchange(place)).isEqualTo(exchange);
      assertThat(archive.read(place)).isEqualTo(text("Sample section."));
    }
  }

  @Test
  void anAppendIsOnTheDiskBeforeItReturns() throws IOException {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace place = archive.append(exchange(200, text("x")));
      assertThat(Files.size(folder.resolve(place.file()))).isGreaterThan(place.end());
    }
  }

  @Test
  void reopeningGoesOnInTheSameFile() {
    Exchange first = exchange(200, text("one"));
    Exchange second = exchange(200, text("two"));
    ArchivePlace firstPlace;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      firstPlace = archive.append(first);
    }
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace secondPlace = archive.append(second);
      assertThat(secondPlace.file()).isEqualTo(firstPlace.file());
      assertThat(archive.readExchange(firstPlace)).isEqualTo(first);
      assertThat(archive.readExchange(secondPlace)).isEqualTo(second);
    }
  }

  @Test
  void failuresAndEmptyAnswersAreKeptToo() {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      for (int status : new int[] {204, 403, 404, 500, 503}) {
        Exchange exchange = exchange(status, status == 204 ? new byte[0] : text("no"));
        assertThat(archive.readExchange(archive.append(exchange))).isEqualTo(exchange);
      }
    }
  }

  @Test
  void gzipAndDeflateAreUndoneByReading() throws IOException {
    byte[] plain = text("Sample text. ".repeat(1000));
    try (Archive archive = Archive.open(folder, CLOCK)) {
      Exchange gzipped = exchange(200, gzip(plain), new Header("Content-Encoding", "GZIP"));
      ArchivePlace place = archive.append(gzipped);
      assertThat(archive.read(place)).isEqualTo(plain);
      assertThat(archive.readExchange(place).body()).isEqualTo(gzip(plain));

      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
        out.write(plain);
      }
      Header deflate = new Header("Content-Encoding", "deflate");
      Exchange zlib = exchange(200, deflated.toByteArray(), deflate);
      assertThat(archive.read(archive.append(zlib))).isEqualTo(plain);
      byte[] bare = Arrays.copyOfRange(deflated.toByteArray(), 2, deflated.size() - 4);
      assertThat(archive.read(archive.append(exchange(200, bare, deflate)))).isEqualTo(plain);
    }
  }

  @Test
  void aPayloadBeyondTheLimitIsNotUnpacked() throws IOException {
    Exchange bomb = exchange(200, gzip(new byte[4 << 20]), new Header("Content-Encoding", "gzip"));
    try (Archive archive = Archive.open(folder, CLOCK, MIB)) {
      ArchivePlace place = archive.append(bomb);
      assertThatThrownBy(() -> archive.read(place))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(place.file())
          .hasMessageContaining("1,048,576");
      assertThat(archive.readExchange(place)).isEqualTo(bomb);
    }
  }

  @Test
  void brokenAndUnknownEncodingsAreSaidToBe() throws IOException {
    byte[] gzip = gzip(text("Sample text. ".repeat(100)));
    Exchange cut =
        exchange(200, Arrays.copyOf(gzip, gzip.length - 5), new Header("Content-Encoding", "gzip"));
    assertThatThrownBy(() -> cut.payload(MIB))
        .isInstanceOf(UndecodableBodyException.class)
        .hasMessageContaining("broken gzip");
    Exchange zstd = exchange(200, gzip, new Header("Content-Encoding", "zstd"));
    assertThatThrownBy(() -> zstd.payload(MIB)).hasMessageContaining("«zstd»");
    Exchange nested = exchange(200, gzip, new Header("Content-Encoding", "gzip,".repeat(50)));
    assertThatThrownBy(() -> nested.payload(MIB)).hasMessageContaining("50 times");
  }

  @Test
  void aNotModifiedIsARevisitThatNamesItsOriginal() throws IOException {
    Exchange first = exchange(200, gzip(text("Sample")), new Header("Content-Encoding", "gzip"));
    Exchange second = exchange(304, new byte[0], new Header("ETag", "\"a\""));
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace original = archive.append(first);
      ArchivePlace place = archive.appendRevisit(second, original);
      assertThat(archive.readExchange(place)).isEqualTo(second);
      assertThatThrownBy(() -> archive.read(place)).hasMessageContaining("revisit");
      WarcResponse response = (WarcResponse) records(original.file()).get(1);
      WarcRevisit revisit = (WarcRevisit) records(original.file()).get(3);
      assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
      assertThat(revisit.refersToDate()).contains(first.startedAt());
      assertThat(revisit.refersToTargetURI()).contains(first.address());
      assertThat(revisit.refersTo()).contains(response.id());
      assertThat(revisit.payloadDigest()).isEqualTo(response.payloadDigest());
    }
  }

  @Test
  void theSamePayloadIsARevisitWithoutItsBody() throws IOException {
    byte[] plain = text("Sample");
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace original = archive.append(exchange(200, plain));
      Exchange again = exchange(200, gzip(plain), new Header("Content-Encoding", "gzip"));
      ArchivePlace place = archive.appendRevisit(again, original);
      assertThat(archive.readExchange(place).headers()).isEqualTo(again.headers());
      assertThat(archive.readExchange(place).body()).isEmpty();
      WarcRevisit revisit = (WarcRevisit) records(original.file()).get(3);
      assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    }
  }

  @Test
  void anotherPayloadIsNeverTakenForARevisit() {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace original = archive.append(exchange(200, text("one")));
      Exchange other = exchange(200, text("two"));
      assertThatThrownBy(() -> archive.appendRevisit(other, original))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("payloads differ");
      Capture capture = ArchiveVerificationTest.capture(CLOCK.instant());
      Sha256 named = Sha256.of(other.body());
      assertThatThrownBy(() -> archive.appendRevisit(other, named, original, capture))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("payloads differ");
    }
  }

  @Test
  void anyToolOfTheTradeCanReadTheFiles() throws IOException {
    byte[] body = text("<p>Sample</p>");
    Exchange exchange = exchange(200, body, new Header("Transfer-Encoding", "chunked"));
    ArchivePlace place;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      place = archive.append(exchange);
    }
    List<WarcRecord> records = records(place.file());
    assertThat(records).hasSize(3);
    assertThat(records).allSatisfy(r -> assertThat(r.version().toString()).isEqualTo("WARC/1.1"));
    assertThat(((Warcinfo) records.get(0)).filename()).contains(place.file());
    WarcResponse response = (WarcResponse) records.get(1);
    assertThat(response.targetURI()).isEqualTo(exchange.address());
    assertThat(response.date()).isEqualTo(exchange.startedAt());
    assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(Sha256.of(body).hex());
    assertThat(response.blockDigest().orElseThrow().algorithm()).isEqualTo("sha256");
    assertThat(((WarcRequest) records.get(2)).concurrentTo()).containsExactly(response.id());
    try (WarcReader reader = new WarcReader(folder.resolve(place.file()))) {
      reader.next();
      WarcResponse read = (WarcResponse) reader.next().orElseThrow();
      assertThat(read.http().status()).isEqualTo(200);
      assertThat(read.http().headers().first("Content-Type")).contains("text/html");
      assertThat(read.http().body().stream().readAllBytes()).isEqualTo(body);
    }
  }

  @Test
  void eachRecordIsAGzipMemberOfItsOwn() throws IOException {
    ArchivePlace place;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      place = archive.append(exchange(200, text("Sample")));
    }
    byte[] file = Files.readAllBytes(folder.resolve(place.file()));
    byte[] response =
        Arrays.copyOfRange(file, (int) place.offset(), (int) (place.offset() + place.length()));
    byte[] request = Arrays.copyOfRange(file, (int) place.end(), file.length);
    byte[] info = Arrays.copyOf(file, (int) place.offset());
    assertThat(gunzip(info)).startsWith("WARC/1.1\r\n").contains("WARC-Type: warcinfo");
    assertThat(gunzip(response))
        .startsWith("WARC/1.1\r\n")
        .contains("WARC-Type: response")
        .endsWith("Sample\r\n\r\n");
    assertThat(gunzip(request))
        .startsWith("WARC/1.1\r\n")
        .contains("WARC-Type: request", "GET /sample?a=1 HTTP/1.1\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aTornTailIsCutWhereverItIsTorn() throws IOException {
    Exchange kept = exchange(200, text("kept"));
    ArchivePlace first;
    ArchivePlace last;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      first = archive.append(kept);
      last = archive.append(exchange(200, gzip(text("torn")), new Header("A", "b")));
    }
    Path file = folder.resolve(first.file());
    byte[] whole = Files.readAllBytes(file);
    for (int length = (int) last.offset(); length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      long sound =
          length == whole.length ? length : length < last.end() ? last.offset() : last.end();
      try (Archive archive = Archive.open(folder, CLOCK)) {
        assertThat(Files.size(file)).as("cut at %d", length).isEqualTo(sound);
        assertThat(archive.readExchange(first)).isEqualTo(kept);
      }
    }
  }

  @Test
  void aFileTornInItsFirstRecordBeginsAnew() throws IOException {
    ArchivePlace place;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      place = archive.append(exchange(200, text("x")));
    }
    Path file = folder.resolve(place.file());
    for (int length : new int[] {0, 1, 9, 100}) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
      try (Archive archive = Archive.open(folder, CLOCK)) {
        archive.append(exchange(200, text("x")));
        assertThat(records(place.file())).hasSize(3);
      }
    }
  }

  @Test
  void zerosLeftByAPowerCutAreCutOff() throws IOException {
    ArchivePlace place;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      place = archive.append(exchange(200, text("x")));
    }
    Path file = folder.resolve(place.file());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 5000));
    try (Archive archive = Archive.open(folder, CLOCK)) {
      assertThat(Files.size(file)).isEqualTo(whole.length);
    }
  }

  @Test
  void aTornRecordWithAWholeGzipBodyInItIsStillTorn() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    ArchivePlace place;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      archive.append(exchange(200, text("kept")));
      place = archive.append(exchange(200, gzip(noise), new Header("Content-Encoding", "gzip")));
    }
    Path file = folder.resolve(place.file());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) place.end() - 3));
    try (Archive archive = Archive.open(folder, CLOCK)) {
      assertThat(Files.size(file)).isEqualTo(place.offset());
    }
  }

  @Test
  void aFileDamagedInTheMiddleIsLeftAsItIs() throws IOException {
    Exchange exchange = exchange(200, text("behind the damage"));
    ArchivePlace damaged;
    ArchivePlace behind;
    try (Archive archive = Archive.open(folder, CLOCK)) {
      damaged = archive.append(exchange(200, text("damaged")));
      behind = archive.append(exchange);
    }
    Path file = folder.resolve(damaged.file());
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) damaged.offset() + 60] ^= 0x55;
    Files.write(file, bytes);
    try (Archive archive = Archive.open(folder, CLOCK)) {
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
      assertThat(archive.readExchange(behind)).isEqualTo(exchange);
      assertThatThrownBy(() -> archive.read(damaged))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("back-up");
      assertThat(archive.append(exchange).file()).endsWith("-00002.warc.gz");
    }
  }

  @Test
  void anAppendThatFailsLeavesNothingBehind() throws IOException {
    List<IOException> failures = new ArrayList<>();
    Fault fault =
        () -> {
          if (!failures.isEmpty()) {
            throw failures.removeFirst();
          }
        };
    try (Archive archive = Archive.open(folder, CLOCK, MIB, MIB, fault)) {
      ArchivePlace place = archive.append(exchange(200, text("one")));
      long before = Files.size(folder.resolve(place.file()));
      failures.add(new IOException("No space left on device"));
      assertThatThrownBy(() -> archive.append(exchange(200, text("two"))))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("No space left")
          .hasMessageContaining("Nothing of them was kept");
      assertThat(Files.size(folder.resolve(place.file()))).isEqualTo(before);
      Exchange third = exchange(200, text("three"));
      ArchivePlace next = archive.append(third);
      assertThat(next.offset()).isEqualTo(before);
      assertThat(archive.readExchange(next)).isEqualTo(third);
    }
  }

  @Test
  void anInterruptedThreadHarmsNoOther() {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      archive.append(exchange(200, text("one")));
      Thread.currentThread().interrupt();
      Exchange two = exchange(200, text("two"));
      assertThat(archive.readExchange(archive.append(two))).isEqualTo(two);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(archive.readExchange(archive.append(two))).isEqualTo(two);
    }
  }

  @Test
  void aNewFileBeginsWhenTheOldOneIsFull() throws IOException {
    byte[] noise = new byte[3000];
    new Random(2).nextBytes(noise);
    try (Archive archive = Archive.open(folder, CLOCK, MIB, 10_000, Fault.NONE)) {
      for (int i = 0; i < 7; i++) {
        archive.append(exchange(200, noise));
      }
    }
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(2);
    for (Path file : files) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(10_000);
      assertThat(records(file.getFileName().toString()).getFirst()).isInstanceOf(Warcinfo.class);
    }
  }

  @Test
  void aNewFileBeginsEachDay() {
    MovableClock clock = new MovableClock(NOW);
    try (Archive archive = Archive.open(folder, clock)) {
      ArchivePlace first = archive.append(exchange(200, text("x")));
      clock.advance(Duration.ofDays(1));
      ArchivePlace second = archive.append(exchange(200, text("x")));
      assertThat(first.file()).isEqualTo("lexdelta-20251121T220000Z-00001.warc.gz");
      assertThat(second.file()).isEqualTo("lexdelta-20251122T220000Z-00002.warc.gz");
    }
  }

  @Test
  void severalThreadsAppendAtOnce() throws Exception {
    Map<ArchivePlace, Exchange> appended = new ConcurrentHashMap<>();
    try (Archive archive = Archive.open(folder, CLOCK, MIB, 20_000, Fault.NONE);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int source = i;
        all.add(
            threads.submit(() -> {
              for (int n = 0; n < 25; n++) {
                Exchange exchange = exchange(200, text(("source " + source + n).repeat(n + 1)));
                appended.put(archive.append(exchange), exchange);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(appended).hasSize(200);
      appended.forEach((place, e) -> assertThat(archive.readExchange(place)).isEqualTo(e));
    }
    long responses = 0;
    for (Path file : files()) {
      responses +=
          records(file.getFileName().toString()).stream()
              .filter(WarcResponse.class::isInstance)
              .count();
    }
    assertThat(responses).isEqualTo(200);
  }

  @Test
  void aSecondProgramIsKeptOut() {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      archive.append(exchange(200, text("x")));
      assertThatThrownBy(() -> Archive.open(folder, CLOCK))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("open already");
    }
    Archive.open(folder, CLOCK).close();
  }

  @Test
  void placesThatAreNoneAreRefused() {
    try (Archive archive = Archive.open(folder, CLOCK)) {
      ArchivePlace place = archive.append(exchange(200, text("x")));
      for (ArchivePlace wrong :
          List.of(
              new ArchivePlace(place.file(), place.offset() + 1, place.length() - 1),
              new ArchivePlace(place.file(), 0, place.offset()),
              new ArchivePlace(place.file(), place.offset(), place.length() + 100_000),
              new ArchivePlace("..", 0, 10),
              new ArchivePlace("lexdelta-20251121T220000Z-00009.warc.gz", 0, 10))) {
        assertThatThrownBy(() -> archive.read(wrong))
            .as(wrong.toString())
            .isInstanceOf(ArchiveException.class);
      }
    }
  }

  @Test
  void noHeaderOfAStrangerCanForgeAnother() {
    Header forged = Header.received("X: a\r\nSet", "b\r\nEvil: c");
    assertThat(forged).isEqualTo(new Header("X__a__Set", "b  Evil: c"));
    assertThatThrownBy(() -> new Header("A", "b\nc")).isInstanceOf(IllegalArgumentException.class);
  }

  static Exchange exchange(int status, byte[] body, Header... more) {
    List<Header> headers = new ArrayList<>(List.of(new Header("Content-Type", "text/html")));
    headers.addAll(List.of(more));
    return new Exchange(
        URI.create("https://www.example.gov/sample?a=1"),
        NOW.minusMillis(250),
        NOW,
        new RequestHead("GET", "/sample?a=1", List.of(new Header("Host", "www.example.gov"))),
        status,
        "Sample",
        headers,
        body);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private List<WarcRecord> records(String file) throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(folder.resolve(file))) {
      reader.calculateBlockDigest();
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        WarcRecord record = next.get();
        record.body().consume();
        assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
        records.add(record);
      }
    }
    return records;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static String gunzip(byte[] member) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
