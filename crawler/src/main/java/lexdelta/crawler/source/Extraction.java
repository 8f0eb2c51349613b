package lexdelta.crawler.source;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Statement;

/** What a reader makes of a snapshot. */
public sealed interface Extraction {

  /** A snapshot that only leads elsewhere, such as a list of titles. */
  record Signpost() implements Extraction {}

  /**
   * Everything that stands in some scopes on a day: a document of theirs that is not among the
   * readings is not published on that day.
   *
   * @param scopes the widest or foremost first; at least one
   * @param on the day whose text this is
   */
  record Whole(List<Scope> scopes, LocalDate on, List<Reading> readings) implements Extraction {
    public Whole {
      scopes = List.copyOf(scopes);
      readings = List.copyOf(readings);
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException("A whole without a scope says nothing; name one.");
      }
      for (Reading reading : readings) {
        if (scopes.stream().noneMatch(scope -> scope.holds(reading.document()))) {
          throw new IllegalArgumentException(reading.document() + " lies outside " + scopes);
        }
      }
    }

    /** Everything below one address, which ends in a slash. */
    public Whole(String scope, LocalDate on, List<Reading> readings) {
      this(List.of(new Scope(scope)), on, readings);
    }
  }

  /** Some documents, from which nothing follows for others. */
  record Some(List<Reading> readings) implements Extraction {
    public Some {
      readings = List.copyOf(readings);
    }
  }

  /**
   * What the publisher itself says changed, in a list or a page of one. No text.
   *
   * @param first the first day of issue that the list is of
   * @param last the last day of issue that the list is of
   * @param complete whether nothing more is to come for these days
   */
  record Stated(LocalDate first, LocalDate last, boolean complete, List<Statement> statements)
      implements Extraction {
    public Stated {
      statements = List.copyOf(statements);
    }
  }
}
