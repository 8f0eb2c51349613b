package lexdelta.alerts.catchup;

import java.util.List;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.notice.Stood;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;

/** A change, how its document stands, and all topics it belongs to. */
record MatchedChange(Change change, Comparison comparison, Stood stood, List<TopicMatch> matches) {
  /** Of the later text, or of the last one of a document removed. */
  String citation() {
    return comparison.after().or(comparison::before).orElseThrow().citation();
  }
}
