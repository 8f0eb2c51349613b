package lexdelta.indexer.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What each segment of the index answers to queries that nearly all searches ask, such as what is in
 * force on a day: a bit for each document. A segment never changes, but for what is deleted, which
 * whoever searches leaves out; when it goes, so do its answers. Safe for use by many threads.
 */
final class KeptAnswers {
  /** Of each segment; a bit a document for each. */
  private static final int MOST = 16;

  /** Of each state of the index: topics, on a few days. */
  private static final int MOST_OF_STATE = 128;

  private final Map<IndexReader.CacheKey, Map<Query, Answer>> segments = new ConcurrentHashMap<>();
  private final Map<IndexReader.CacheKey, Map<Object, FixedBitSet>> states =
      new ConcurrentHashMap<>();

  /** An answer, and how many documents it has. The bits are only to be read. */
  record Answer(FixedBitSet bits, int count) {}

  /** The same query, which looks here first. */
  Query keeping(Query query) {
    return new KeptQuery(query, this);
  }

  /**
   * What a segment answers.
   *
   * @param weight of the query, should it not be kept yet
   */
  Answer of(Query query, LeafReaderContext leaf, KeptQuery.Weighing weight) throws IOException {
    IndexReader.@Nullable CacheHelper helper = leaf.reader().getCoreCacheHelper();
    if (helper == null) {
      return asked(leaf, weight.weight());
    }
    Map<Query, Answer> kept = segments.get(helper.getKey());
    if (kept == null) {
      kept = segments.computeIfAbsent(helper.getKey(), _ -> new Latest<>(MOST));
      helper.addClosedListener(segments::remove);
    }
    synchronized (kept) {
      Answer known = kept.get(query);
      if (known == null) {
        known = asked(leaf, weight.weight());
        kept.put(query, known);
      }
      return known;
    }
  }

  private static Answer asked(LeafReaderContext leaf, Weight weight) throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      bits.or(scorer.iterator());
    }
    return new Answer(bits, bits.cardinality());
  }

  /** Finds what answers a question. */
  interface Asking {
    FixedBitSet answer() throws IOException;
  }

  /**
   * What a whole state of the index answers to a question that segments cannot answer by themselves: a
   * bit for each document, only to be read.
   *
   * @param question equal when it is the same
   * @param asking should it not be kept yet
   */
  FixedBitSet ofState(Object question, IndexReader state, Asking asking) throws IOException {
    IndexReader.@Nullable CacheHelper helper = state.getReaderCacheHelper();
    if (helper == null) {
      return asking.answer();
    }
    Map<Object, FixedBitSet> kept = states.get(helper.getKey());
    if (kept == null) {
      kept = states.computeIfAbsent(helper.getKey(), _ -> new Latest<>(MOST_OF_STATE));
      helper.addClosedListener(states::remove);
    }
    synchronized (kept) {
      FixedBitSet known = kept.get(question);
      if (known == null) {
        known = asking.answer();
        kept.put(question, known);
      }
      return known;
    }
  }

  /** Those asked for last. */
  @SuppressWarnings("serial") // never written
  private static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
