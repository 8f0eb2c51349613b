package lexdelta.alerts.notice;

import java.util.List;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Reading;

/**
 * A change and why somebody is told of it.
 *
 * @param stood how the document stands
 * @param weight 0 to 1; what weighs more is told first
 * @param reasons what the person follows of all that it belongs to; never empty
 */
public record ToldChange(
    Change change, Comparison comparison, Stood stood, double weight, List<Reason> reasons) {
  public ToldChange {
    reasons = List.copyOf(reasons);
  }

  /** A change of a document of whose standing nothing is said, as weighty as any. */
  public ToldChange(Change change, Comparison comparison, List<Reason> reasons) {
    this(change, comparison, Stood.PLAINLY, 1, reasons);
  }

  /** The reading that names it: the later one, or the last one of a document removed. */
  Reading reading() {
    return comparison.after().or(comparison::before).orElseThrow();
  }

  String citation() {
    return reading().citation();
  }
}
