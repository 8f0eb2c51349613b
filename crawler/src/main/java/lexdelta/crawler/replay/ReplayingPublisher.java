package lexdelta.crawler.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A web server on 127.0.0.1 that answers as the publishers did at the instant its clock shows. One
 * server stands for all of them: whom a request is for is told by its Host header, as in {@code
 * Host: www.ecfr.gov}, or by an address in full, as visitors of a proxy write it. It speaks HTTP
 * without TLS.
 *
 * <ul>
 *   <li>A recorded address says what it last said by then, and 404 before that.
 *   <li>The eCFR's full text of a title, {@code /api/versioner/v1/full/DATE/title-N.xml}, is the
 *       newest recorded text of that day or an earlier one; 404 before the first and after the last
 *       known by then; with {@code ?part=P} that part alone. Its list {@code titles.json} is derived
 *       from those texts, and its lists of versions, asked by {@code issue_date}, end with them.
 *   <li>The Federal Register's lists of documents, {@code /api/v1/documents.json}, by agency, type and
 *       days of publication, and the entry of a document, {@code /api/v1/documents/NUMBER.json}, say
 *       what the recorded full texts tell of themselves; a document is there from the instant its
 *       text was recorded at.
 *   <li>{@code robots.txt} allows everything unless one is recorded. All else is 404.
 * </ul>
 *
 * <p>Answers carry an ETag and the instant of the recording as Last-Modified, heed If-None-Match and
 * If-Modified-Since, and are compressed for those who accept it. Only GET and HEAD are answered.
 * Their Date is that of the machine, which the JDK's server lets nobody set.
 *
 * <p>Safe for use by several threads; each request has a virtual thread of its own.
 */
public final class ReplayingPublisher implements AutoCloseable {

  /**
   * A request as it was answered.
   *
   * @param address the address asked for, with the scheme {@code https}
   * @param status the status that was sent, 304 among them; 0 when nothing was, as in a hang
   */
  public record Request(String method, URI address, int status) {}

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]+");

  /** Read once by the JDK's server, before its first instance; see its module's documentation. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RecordedWeb web;
  private final Clock clock;
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();

  private ReplayingPublisher(HttpServer server, RecordedWeb web, Clock clock) {
    this.server = server;
    this.web = web;
    this.clock = clock;
  }

  /** Starts a server on any free port. */
  public static ReplayingPublisher start(Recordings recordings, Clock clock) {
    return start(recordings, clock, 0);
  }

  /**
   * Starts a server.
   *
   * @param port where to listen on 127.0.0.1; 0 for any free port
   * @throws UncheckedIOException when the port cannot be had
   */
  public static ReplayingPublisher start(Recordings recordings, Clock clock, int port) {
    // Without it the end of each body waits some 40 ms for the visitor's acknowledgement.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
      ReplayingPublisher publisher =
          new ReplayingPublisher(server, new RecordedWeb(recordings), clock);
      server.setExecutor(publisher.threads);
      server.createContext("/", publisher::handle);
      server.start();
      return publisher;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on 127.0.0.1, port %d. Choose a free port, or 0 for any.".formatted(port),
          e);
    }
  }

  /** Where the server listens, as in {@code http://127.0.0.1:43121}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The faults to play, none at first. */
  public Faults faults() {
    return faults;
  }

  /** The requests answered so far, the earliest first; the latest 10,000 at most. */
  public List<Request> requests() {
    return log.latest();
  }

  /** How many requests were answered since the start, forgotten ones among them. */
  public long requestCount() {
    return log.count();
  }

  /** Empties {@link #requests()}, so that what follows can be told from what went before. */
  public void forgetRequests() {
    log.forget();
  }

  /** Stops listening and breaks off every connection, hanging ones among them. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Place> place = place(exchange);
      if (place.isEmpty()) {
        new Reply(exchange, Pages.badRequest("A Host header must name the publisher.")).send();
      } else {
        answer(exchange, place.get());
      }
    }
  }

  private void answer(HttpExchange exchange, Place place) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      send(exchange, place, Pages.wrongMethod());
      return;
    }
    Answer answer = answer(place);
    Optional<Fault> fault = faults.take(place.address());
    if (fault.isEmpty()) {
      send(exchange, place, answer);
    } else {
      play(fault.get(), exchange, place, answer);
    }
  }

  private Answer answer(Place place) {
    try {
      return web.answer(place, clock.instant());
    } catch (UncheckedIOException | BadRecordingsException e) {
      return Pages.broken(String.valueOf(e.getMessage()));
    }
  }

  private void play(Fault fault, HttpExchange exchange, Place place, Answer answer)
      throws IOException {
    FaultyReply faulty = new FaultyReply(exchange, answer);
    log(exchange, place, faulty.status(fault));
    faulty.send(fault);
  }

  private void send(HttpExchange exchange, Place place, Answer answer) throws IOException {
    Reply reply = new Reply(exchange, answer);
    // Before the answer leaves: who has read it may rely on finding it in the log.
    log(exchange, place, reply.status());
    reply.send();
  }

  private void log(HttpExchange exchange, Place place, int status) {
    log.add(exchange.getRequestMethod(), URI.create(place.address()), status);
  }

  private static Optional<Place> place(HttpExchange exchange) {
    URI asked = exchange.getRequestURI();
    if (asked.isAbsolute() && asked.getHost() != null) {
      return Optional.of(Place.of(asked));
    }
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
        .map(host -> host.replaceFirst(":\\d*$", ""))
        .filter(host -> HOST.matcher(host).matches())
        .map(host -> Place.of(host, asked));
  }
}
