package lexdelta.searchapi.speed;

import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.matching.stored.StoredQueries;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.query.Query;

/** Our own stored queries, in this process. */
final class LexdeltaStored implements StoredSide {
  static final SourceId SOURCE = new SourceId("recorded-law");

  private final StoredQueries stored = new StoredQueries(new Analyzers());
  private long before;

  @Override
  public String name() {
    return "Lexdelta";
  }

  @Override
  public void load(List<Query> queries) throws InterruptedException {
    before = HeldHere.bytes();
    for (int i = 0; i < queries.size(); i++) {
      stored.put("query " + i, queries.get(i));
    }
  }

  @Override
  public int match(ChangedSection section) {
    StoredQueries.Answer answer =
        stored.match(
            stored
                .under(section.reading(), SOURCE, section.headings(), LocalDate.EPOCH)
                .text(Query.Side.ADDED, section.touched()));
    if (!answer.failed().isEmpty()) {
      throw new IllegalStateException(answer.failed().toString());
    }
    return answer.found().stream().mapToInt(found -> found.keys().size()).sum();
  }

  @Override
  public String room() throws InterruptedException {
    return HeldHere.since(before) + ", " + stored.different() + " different";
  }

  @Override
  public long processorNanos() {
    return HeldHere.processorNanos();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
