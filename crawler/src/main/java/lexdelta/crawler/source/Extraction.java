package lexdelta.crawler.source;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;

/** What a reader makes of a snapshot. */
public sealed interface Extraction {

  /** A snapshot that only leads elsewhere, such as a list of titles. */
  record Signpost() implements Extraction {}

  /**
   * Everything that stands in a scope on a day: a document of that scope that is not among them is
   * no longer published.
   *
   * @param scope prefix of the addresses of all documents in it, ending in {@code /}
   * @param on the day whose text this is
   */
  record Whole(String scope, LocalDate on, List<Reading> readings) implements Extraction {
    public Whole {
      if (!scope.startsWith("/") || !scope.endsWith("/")) {
        throw new IllegalArgumentException("A scope begins and ends with a slash: " + scope);
      }
      readings = List.copyOf(readings);
      for (Reading reading : readings) {
        if (!reading.document().value().startsWith(scope)) {
          throw new IllegalArgumentException(reading.document() + " lies outside " + scope);
        }
      }
    }
  }

  /** Some documents, from which nothing follows for others. */
  record Some(List<Reading> readings) implements Extraction {
    public Some {
      readings = List.copyOf(readings);
    }
  }
}
