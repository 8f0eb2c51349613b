package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Passages with all of some words, then those with most of them: found and counted in one walk over
 * the index. Which passages have how many of the words is told from sets of bits, so that all are
 * counted without being looked at one by one, and only those are ranked that may be shown.
 */
final class WordTiers implements Answers {
  /**
   * What the words find.
   *
   * @param most how many of them are most
   * @param matched finds what has most of the words
   */
  record Sought(List<SoughtWord> words, int most, Query matched) {
    Sought {
      words = List.copyOf(words);
    }

    int all() {
      return words.size();
    }
  }

  /** A segment, and what was found there: those with all words, and with most. */
  @SuppressWarnings("ArrayRecordComponent") // made for one request, never compared
  private record Found(LeafReaderContext leaf, FixedBitSet[] tiers) {}

  private final IndexSearcher searcher;
  private final Sought sought;
  private final List<WordScores.Weights> weights = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final int[] counts = new int[2];
  private final List<ScoreDoc> best = new ArrayList<>();

  private WordTiers(IndexSearcher searcher, Sought sought) throws IOException {
    this.searcher = searcher;
    this.sought = sought;
    for (SoughtWord word : sought.words()) {
      weights.add(WordScores.Weights.of(word, searcher));
    }
  }

  /**
   * Looks for them.
   *
   * @param filters what every answer must satisfy
   * @param first finds first passages: there a heading alone is an answer
   * @param most how many answers are wanted, those passed over included
   */
  static WordTiers of(
      IndexSearcher searcher, Sought sought, List<Query> filters, Query first, Sort sort, int most)
      throws IOException {
    WordTiers tiers = new WordTiers(searcher, sought);
    List<Filter> all = new ArrayList<>();
    for (Query filter : filters) {
      all.add(tiers.filter(filter));
    }
    Filter firsts = tiers.filter(first);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      tiers.find(leaf, all, firsts);
    }
    for (int tier = 0; tier < tiers.counts.length && tiers.best.size() < most; tier++) {
      int wanted = Math.min(tiers.counts[tier], most - tiers.best.size());
      if (wanted > 0) {
        tiers.best.addAll(tiers.best(tier, sort, wanted));
      }
    }
    return tiers;
  }

  private interface Filter {
    /** The documents of a segment that satisfy it; only to be read. */
    FixedBitSet in(LeafReaderContext leaf) throws IOException;
  }

  private Filter filter(Query query) throws IOException {
    if (query instanceof KeptQuery kept) {
      return leaf -> kept.in(leaf, searcher).bits();
    }
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    return leaf -> bits(weight, leaf);
  }

  private static FixedBitSet bits(Weight weight, LeafReaderContext leaf) throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    add(weight, leaf, bits);
    return bits;
  }

  private static void add(Weight weight, LeafReaderContext leaf, FixedBitSet bits)
      throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      DocIdSetIterator all = scorer.iterator();
      all.nextDoc();
      all.intoBitSet(leaf.reader().maxDoc(), bits, 0);
    }
  }

  private void find(LeafReaderContext leaf, List<Filter> filters, Filter firsts)
      throws IOException {
    FixedBitSet own = firsts.in(leaf).clone();
    @Nullable FixedBitSet[] atLeast = new FixedBitSet[sought.all() + 1];
    for (WordScores.Weights word : weights) {
      FixedBitSet having = bits(word.text(), leaf);
      own.or(having);
      add(word.heading(), leaf, having);
      count(having, atLeast);
    }
    keep(leaf, filters, own, atLeast[sought.most()], atLeast[sought.all()]);
  }

  private void keep(
      LeafReaderContext leaf,
      List<Filter> filters,
      FixedBitSet own,
      @Nullable FixedBitSet most,
      @Nullable FixedBitSet all)
      throws IOException {
    if (most == null) {
      return;
    }
    most.and(own);
    for (Filter filter : filters) {
      most.and(filter.in(leaf));
    }
    @Nullable Bits live = leaf.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(most, 0);
    }
    FixedBitSet best = all == null ? new FixedBitSet(leaf.reader().maxDoc()) : all.clone();
    best.and(most);
    most.andNot(best);
    FixedBitSet[] tiers = {best, most};
    found.add(new Found(leaf, tiers));
    for (int i = 0; i < counts.length; i++) {
      counts[i] += tiers[i].cardinality();
    }
  }

  /** Adds those with one more word to the sets of those with so many at least. */
  private static void count(FixedBitSet having, @Nullable FixedBitSet[] atLeast) {
    for (int i = atLeast.length - 1; i > 1; i--) {
      FixedBitSet fewer = atLeast[i - 1];
      if (fewer != null) {
        FixedBitSet more = fewer.clone();
        more.and(having);
        atLeast[i] = joined(atLeast[i], more);
      }
    }
    atLeast[1] = joined(atLeast[1], having);
  }

  private static FixedBitSet joined(@Nullable FixedBitSet some, FixedBitSet others) {
    if (some == null) {
      return others;
    }
    some.or(others);
    return some;
  }

  private List<ScoreDoc> best(int tier, Sort sort, int most) throws IOException {
    boolean byScore = sort.getSort()[0].equals(SortField.FIELD_SCORE);
    TopFieldCollectorManager manager =
        new TopFieldCollectorManager(sort, most, null, byScore ? 1 : Integer.MAX_VALUE);
    TopFieldCollector collector = manager.newCollector();
    for (Found in : found) {
      rank(in.tiers()[tier], in.leaf(), collector);
    }
    TopFieldDocs top = manager.reduce(List.of(collector));
    CountedHits.score(top, sought.matched(), sort, searcher);
    return List.of(top.scoreDocs);
  }

  private void rank(FixedBitSet passages, LeafReaderContext leaf, TopFieldCollector collector)
      throws IOException {
    int passage = passages.nextSetBit(0);
    if (passage == DocIdSetIterator.NO_MORE_DOCS) {
      return;
    }
    WordScores scores = new WordScores(weights, leaf);
    LeafCollector collecting = collector.getLeafCollector(leaf);
    collecting.setScorer(scores);
    while (passage != DocIdSetIterator.NO_MORE_DOCS) {
      scores.of(passage);
      collecting.collect(passage);
      int next = passage + 1;
      passage =
          next < passages.length() ? passages.nextSetBit(next) : DocIdSetIterator.NO_MORE_DOCS;
    }
    collecting.finish();
  }

  /** How many have all words. */
  int withAll() {
    return counts[0];
  }

  /** How many have most of them, and not all. */
  int withMost() {
    return counts[1];
  }

  @Override
  public long total() {
    return (long) counts[0] + counts[1];
  }

  @Override
  public List<ScoreDoc> page(int offset, int limit) {
    int from = Math.min(offset, best.size());
    return best.subList(from, Math.min(best.size(), from + limit));
  }

  @Override
  public Query matched() {
    return sought.matched();
  }
}
