package lexdelta.searchapi.comparisons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.meaning.Kind;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.meaning.MeaningJson;
import lexdelta.crawler.meaning.PublishersLabel;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.RedlineJson;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.searchapi.problems.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/changes}: the numbered log, to be followed by programs. */
@RestController
final class ChangesApi {
  private final Changes changes;
  private final Versions versions;
  private final StandingOnDay standing;
  private final Amendments amendments;
  private final Meanings meanings;
  private final Clock clock;
  private final Neighbours neighbours;

  ChangesApi(
      Changes changes,
      Versions versions,
      StandingOnDay standing,
      Amendments amendments,
      Statements statements,
      Clock clock) {
    this.amendments = amendments;
    this.meanings = new Meanings(statements);
    this.changes = changes;
    this.versions = versions;
    this.standing = standing;
    this.clock = clock;
    this.neighbours = new Neighbours(changes);
  }

  @GetMapping("/api/changes")
  Log log(
      @RequestParam(defaultValue = "0") String after,
      @RequestParam(defaultValue = "50") String limit) {
    long from = Parameters.number("after", after, 0, Long.MAX_VALUE);
    int most = (int) Parameters.number("limit", limit, 1, 100);
    List<ChangeLine> lines = changes.after(from, most).stream().map(this::line).toList();
    return new Log(changes.head(), lines.isEmpty() ? from : lines.getLast().number(), lines);
  }

  @GetMapping("/api/changes/{number}")
  ChangeDetail one(@PathVariable String number) {
    long wanted = Parameters.number("number", number, 1, Long.MAX_VALUE);
    Change change =
        changes.find(wanted).orElseThrow(() -> ChangesPage.unknown(wanted, changes.head()));
    Compared compared = Compared.of(versions, change);
    Meaning meaning = meanings.of(compared);
    return new ChangeDetail(
        line(change, compared, meaning),
        RedlineJson.of(compared.comparison(), meaning),
        MeaningJson.of(meaning),
        amendments.makers(change).stream().map(CauseLine::of).toList(),
        neighbours.of(change).stream().map(Change::number).toList());
  }

  private ChangeLine line(Change change) {
    Compared compared = Compared.of(versions, change);
    return line(change, compared, meanings.of(compared));
  }

  private ChangeLine line(Change change, Compared compared, Meaning meaning) {
    Stood stood = Stood.of(standing, change, compared, meaning, clock.instant());
    return new ChangeLine(
        change.number(),
        change.document().value(),
        compared.citation(),
        compared.heading(),
        change.source().value(),
        change.kind(),
        change.cause(),
        change.alerting(),
        change.before().map(VersionId::value),
        change.after().value(),
        change.snapshot().value(),
        change.effectiveOn(),
        change.observedAt(),
        stood.summary(),
        Optional.of(meaning.weight()).filter(it -> !meaning.kinds().isEmpty()),
        meaning.kinds().stream().map(Kind::code).toList(),
        meaning.label().map(PublishersLabel::words),
        stood.stands(),
        "/changes/" + change.number());
  }

  /**
   * A stretch of the log.
   *
   * @param head the newest number there is
   * @param next send this as {@code after} to go on
   */
  record Log(long head, long next, List<ChangeLine> changes) {}

  /**
   * A change; before is null when the document is new.
   *
   * @param weight from 0 to 1; null where nothing was to be weighed, as of a change of standing
   * @param kinds what kinds of change it is, the weightiest first
   * @param publishersLabel what the publisher calls it; null where that is not known
   * @param standing sentences on how the text stands from then on, as known now
   */
  record ChangeLine(
      long number,
      String document,
      String citation,
      String heading,
      String source,
      ChangeKind kind,
      Cause cause,
      boolean alerting,
      Optional<Long> before,
      long after,
      long snapshot,
      LocalDate effectiveOn,
      Instant observedAt,
      String summary,
      Optional<Double> weight,
      List<String> kinds,
      Optional<String> publishersLabel,
      List<String> standing,
      String address) {}

  /** A change with its redline and the numbers of some that came in the same snapshot. */
  record ChangeDetail(
      ChangeLine change,
      RedlineJson redline,
      MeaningJson meaning,
      List<CauseLine> cause,
      List<Long> sameSnapshot) {}
}
