package lexdelta.searchapi.comparisons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingOnDay;

/**
 * What a comparison says, and how what it compares stands.
 *
 * @param summary one sentence: of what changed in the text, or in how it stands
 * @param stands a sentence for each thing said of the later text that holds; empty when it is simply
 *     in force
 */
record Stood(String summary, List<String> stands) {

  /** Of a row of the log, on the day from which it counts. */
  static Stood of(
      StandingOnDay standing, Change change, Compared compared, Meaning meaning, Instant now) {
    List<String> news = standing.news(change, compared.citation());
    return new Stood(
        news.isEmpty() ? meaning.sentence() : String.join(" ", news),
        stands(standing, compared, change.effectiveOn(), now).stream()
            .filter(sentence -> !news.contains(sentence))
            .toList());
  }

  /** Of two days, on the later one. */
  static Stood of(
      StandingOnDay standing, Compared compared, Meaning meaning, LocalDate on, Instant now) {
    return new Stood(meaning.sentence(), stands(standing, compared, on, now));
  }

  /** The sentences alone. */
  static List<String> stands(StandingOnDay standing, Compared compared, LocalDate on, Instant now) {
    return standing
        .on(compared.document(), compared.citation(), on, now)
        .map(DocumentStanding::told)
        .orElse(List.of());
  }
}
