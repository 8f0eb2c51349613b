package lexdelta.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import lexdelta.crawler.fetch.FetchOutcome.Fetched;
import lexdelta.crawler.fetch.FetchOutcome.Refused;
import lexdelta.crawler.fetch.FetchOutcome.Unreachable;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break off, hang, drip, flood and lie. None of them is taken for a publisher. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a failure here is a hang
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

  private final Fetching fetching = new Fetching();

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 100\r\n\r\nonly this",
        OK + "Content-Length: 100\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n100\r\nonly this\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\nzzz\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n9\r\nonly thisX\r\n0\r\n\r\n",
        OK,
        "HTTP/1.1 200",
        "",
        "this is no HTTP\r\n\r\n",
        OK + "Content-Length: -5\r\n\r\nonly this",
        OK + "Content-Length: 5, 9\r\n\r\nonly this",
      })
  void anAnswerThatIsNotWholeIsNeverContent(String answer) throws IOException {
    try (RawPublisher publisher = RawPublisher.saying(answer)) {
      FetchOutcome outcome = fetch(publisher, "retries", "0");
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains(publisher.address("/page").toString());
    }
  }

  @Test
  void anAnswerThatBrokeOffIsAskedForAgain() throws IOException {
    try (RawPublisher publisher = RawPublisher.saying(OK + "Content-Length: 100\r\n\r\nonly")) {
      assertThat(fetch(publisher, "retries", "2").reason()).contains("broke off");
      assertThat(publisher.asked()).isEqualTo(3);
    }
  }

  @Test
  void gzipThatBrokeOffIsNeverContent() throws IOException {
    byte[] gzip = gzip("Sample text. ".repeat(500).getBytes(UTF_8));
    for (int length : new int[] {1, 5, gzip.length / 2, gzip.length - 8, gzip.length - 1}) {
      byte[] cut = Arrays.copyOf(gzip, length);
      try (RawPublisher publisher = gzipped(cut)) {
        FetchOutcome outcome = fetch(publisher);
        assertThat(outcome).isInstanceOf(Unreachable.class);
        assertThat(outcome.reason()).contains("broken gzip");
        assertThat(outcome.exchange().orElseThrow().body()).isEqualTo(cut);
      }
    }
  }

  @Test
  void gzipWithOneBitChangedIsNeverContent() throws IOException {
    byte[] gzip = gzip("Sample text. ".repeat(500).getBytes(UTF_8));
    gzip[gzip.length - 6] ^= 1;
    try (RawPublisher publisher = gzipped(gzip)) {
      assertThat(fetch(publisher)).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void anEncodingThatNobodyAskedForIsNeverContent() throws IOException {
    try (RawPublisher publisher =
        RawPublisher.saying(OK + "Content-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd")) {
      FetchOutcome outcome = fetch(publisher);
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("«br»");
    }
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    try (RawPublisher publisher = gzipped(gzip(new byte[20 << 20]))) {
      FetchOutcome outcome = fetch(publisher, "max-decoded-bytes", "1MB");
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("1,048,576");
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() throws IOException {
    try (RawPublisher publisher =
        new RawPublisher((head, out) -> {
          out.write(RawPublisher.bytes(OK + "\r\n"));
          byte[] block = new byte[8192];
          while (true) {
            out.write(block);
          }
        })) {
      FetchOutcome outcome = fetch(publisher, "max-bytes", "1MB", "retries", "0");
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("1,048,576").contains("max-bytes");
    }
  }

  @Test
  void anAnnouncedExcessIsNotEvenRead() throws IOException {
    try (RawPublisher publisher =
        new RawPublisher((head, out) -> {
          out.write(RawPublisher.bytes(OK + "Content-Length: 99999999999\r\n\r\n"));
          out.flush();
          nothingMore();
        })) {
      FetchOutcome outcome = fetch(publisher, "max-bytes", "1MB", "retries", "0");
      assertThat(outcome.reason()).contains("max-bytes");
    }
  }

  @Test
  void aServerThatDripsIsCutOffInTheBody() throws IOException {
    try (RawPublisher publisher =
        new RawPublisher((head, out) -> {
          out.write(RawPublisher.bytes(OK + "Content-Length: 100000\r\n\r\n"));
          drip(out);
        })) {
      FetchOutcome outcome = fetch(publisher, "total-timeout", "500ms", "retries", "0");
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("was not finished within 0.5 s");
    }
  }

  @Test
  void aServerThatDripsIsCutOffInTheHead() throws IOException {
    try (RawPublisher publisher =
        new RawPublisher((head, out) -> {
          out.write(RawPublisher.bytes("HTTP/1.1 200 OK\r\nX: "));
          drip(out);
        })) {
      FetchOutcome outcome = fetch(publisher, "total-timeout", "500ms", "retries", "0");
      assertThat(outcome.reason()).contains("was not finished within 0.5 s");
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (RawPublisher publisher = new RawPublisher((head, out) -> nothingMore())) {
      FetchOutcome outcome = fetch(publisher, "response-timeout", "300ms", "retries", "1");
      assertThat(outcome).isInstanceOf(Unreachable.class);
      assertThat(outcome.reason()).contains("did not answer in time");
      assertThat(publisher.asked()).isEqualTo(2);
    }
  }

  @Test
  void aFloodOfHeadersIsCutOff() throws IOException {
    for (String flood : List.of("X: y\r\n".repeat(10_000), "X: " + "y".repeat(1 << 20) + "\r\n")) {
      try (RawPublisher publisher = RawPublisher.saying("HTTP/1.1 200 OK\r\n" + flood)) {
        FetchOutcome outcome = fetch(publisher, "retries", "0");
        assertThat(outcome).isInstanceOf(Unreachable.class);
        assertThat(outcome.reason()).contains("headers beyond all measure");
      }
    }
  }

  @Test
  void endlessInterimAnswersAreCutOff() throws IOException {
    try (RawPublisher publisher =
        new RawPublisher((head, out) -> {
          while (true) {
            out.write(RawPublisher.bytes("HTTP/1.1 103 Early Hints\r\n\r\n"));
            out.flush();
            Thread.sleep(5);
          }
        })) {
      FetchOutcome outcome = fetch(publisher, "total-timeout", "500ms", "retries", "0");
      assertThat(outcome).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void chunksAreUndoneAndOddHeadersDoNoHarm() throws IOException {
    String answer =
        "HTTP/1.1 200 Fine\r\nTransfer-Encoding: chunked\r\nBad Name: \u0001x\r\nEmpty:\r\n\r\n"
            + "6\r\nSample\r\n5\r\n text\r\n0\r\n\r\n";
    try (RawPublisher publisher = RawPublisher.saying(answer)) {
      Fetched fetched = (Fetched) fetch(publisher);
      assertThat(fetched.payload()).asString().isEqualTo("Sample text");
      assertThat(fetched.exchange().orElseThrow().reasonPhrase()).isEqualTo("Fine");
    }
  }

  @Test
  void aHostHasOnlyOneConnectionAtATime() throws Exception {
    AtomicInteger unanswered = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (RawPublisher publisher =
            new RawPublisher((head, out) -> {
              most.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
              Thread.sleep(20);
              // Before the answer: the next request may come with its last byte.
              unanswered.decrementAndGet();
              out.write(RawPublisher.bytes(OK + "Content-Length: 2\r\n\r\nok"));
            });
        Fetcher fetcher = fetching.fetcher();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<FetchOutcome>> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        URI address = publisher.address("/page" + i);
        all.add(threads.submit(() -> fetcher.fetch(FetchRequest.of(address))));
      }
      for (Future<FetchOutcome> one : all) {
        assertThat(one.get()).isInstanceOf(Fetched.class);
      }
      assertThat(most).hasValue(1);
      assertThat(publisher.heads).hasSize(11);
    }
  }

  @Test
  void nobodyListeningIsUnreachable() throws IOException {
    URI address;
    try (RawPublisher publisher = RawPublisher.saying("")) {
      address = publisher.address("/page");
    }
    try (Fetcher fetcher = fetching.fetcher("retries", "0")) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.of(address));
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(outcome.reason()).contains("/robots.txt", "stay out");
    }
  }

  @Test
  void aNameThatNobodyKnowsIsSaidToBeSo() {
    try (Fetcher fetcher = fetching.fetcher("retries", "0")) {
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("https://no.example.gov/"))).reason())
          .contains("no name server knows");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:8080/x",
        "https://[::1]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://0.0.0.0/",
        "http://100.64.0.1/",
        "http://100.127.255.255/",
        "http://169.254.169.254/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[ff02::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::10.0.0.1]/",
        "http://[::]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[2002:a00:1::]/",
        "http://[2001:db8::1]/",
        "http://127.1/",
        "file:///etc/passwd",
        "ftp://www.example.gov/",
        "mailto:a@example.gov",
        "http://a:b@www.example.gov/",
        "http://a@www.example.gov/",
        "http:///x",
        "/relative",
        "http://www.example.gov//x",
        "jar:http://www.example.gov/!/x"
      })
  void addressesThatAreNotPublicAreNeverAsked(String address) {
    DnsResolver none = Fetching.names(Map.of());
    try (Fetcher fetcher = fetching.fetcher(none, "allowed-addresses", "")) {
      FetchOutcome outcome = fetcher.fetch(FetchRequest.of(URI.create(address)));
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(outcome.reason()).contains(address);
      assertThat(outcome.exchange()).isEmpty();
    }
  }

  @Test
  void namesThatLeadIntoOurOwnNetworkAreNeverAsked() throws IOException {
    try (RawPublisher publisher = RawPublisher.saying(OK + "Content-Length: 2\r\n\r\nok")) {
      URI address = named(publisher, "inside.example.gov");
      DnsResolver names = Fetching.names(Map.of("inside.example.gov", "127.0.0.1"));
      try (Fetcher fetcher = fetching.fetcher(names, "allowed-addresses", "")) {
        FetchOutcome outcome = fetcher.fetch(FetchRequest.of(address));
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(outcome.reason()).contains("127.0.0.1", "no public address");
        assertThat(publisher.heads).isEmpty();
      }
      try (Fetcher fetcher = fetching.fetcher(names, "allowed-addresses", "Inside.Example.gov")) {
        assertThat(fetcher.fetch(FetchRequest.of(address))).isInstanceOf(Fetched.class);
      }
    }
  }

  @Test
  void aNameThatChangesItsMindIsCaughtWhenConnecting() throws IOException {
    Iterator<String> answers = List.of("127.0.0.1", "169.254.169.254").iterator();
    DnsResolver rebinding =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.ofLiteral(answers.next())};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (RawPublisher publisher = RawPublisher.saying(OK + "Content-Length: 2\r\n\r\nok");
        Fetcher fetcher = fetching.fetcher(rebinding)) {
      FetchOutcome outcome =
          fetcher.fetch(FetchRequest.of(named(publisher, "rebinding.example.gov")));
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(outcome.reason()).contains("169.254.169.254");
      assertThat(publisher.heads).hasSize(1);
      assertThat(answers.hasNext()).isFalse();
    }
  }

  private FetchOutcome fetch(RawPublisher publisher, String... settings) {
    try (Fetcher fetcher = fetching.fetcher(settings)) {
      return fetcher.fetch(FetchRequest.of(publisher.address("/page")));
    }
  }

  private static URI named(RawPublisher publisher, String host) {
    return URI.create(publisher.address("/page").toString().replace("127.0.0.1", host));
  }

  private static RawPublisher gzipped(byte[] body) {
    return new RawPublisher((head, out) -> {
      out.write(RawPublisher.bytes(OK + "Content-Encoding: gzip\r\n"));
      out.write(RawPublisher.bytes("Content-Length: " + body.length + "\r\n\r\n"));
      out.write(body);
    });
  }

  /** Says nothing until the server is closed. */
  private static void nothingMore() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private static void drip(OutputStream out) throws Exception {
    while (true) {
      out.write('x');
      out.flush();
      Thread.sleep(20);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
