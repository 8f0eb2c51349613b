package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the record has for a digest: each method is one question, however much there is. */
public interface Candidates {
  /**
   * The changes whose own day lies in a period, the weightiest first; those that no publisher made
   * are left out.
   *
   * @param sources ids; none for all
   */
  List<Candidate> of(Period period, List<String> sources);

  /** The changes of some documents seen after an instant, in order. */
  List<Later> since(Collection<String> documents, Instant instant);

  /** How the sources were looked at in a period, by source. */
  List<Looked> looked(Period period);

  /**
   * A change.
   *
   * @param weight 0 to 1
   * @param base whether it belongs to the first that was recorded of its source: a text is then new
   *     to the record, and not by itself new
   */
  record Candidate(long change, double weight, boolean base) {}

  /** What became of a document. */
  record Later(
      long change, String document, String kind, LocalDate effectiveOn, Instant observedAt) {}

  /**
   * How a source was looked at.
   *
   * @param times how often
   * @param vain how often without an answer that says how it stands
   */
  record Looked(String source, int times, int vain) {}
}
