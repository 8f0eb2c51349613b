package lexdelta.crawler.replay;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import lexdelta.crawler.replay.Answer.Validators;

/**
 * An answer on its way to one visitor: conditions weighed (RFC 9110, section 13), gzip when it is
 * accepted, no body to HEAD.
 */
final class Reply {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final HttpExchange exchange;
  private final Answer answer;
  private final boolean gzip;

  Reply(HttpExchange exchange, Answer answer) {
    this.exchange = exchange;
    this.answer = answer;
    this.gzip = acceptsGzip(exchange.getRequestHeaders());
  }

  /** The status to be sent: that of the answer, or 304 when the visitor has it already. */
  int status() {
    boolean unchanged =
        answer.status() == 200 && answer.validators().filter(this::alreadyThere).isPresent();
    return unchanged ? 304 : answer.status();
  }

  void send() throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer.headers().forEach(headers::set);
    headers.set("Vary", "Accept-Encoding");
    answer.validators().ifPresent(validators -> announce(validators, headers));
    int status = status();
    if (status == 304) {
      headers.remove("Content-Type");
      exchange.sendResponseHeaders(status, -1);
    } else {
      sendBody(status, headers);
    }
  }

  private void sendBody(int status, Headers headers) throws IOException {
    byte[] body = answer.body().get();
    if (gzip && body.length > 0) {
      body = gzipped(body);
      headers.set("Content-Encoding", "gzip");
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void announce(Validators validators, Headers headers) {
    headers.set("ETag", tag(validators));
    headers.set("Last-Modified", HTTP_DATE.format(validators.lastModified()));
  }

  /** A strong tag tells the plain from the compressed bytes. */
  private String tag(Validators validators) {
    return "\"" + validators.digest() + (gzip ? "-gzip" : "") + "\"";
  }

  private boolean alreadyThere(Validators validators) {
    Headers request = exchange.getRequestHeaders();
    List<String> tags = request.get("If-None-Match");
    if (tags != null) {
      return tags.stream()
          .flatMap(line -> List.of(line.split(",")).stream())
          .map(String::strip)
          .anyMatch(tag -> tag.equals("*") || names(tag, validators));
    }
    String since = request.getFirst("If-Modified-Since");
    return since != null && !changedAfter(since, validators.lastModified());
  }

  /** Whether a tag, weak or strong, was given for this content in either coding. */
  private static boolean names(String tag, Validators validators) {
    String opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
    return opaque.equals("\"" + validators.digest() + "\"")
        || opaque.equals("\"" + validators.digest() + "-gzip\"");
  }

  /** A date that cannot be read is no condition (RFC 9110, section 13.1.3). */
  private static boolean changedAfter(String since, Instant lastModified) {
    try {
      Instant known =
          ZonedDateTime.parse(since.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(known);
    } catch (DateTimeException e) {
      return true;
    }
  }

  private static boolean acceptsGzip(Headers request) {
    return request.getOrDefault("Accept-Encoding", List.of()).stream()
        .flatMap(line -> List.of(line.toLowerCase(Locale.ROOT).split(",")).stream())
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.matches("(x-)?gzip(;q=(1|1\\.0+|0\\.0*[1-9]\\d*))?"));
  }

  private static byte[] gzipped(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
