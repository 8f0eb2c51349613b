package lexdelta.crawler.record;

import java.util.List;
import java.util.Map;

/**
 * What the changes of the log weigh: derived from their versions, kept so that lists need not compare
 * anew, and made again when they are missing. A change of standing has no weight.
 */
public interface Weights {
  /** Keeps weights, in place of what an older scale said, inside the caller's transaction. */
  void keep(List<Weight> weights);

  /** Of a document's changes that were weighed, by their numbers. */
  Map<Long, Weight> of(DocumentId document);

  /** Changes with numbers above a given one that no such scale has weighed yet, the newest first. */
  List<Change> missing(int scale, long after, int limit);
}
