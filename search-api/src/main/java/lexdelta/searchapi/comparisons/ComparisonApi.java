package lexdelta.searchapi.comparisons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.meaning.MeaningJson;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.RedlineJson;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/compare}. */
@RestController
final class ComparisonApi {
  private final Versions versions;
  private final StandingOnDay standing;
  private final Meanings meanings;
  private final Clock clock;

  ComparisonApi(Versions versions, StandingOnDay standing, Statements statements, Clock clock) {
    this.meanings = new Meanings(statements);
    this.versions = versions;
    this.standing = standing;
    this.clock = clock;
  }

  @GetMapping("/api/compare")
  ComparedDays compare(
      @RequestParam String document, @RequestParam String from, @RequestParam String to) {
    LocalDate earlier = Parameters.day("from", from);
    LocalDate later = Parameters.day("to", to);
    Compared compared =
        Compared.between(versions, Parameters.document("document", document), earlier, later);
    Meaning meaning = meanings.of(compared);
    return new ComparedDays(
        compared.document().value(),
        compared.citation(),
        compared.heading(),
        earlier,
        later,
        compared.before().map(Version::id).map(id -> id.value()),
        compared.after().map(Version::id).map(id -> id.value()),
        !compared.comparison().isEmpty(),
        Stood.stands(standing, compared, later, clock.instant()),
        Addresses.comparison(compared.document(), earlier, later),
        RedlineJson.of(compared.comparison(), meaning),
        MeaningJson.of(meaning));
  }

  /**
   * A document on two days; changed says whether a word is different.
   *
   * @param standing sentences on how the later text stands, as known now
   */
  record ComparedDays(
      String document,
      String citation,
      String heading,
      LocalDate from,
      LocalDate to,
      Optional<Long> before,
      Optional<Long> after,
      boolean changed,
      List<String> standing,
      String address,
      RedlineJson redline,
      MeaningJson meaning) {}
}
