package lexdelta.searchapi.speed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.PassageDocuments;
import lexdelta.indexer.index.QueryTranslator;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;

/** The same queries, translated for search, in Lucene's monitor, in this process. */
final class MonitorStored implements StoredSide {
  private static final int PASSES = 4;
  private static final int AT_ONCE = 5_000;

  private final Analyzers analyzers = new Analyzers();
  private final Monitor monitor;
  private long before;

  MonitorStored() throws IOException {
    this.monitor =
        new Monitor(
            analyzers.byField(),
            new MultipassTermFilteredPresearcher(PASSES),
            new MonitorConfiguration());
  }

  @Override
  public String name() {
    return "Lucene Monitor";
  }

  @Override
  public void load(List<Query> queries) throws Exception {
    before = HeldHere.bytes();
    QueryTranslator translator = new QueryTranslator(analyzers);
    List<MonitorQuery> some = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      some.add(new MonitorQuery("" + i, translator.translate(queries.get(i), LocalDate.EPOCH)));
      if (some.size() == AT_ONCE || i == queries.size() - 1) {
        monitor.register(some);
        some.clear();
      }
    }
  }

  @Override
  public int match(ChangedSection section) throws IOException {
    Document document =
        PassageDocuments.whole(
            section.reading(),
            LexdeltaStored.SOURCE,
            section.headings(),
            Query.Side.ADDED,
            section.touched());
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
  }

  @Override
  public String room() throws InterruptedException {
    return HeldHere.since(before);
  }

  @Override
  public long processorNanos() {
    return HeldHere.processorNanos();
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
