package lexdelta.alerts.notice;

import java.util.List;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Reading;

/**
 * A change and why somebody is told of it.
 *
 * @param stood how the document stands
 * @param matches the topics that the person follows, not all that it belongs to; never empty
 */
public record ToldChange(
    Change change, Comparison comparison, Stood stood, List<TopicMatch> matches) {
  public ToldChange {
    matches = List.copyOf(matches);
  }

  /** A change of a document of whose standing nothing is said. */
  public ToldChange(Change change, Comparison comparison, List<TopicMatch> matches) {
    this(change, comparison, Stood.PLAINLY, matches);
  }

  /** The reading that names it: the later one, or the last one of a document removed. */
  Reading reading() {
    return comparison.after().or(comparison::before).orElseThrow();
  }

  String citation() {
    return reading().citation();
  }
}
