package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the numbers of the versions that a query finds something of, each once, ascending. */
final class Versions implements CollectorManager<Versions.OfThread, long[]> {
  @Override
  public OfThread newCollector() {
    return new OfThread();
  }

  @Override
  public long[] reduce(Collection<OfThread> threads) {
    return threads.stream()
        .flatMapToLong(thread -> thread.found.build())
        .sorted()
        .distinct()
        .toArray();
  }

  /** What one thread finds. */
  static final class OfThread extends SimpleCollector {
    private final LongStream.Builder found = LongStream.builder();
    private @Nullable SortedNumericDocValues numbers;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      numbers = leaf.reader().getSortedNumericDocValues(Fields.VERSION);
    }

    @Override
    public void collect(int document) throws IOException {
      if (numbers != null && numbers.advanceExact(document)) {
        found.add(numbers.nextValue());
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
