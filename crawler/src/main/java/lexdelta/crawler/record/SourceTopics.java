package lexdelta.crawler.record;

import java.util.List;
import java.util.Map;

/**
 * To which topics all changes of a source belong, whatever their words: as a firm declares it.
 *
 * @param names names or ids of topics, by source; sources without any are left out
 */
public record SourceTopics(Map<SourceId, List<String>> names) {
  /** No source belongs to a topic as a whole. */
  public static final SourceTopics NONE = new SourceTopics(Map.of());

  public SourceTopics {
    names = Map.copyOf(names);
  }
}
