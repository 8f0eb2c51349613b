package lexdelta.searchapi.search;

import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.indexer.index.Hit;

/**
 * How the documents of some hits stand.
 *
 * @param standings of those that the record knows and that are published
 */
record HitStandings(Map<DocumentId, DocumentStanding> standings) {
  HitStandings {
    standings = Map.copyOf(standings);
  }

  /** A few words; empty when the document is simply in force. */
  String badge(Hit hit) {
    return of(hit).map(DocumentStanding::badge).orElse("");
  }

  /** The gravest that is said of the document's text. */
  StandingKind kind(Hit hit) {
    return of(hit).map(DocumentStanding::kind).orElse(StandingKind.IN_FORCE);
  }

  private Optional<DocumentStanding> of(Hit hit) {
    return Optional.ofNullable(standings.get(hit.document()));
  }
}
