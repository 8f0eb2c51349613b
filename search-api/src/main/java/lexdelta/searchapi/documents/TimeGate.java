package lexdelta.searchapi.documents;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code GET /timegate/documents/{address}} with {@code Accept-Datetime}, and {@code GET
 * /timemap/documents/{address}} (RFC 7089). Programs of the web archiving trade ask here.
 */
@RestController
final class TimeGate {
  static final String ACCEPT_DATETIME = "Accept-Datetime";
  private static final MediaType LINK_FORMAT =
      new MediaType("application", "link-format", StandardCharsets.UTF_8);

  private final Versions versions;
  private final Clock clock;

  TimeGate(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  @GetMapping("/timegate/documents/{*address}")
  ResponseEntity<Void> gate(
      @PathVariable String address,
      @RequestHeader(name = ACCEPT_DATETIME, defaultValue = "") String wanted) {
    Memento memento = memento(address);
    Instant instant = wanted.isBlank() ? clock.instant() : instant(wanted);
    return ResponseEntity.status(302)
        .location(memento.address(memento.at(instant)))
        .header(HttpHeaders.VARY, "accept-datetime")
        .header(HttpHeaders.LINK, memento.linksOfGate())
        .build();
  }

  @GetMapping("/timemap/documents/{*address}")
  ResponseEntity<String> map(@PathVariable String address) {
    return ResponseEntity.ok().contentType(LINK_FORMAT).body(memento(address).timeMap());
  }

  private Memento memento(String address) {
    DocumentId document = Parameters.document("address", address);
    Timeline timeline = Timeline.of(versions.milestones(document));
    if (timeline.entries().isEmpty()) {
      throw DocumentPage.unknown(document);
    }
    return new Memento(base(), document, timeline);
  }

  /** This service by the name under which it was asked; names that are not ours come never here. */
  static URI base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
  }

  private static Instant instant(String wanted) {
    try {
      return Memento.instant(wanted);
    } catch (DateTimeException e) {
      throw Problem.parameter(
              ACCEPT_DATETIME,
              "«%s» is no instant of HTTP. Write it as: Tue, 01 Apr 2025 00:00:00 GMT."
                  .formatted(wanted.length() > 60 ? wanted.substring(0, 60) + "…" : wanted))
          .exception();
    }
  }
}
