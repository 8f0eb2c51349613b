package lexdelta.indexer.passage;

import java.util.List;
import lexdelta.crawler.outline.Place;

/**
 * A few neighbouring provisions that a search finds and shows together.
 *
 * @param first position of its first provision in the version, from 0
 * @param texts of its provisions, in order; empty only for a version without any provision
 * @param labels that its provisions stand under, each once: {@code h}, {@code h/13} for what stands
 *     in (h)(13)
 * @param places of its provisions, in order; none where they are not known
 * @param headings of the paragraphs that its first provision stands in, from the outermost, where
 *     they stand above the passage and not in it
 */
public record Passage(
    int first, List<String> texts, List<String> labels, List<Place> places, List<String> headings) {
  public Passage {
    headings = List.copyOf(headings);
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
    places = List.copyOf(places);
  }

  /** Some text that stands nowhere in particular. */
  public Passage(int first, List<String> texts) {
    this(first, texts, List.of(), List.of(), List.of());
  }

  /** Its texts, a line each. */
  public String text() {
    return String.join("\n", texts);
  }
}
