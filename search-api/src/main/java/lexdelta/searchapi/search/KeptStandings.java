package lexdelta.searchapi.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.Hit;

/**
 * How the documents of hits stand, as known now. Kept until anything is written to the record, since
 * the same documents are found over and over. Safe for use by many threads.
 */
final class KeptStandings {
  /** A database takes so many names in a question, and many more; long files have many hits. */
  private static final int AT_ONCE = 500;

  /** Days are chosen by readers, so that there is no end of them. */
  private static final int MOST = 20_000;

  private final StandingOnDay standing;
  private final RecordTurns turns;
  private final Clock clock;

  private volatile Kept kept = new Kept(-1, new ConcurrentHashMap<>());

  KeptStandings(StandingOnDay standing, RecordTurns turns, Clock clock) {
    this.standing = standing;
    this.turns = turns;
    this.clock = clock;
  }

  /** A document on a day, by the citation that it stands under then. */
  private record OnDay(DocumentId document, String citation, LocalDate day) {}

  /** What was read at a turn; empty of documents that were not published. */
  private record Kept(long turn, Map<OnDay, Optional<DocumentStanding>> standings) {}

  /** How the documents of hits stand on a day. */
  HitStandings of(List<Hit> hits, LocalDate day) {
    Map<OnDay, Optional<DocumentStanding>> known = known();
    Map<DocumentId, DocumentStanding> all = new HashMap<>();
    Map<DocumentId, String> unknown = new LinkedHashMap<>();
    for (Hit hit : hits) {
      Optional<DocumentStanding> one = known.get(new OnDay(hit.document(), hit.citation(), day));
      if (one == null) {
        unknown.putIfAbsent(hit.document(), hit.citation());
      } else {
        one.ifPresent(it -> all.put(hit.document(), it));
      }
      if (unknown.size() == AT_ONCE) {
        all.putAll(read(unknown, day, known));
        unknown.clear();
      }
    }
    if (!unknown.isEmpty()) {
      all.putAll(read(unknown, day, known));
    }
    return new HitStandings(all);
  }

  private Map<OnDay, Optional<DocumentStanding>> known() {
    Kept last = kept;
    long turn = turns.now();
    if (last.turn() != turn || last.standings().size() > MOST) {
      last = new Kept(turn, new ConcurrentHashMap<>());
      kept = last;
    }
    return last.standings();
  }

  private Map<DocumentId, DocumentStanding> read(
      Map<DocumentId, String> citations,
      LocalDate day,
      Map<OnDay, Optional<DocumentStanding>> known) {
    Map<DocumentId, DocumentStanding> read = standing.on(citations, day, clock.instant());
    citations.forEach((document, citation) ->
        known.put(new OnDay(document, citation, day), Optional.ofNullable(read.get(document))));
    return read;
  }
}
