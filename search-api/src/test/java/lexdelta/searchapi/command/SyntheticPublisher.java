package lexdelta.searchapi.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A publisher on loopback whose answers are made up as they are asked for; for benchmarks. */
final class SyntheticPublisher implements AutoCloseable {
  private final HttpServer server;

  private SyntheticPublisher(HttpServer server) {
    this.server = server;
  }

  /**
   * An answer.
   *
   * @param etag changes with the bytes
   */
  record Page(String etag, String mediaType, byte[] bytes) {}

  /**
   * Starts it.
   *
   * @param pages the page at a path with its query, decoded; empty for what is not there
   */
  static SyntheticPublisher start(Function<String, Optional<Page>> pages) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, pages));
    server.start();
    return new SyntheticPublisher(server);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, Function<String, Optional<Page>> pages) {
    try (exchange) {
      String asked = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
      Optional<Page> page = pages.apply(asked);
      if (page.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String etag = "\"" + page.get().etag() + "\"";
      exchange.getResponseHeaders().add("ETag", etag);
      exchange.getResponseHeaders().add("Content-Type", page.get().mediaType());
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, page.get().bytes().length);
      exchange.getResponseBody().write(page.get().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
