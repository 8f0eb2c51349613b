package lexdelta.alerts.catchup;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.notice.Stood;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingOnDay;

/** What a change tells of how its document stands. */
final class StandingNews {
  private final StandingOnDay standing;

  StandingNews(StandingOnDay standing) {
    this.standing = standing;
  }

  /** Of a change of standing: what it touched. */
  ChangedText text(Change change, Reading reading) {
    List<String> labels = standing.told(change).stream().map(Standing::provision).toList();
    return ChangedText.ofStanding(change, reading, labels.isEmpty() ? List.of("") : labels);
  }

  /** In sentences, as known at an instant. */
  Stood of(Change change, Reading reading, Instant now) {
    List<String> news = standing.news(change, reading.citation());
    List<String> stands =
        standing
            .on(change.document(), reading.citation(), change.effectiveOn(), now)
            .map(DocumentStanding::told)
            .orElse(List.of())
            .stream()
            .filter(sentence -> !news.contains(sentence))
            .toList();
    return new Stood(news, stands);
  }
}
