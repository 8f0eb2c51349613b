package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.List;

/**
 * A digest as it was published. Nothing of it changes afterwards but that corrections are appended.
 *
 * @param number {@code 2025-03}, the third of that year
 * @param template the revision of the firm's template that it was published with; 0 for none
 */
public record Edition(
    String number,
    Instant publishedAt,
    Head head,
    Wanted wanted,
    List<Item> items,
    List<Pick.Day> coming,
    String coverage,
    int template) {
  public Edition {
    items = List.copyOf(items);
    coming = List.copyOf(coming);
  }

  /**
   * An event and what is said of it.
   *
   * @param part by which answers name it
   */
  public record Item(int part, Pick pick, ItemText text) {}

  /** How many questions are asked in all of it. */
  public int questions() {
    return items.stream().mapToInt(it -> it.text().questions().size()).sum();
  }

  /** What a digest would be if it were published now. */
  public static Edition of(Digest digest, String number, Instant at, int template) {
    return new Edition(
        number,
        at,
        digest.head().text(),
        digest.wanted(),
        digest.picked().stream()
            .map(it -> new Item(it.part(), it.pick(), it.text().text()))
            .toList(),
        digest.coming(),
        digest.coverage(),
        template);
  }

  /**
   * What was put right after it was published.
   *
   * @param words in Markdown
   */
  public record Correction(Instant at, String words) {
    public Correction {
      words = Texts.text("correction", words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("A correction needs words.");
      }
    }
  }
}
