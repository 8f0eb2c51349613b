package lexdelta.alerts.catchup;

import java.util.Set;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Reading;

/**
 * A change with the texts it is between.
 *
 * @param text what matchers are asked about
 */
public record SeenChange(Change change, Comparison comparison, ChangedText text) {

  /** The later text, or the last one of a document removed. */
  public Reading named() {
    return comparison.after().or(comparison::before).orElseThrow();
  }

  /** What it weighs and what sort of news it is. Not cheap. */
  public Weighed weighed() {
    Meaning meaning = Meaning.of(comparison);
    // Of a change of standing not a word is to be weighed; it matters to whoever follows the text.
    double weight = change.kind() == ChangeKind.STANDING ? 1 : meaning.weight();
    return new Weighed(weight, NewsKinds.of(change, comparison, meaning));
  }

  /**
   * How much a change matters and as what.
   *
   * @param weight 0 to 1
   */
  public record Weighed(double weight, Set<NewsKind> kinds) {
    public Weighed {
      kinds = Set.copyOf(kinds);
    }
  }
}
