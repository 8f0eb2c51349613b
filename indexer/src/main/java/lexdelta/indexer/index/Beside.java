package lexdelta.indexer.index;

import java.util.Optional;
import lexdelta.crawler.record.DocumentId;

/** The documents before and behind one; empty at the ends. */
public record Beside(Optional<Neighbour> before, Optional<Neighbour> behind) {
  /** A document by its name. */
  public record Neighbour(DocumentId document, String citation, String heading) {}
}
