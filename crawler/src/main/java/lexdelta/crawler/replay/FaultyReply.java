package lexdelta.crawler.replay;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** A fault on its way to one visitor, in place of the answer that was due. */
final class FaultyReply {
  private static final int CHUNK = 64 * 1024;
  private static final int GARBAGE = 4 * 1024;

  private final HttpExchange exchange;
  private final Answer due;

  FaultyReply(HttpExchange exchange, Answer due) {
    this.exchange = exchange;
    this.due = due;
  }

  /** The status that {@link #send} sends, 0 when it sends none. */
  int status(Fault fault) {
    return switch (fault) {
      case Fault.Refuse() -> 403;
      case Fault.TooMany(Duration _) -> 429;
      case Fault.Unavailable(Duration _) -> 503;
      case Fault.Hang() -> 0;
      case Fault.Truncate() -> due.status();
      case Fault.Garbage(), Fault.Empty(), Fault.Oversize(long _) -> 200;
      case Fault.BlockPage() -> 302;
    };
  }

  void send(Fault fault) throws IOException {
    switch (fault) {
      case Fault.Refuse() -> send(Pages.refused());
      case Fault.TooMany(Duration retryAfter) ->
          send(Pages.tooMany().with("Retry-After", Long.toString(retryAfter.toSeconds())));
      case Fault.Unavailable(Duration retryAfter) ->
          send(Pages.unavailable().with("Retry-After", Long.toString(retryAfter.toSeconds())));
      case Fault.Hang() -> hang();
      case Fault.Truncate() -> sendHalf();
      case Fault.Garbage() -> send(instead(garbage()));
      case Fault.Empty() -> send(instead(new byte[0]));
      case Fault.Oversize(long bytes) -> sendSpaces(bytes);
      case Fault.BlockPage() -> send(Pages.toBlockPage());
    }
  }

  private void send(Answer answer) throws IOException {
    new Reply(exchange, answer).send();
  }

  private Answer instead(byte[] body) {
    return new Answer(200, due.headers(), Optional.empty(), () -> body);
  }

  /** Always the same, and no text in any encoding: 0xFF stands in no UTF-8. */
  private static byte[] garbage() {
    byte[] bytes = new byte[GARBAGE];
    new Random(8).nextBytes(bytes);
    bytes[0] = (byte) 0xFF;
    return bytes;
  }

  /** Sleeps until the server closes and interrupts its threads. */
  @SuppressWarnings("InterruptedExceptionSwallowed")
  private static void hang() {
    try {
      Thread.sleep(Duration.ofDays(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendHalf() throws IOException {
    byte[] body = due.body().get();
    due.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(due.status(), Math.max(1, body.length));
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  private void sendSpaces(long bytes) throws IOException {
    due.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(200, 0);
    byte[] spaces = new byte[CHUNK];
    Arrays.fill(spaces, (byte) ' ');
    try (OutputStream out = exchange.getResponseBody()) {
      for (long left = bytes; left > 0; left -= CHUNK) {
        out.write(spaces, 0, (int) Math.min(CHUNK, left));
      }
    }
  }
}
