package lexdelta.searchapi.export;

import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Reading;

/** A document's comparison in an exported file, under its citation. */
public record Chapter(String citation, Comparison comparison) {
  /** A text by itself: a comparison with the same. */
  public static Chapter of(String citation, Reading text) {
    return new Chapter(citation, Comparer.compare(Optional.of(text), Optional.of(text)));
  }

  /** Whether it is a text by itself, of which nothing is to be told. */
  boolean alone() {
    return comparison.before().equals(comparison.after());
  }
}
