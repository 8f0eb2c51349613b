package lexdelta.searchapi.comparisons;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineText;
import lexdelta.searchapi.export.Chapter;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.PdfFile;
import lexdelta.searchapi.export.WordFile;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Attachment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The addresses of the redlines with {@code as=docx}, {@code as=pdf} or {@code as=txt}: as files. */
@Controller
final class ComparisonFiles {
  private static final int WIDTH = 100;

  /** Unchanged passages kept on either side of a changed one. */
  private static final int CONTEXT = 1;

  private final Versions versions;
  private final Changes changes;

  ComparisonFiles(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  @GetMapping(
      path = "/compare/{from}/to/{to}/{title:title-\\d+}/{section:section-.+}",
      params = "as")
  ResponseEntity<byte[]> sections(
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String title,
      @PathVariable String section,
      @RequestParam String as,
      @RequestParam(defaultValue = "") String show) {
    return days(Addresses.section(title, section), from, to, as, show);
  }

  @GetMapping(path = "/compare/{from}/to/{to}/documents/{*address}", params = "as")
  ResponseEntity<byte[]> documents(
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String address,
      @RequestParam String as,
      @RequestParam(defaultValue = "") String show) {
    return days(address, from, to, as, show);
  }

  private ResponseEntity<byte[]> days(
      String address, String from, String to, String as, String show) {
    DocumentId document = Parameters.document("document", address);
    LocalDate earlier = Parameters.day("from", from);
    LocalDate later = Parameters.day("to", to);
    Compared compared = Compared.between(versions, document, earlier, later);
    return file(compared, Masthead.of(compared.citation(), earlier, later), as, show);
  }

  @GetMapping(path = "/changes/{number}", params = "as")
  ResponseEntity<byte[]> change(
      @PathVariable String number,
      @RequestParam String as,
      @RequestParam(defaultValue = "") String show) {
    long wanted = Parameters.number("number", number, 1, Long.MAX_VALUE);
    Change change =
        changes.find(wanted).orElseThrow(() -> ChangesPage.unknown(wanted, changes.head()));
    Compared compared = Compared.of(versions, change);
    String earlier = compared.before().map(ComparisonFiles::asOf).orElse("not there before");
    String later = "as of " + change.effectiveOn();
    return file(
        compared,
        new Masthead(compared.citation(), earlier, later, change.effectiveOn()),
        as,
        show);
  }

  private static String asOf(Version version) {
    return "as of " + version.effectiveOn();
  }

  private static ResponseEntity<byte[]> file(
      Compared compared, Masthead masthead, String as, String show) {
    boolean whole = Shown.whole(show);
    List<Chapter> chapters = List.of(new Chapter(compared.citation(), compared.comparison()));
    return switch (as) {
      case "docx" -> answer(masthead, as, WordFile.MEDIA_TYPE, WordFile.of(masthead, chapters));
      case "pdf" ->
          answer(
              masthead,
              as,
              MediaType.APPLICATION_PDF_VALUE,
              PdfFile.of(masthead, chapters, whole ? Optional.empty() : Optional.of(CONTEXT)));
      case "txt" ->
          answer(masthead, as, "text/plain;charset=UTF-8", text(compared, masthead, whole));
      default -> throw Problem.parameter("as", "Write as=docx, as=pdf or as=txt.").exception();
    };
  }

  private static byte[] text(Compared compared, Masthead masthead, boolean whole) {
    Redline redline = Redline.of(compared.comparison());
    return (masthead.inLines()
            + "\n"
            + RedlineText.plain(WIDTH).print(whole ? redline : redline.shortened(CONTEXT)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ResponseEntity<byte[]> answer(
      Masthead masthead, String form, String type, byte[] bytes) {
    return Attachment.of(masthead.fileName() + "." + form, type, bytes);
  }
}
