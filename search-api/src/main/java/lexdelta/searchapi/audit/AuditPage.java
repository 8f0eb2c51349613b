package lexdelta.searchapi.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log of who did what, for administrators, as a page and as CSV (RFC 4180). */
@Controller
final class AuditPage {
  private static final int PAGE = 100;
  private static final String HEAD =
      "number,at,actor,actor_name,deed,object,earlier,later,address,digest";

  private final AuditLog log;
  private final Audit audit;
  private final Clock clock;

  AuditPage(AuditLog log, Audit audit, Clock clock) {
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String page(
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String check,
      Model model) {
    long from =
        before.isBlank() ? Long.MAX_VALUE : Parameters.number("before", before, 1, Long.MAX_VALUE);
    List<AuditEntry> entries = log.before(from, PAGE);
    model.addAttribute("entries", entries);
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("proof", check.isEmpty() ? null : AuditProof.of(log));
    model.addAttribute(
        "next",
        entries.size() == PAGE && entries.getLast().number() > 1 ? entries.getLast().number() : 0);
    return "audit";
  }

  @GetMapping("/audit.csv")
  ResponseEntity<StreamingResponseBody> csv() {
    audit.note("exported the log of who did what", "", "", "up to entry " + log.head());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("lexdelta-audit.csv").build().toString())
        .body(out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writer.write(HEAD + "\r\n");
          log.each(entry -> write(writer, entry));
          writer.flush();
        });
  }

  private static void write(Writer writer, AuditEntry entry) {
    try {
      writer.write(
          Csv.line(
              entry.number(),
              entry.at(),
              entry.actor(),
              entry.actorName(),
              entry.deed(),
              entry.object(),
              entry.earlier(),
              entry.later(),
              entry.address(),
              entry.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
