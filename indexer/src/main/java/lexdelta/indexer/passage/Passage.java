package lexdelta.indexer.passage;

import java.util.List;

/**
 * A few neighbouring provisions that a search finds and shows together.
 *
 * @param first position of its first provision in the version, from 0
 * @param texts of its provisions, in order; empty only for a version without any provision
 * @param paths of labels that its provisions stand under, outermost first, each once: {@code h/13}
 *     for what stands in (h)(13)
 */
public record Passage(int first, List<String> texts, List<String> paths) {
  public Passage {
    texts = List.copyOf(texts);
    paths = List.copyOf(paths);
  }

  /** Its texts, a line each. */
  public String text() {
    return String.join("\n", texts);
  }
}
