package lexdelta.searchapi.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The statement as a page to be printed, and as a PDF. */
@Controller
final class StatementPage {
  private final Statements statements;
  private final StatementKey key;
  private final Clock clock;

  StatementPage(Statements statements, StatementKey key, Clock clock) {
    this.statements = statements;
    this.key = key;
    this.clock = clock;
  }

  /** Without days it asks for them. */
  @GetMapping("/coverage/statement")
  String page(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Model model) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    boolean asked = !from.isBlank() || !until.isBlank();
    model.addAttribute("from", asked ? from : today.minusDays(7).toString());
    model.addAttribute("until", asked ? until : today.toString());
    if (asked) {
      model.addAttribute("signed", SignedStatement.of(statements.of(from, until), key));
      model.addAttribute("verify", SignedStatement.VERIFY);
    }
    return "statement";
  }

  @GetMapping("/coverage/statement.pdf")
  ResponseEntity<byte[]> pdf(@RequestParam String from, @RequestParam String until) {
    SignedStatement signed = SignedStatement.of(statements.of(from, until), key);
    Period period = signed.statement().period();
    String name = "coverage-%s-to-%s.pdf".formatted(period.firstDay(), period.lastDay());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(StatementPdf.of(signed));
  }
}
