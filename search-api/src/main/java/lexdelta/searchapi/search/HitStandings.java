package lexdelta.searchapi.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.Hit;

/** How the documents of one page of hits stand, asked for together. For one request. */
final class HitStandings {
  /** A database takes so many names in a question, and many more; long files have many hits. */
  private static final int AT_ONCE = 500;

  private final Map<DocumentId, DocumentStanding> standings = new HashMap<>();

  HitStandings(List<Hit> hits, StandingOnDay standing, LocalDate day, Instant now) {
    Map<DocumentId, String> citations = new LinkedHashMap<>();
    for (Hit hit : hits) {
      citations.putIfAbsent(hit.document(), hit.citation());
      if (citations.size() == AT_ONCE) {
        standings.putAll(standing.on(citations, day, now));
        citations.clear();
      }
    }
    standings.putAll(standing.on(citations, day, now));
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
