package lexdelta.alerts.catchup;

import java.util.List;
import lexdelta.alerts.matching.WishMatcher.Answered;
import lexdelta.alerts.notice.Stood;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;

/** A change, how its document stands, and all wishes it answers. */
record MatchedChange(SeenChange seen, Stood stood, List<Answered> answered) {
  Change change() {
    return seen.change();
  }

  Comparison comparison() {
    return seen.comparison();
  }

  /** Of the later text, or of the last one of a document removed. */
  String citation() {
    return seen.named().citation();
  }
}
