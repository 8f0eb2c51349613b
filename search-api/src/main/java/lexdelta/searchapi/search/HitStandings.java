package lexdelta.searchapi.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.Hit;

/** How the documents of one page of hits stand, each asked for once. For one request. */
final class HitStandings {
  private final StandingOnDay standing;
  private final LocalDate day;
  private final Instant now;
  private final Map<DocumentId, Optional<DocumentStanding>> known = new HashMap<>();

  HitStandings(StandingOnDay standing, LocalDate day, Instant now) {
    this.standing = standing;
    this.day = day;
    this.now = now;
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
    return known.computeIfAbsent(
        hit.document(), document -> standing.on(document, hit.citation(), day, now));
  }
}
