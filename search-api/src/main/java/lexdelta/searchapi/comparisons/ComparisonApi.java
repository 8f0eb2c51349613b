package lexdelta.searchapi.comparisons;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.RedlineJson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/compare}. */
@RestController
final class ComparisonApi {
  private final Versions versions;

  ComparisonApi(Versions versions) {
    this.versions = versions;
  }

  @GetMapping("/api/compare")
  ComparedDays compare(
      @RequestParam String document, @RequestParam String from, @RequestParam String to) {
    LocalDate earlier = Parameters.day("from", from);
    LocalDate later = Parameters.day("to", to);
    Compared compared =
        Compared.between(versions, Parameters.document("document", document), earlier, later);
    return new ComparedDays(
        compared.document().value(),
        compared.citation(),
        compared.heading(),
        earlier,
        later,
        compared.before().map(Version::id).map(id -> id.value()),
        compared.after().map(Version::id).map(id -> id.value()),
        !compared.comparison().isEmpty(),
        Addresses.comparison(compared.document(), earlier, later),
        RedlineJson.of(compared.comparison()));
  }

  /** A document on two days; changed says whether a word is different. */
  record ComparedDays(
      String document,
      String citation,
      String heading,
      LocalDate from,
      LocalDate to,
      Optional<Long> before,
      Optional<Long> after,
      boolean changed,
      String address,
      RedlineJson redline) {}
}
