package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.indexer.meaning.Fingerprint;
import lexdelta.indexer.meaning.Likeness;
import lexdelta.indexer.meaning.Meaning;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which passage has which vector. A passage knows the {@link Fingerprint} of its text, so vectors may
 * come later than passages and stay when these are written anew. Safe for use by many threads.
 */
final class Meanings {
  private final Meaning meaning;
  private final Map<IndexReader.CacheKey, Rows> known = new ConcurrentHashMap<>();

  Meanings(Meaning meaning) {
    this.meaning = meaning;
  }

  Meaning meaning() {
    return meaning;
  }

  /** How like the question the passages are, of one state of the index. */
  Optional<OfPassages> of(String question, IndexSearcher searcher) {
    if (!meaning.missing().isEmpty()) {
      return Optional.empty();
    }
    return meaning.likeness(question).map(likeness -> new OfPassages(likeness, searcher));
  }

  /** Passages and their likeness to a question. For one thread. */
  final class OfPassages {
    private final Likeness likeness;
    private final IndexSearcher searcher;

    private OfPassages(Likeness likeness, IndexSearcher searcher) {
      this.likeness = likeness;
      this.searcher = searcher;
    }

    /**
     * The passages most like the question.
     *
     * @param filter what they must satisfy
     */
    ScoreDoc[] best(Query filter, int most) throws IOException {
      PriorityQueue<ScoreDoc> best = new PriorityQueue<>((a, b) -> Float.compare(a.score, b.score));
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(new ConstantScoreQuery(filter)), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        collect(leaf, weight.scorer(leaf), best, most);
      }
      return best.toArray(ScoreDoc[]::new);
    }

    private void collect(
        LeafReaderContext leaf, @Nullable Scorer standing, PriorityQueue<ScoreDoc> best, int most)
        throws IOException {
      if (standing == null) {
        return;
      }
      int[] rows = rows(leaf.reader());
      @Nullable Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator each = standing.iterator();
      for (int at = each.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = each.nextDoc()) {
        float cosine = likeness.of(rows[at]);
        if (Float.isNaN(cosine) || (live != null && !live.get(at))) {
          continue;
        }
        if (best.size() < most) {
          best.add(new ScoreDoc(leaf.docBase + at, cosine));
        } else if (cosine > best.element().score) {
          best.remove();
          best.add(new ScoreDoc(leaf.docBase + at, cosine));
        }
      }
    }

    /** Of some passages; not a number where the text has not been read yet. */
    float[] of(int[] passages) throws IOException {
      float[] alike = new float[passages.length];
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      for (int i = 0; i < passages.length; i++) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passages[i], leaves));
        alike[i] = likeness.of(rows(leaf.reader())[passages[i] - leaf.docBase]);
      }
      return alike;
    }
  }

  /**
   * What has still to be read, of one state of the index: first what stands with no end in sight.
   *
   * @param most how many texts at most
   */
  Unread unread(IndexSearcher searcher, int most) throws IOException {
    Map<Fingerprint, String> now = new LinkedHashMap<>();
    Map<Fingerprint, String> then = new LinkedHashMap<>();
    long passages = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      passages += unread(leaf, searcher, most, now, then);
    }
    then.forEach((text, words) -> {
      if (now.size() < most) {
        now.putIfAbsent(text, words);
      }
    });
    return new Unread(now, passages, searcher.count(new FieldExistsQuery(Fields.MEANING)));
  }

  private long unread(
      LeafReaderContext leaf,
      IndexSearcher searcher,
      int most,
      Map<Fingerprint, String> now,
      Map<Fingerprint, String> then)
      throws IOException {
    long passages = 0;
    int[] rows = rows(leaf.reader());
    @Nullable Bits live = leaf.reader().getLiveDocs();
    @Nullable BinaryDocValues texts = leaf.reader().getBinaryDocValues(Fields.MEANING);
    SortedNumericDocValues ends = DocValues.getSortedNumeric(leaf.reader(), Fields.VALID_UNTIL);
    for (int at = 0; texts != null && at < rows.length; at++) {
      if (rows[at] == Likeness.UNKNOWN
          && (live == null || live.get(at))
          && texts.advanceExact(at)) {
        passages++;
        boolean standing = ends.advanceExact(at) && ends.nextValue() == Long.MAX_VALUE;
        Map<Fingerprint, String> wanted = standing ? now : then;
        if (wanted.size() < most) {
          BytesRef name = texts.binaryValue();
          Fingerprint text = Fingerprint.of(name.bytes, name.offset);
          if (!wanted.containsKey(text)) {
            wanted.put(text, words(searcher, leaf.docBase + at));
          }
        }
      }
    }
    return passages;
  }

  private static String words(IndexSearcher searcher, int passage) throws IOException {
    Document stored = searcher.storedFields().document(passage, Set.of(Fields.ABOUT, Fields.TEXT));
    return About.read(stored.get(Fields.ABOUT), List.of(stored.getValues(Fields.TEXT)));
  }

  /** The rows of a segment's passages. */
  private static final class Rows {
    private final int[] of;

    /** How many texts had been read when they were looked up. */
    private final int texts;

    Rows(int[] of, int texts) {
      this.of = of;
      this.texts = texts;
    }
  }

  private int[] rows(LeafReader reader) throws IOException {
    IndexReader.@Nullable CacheHelper cache = reader.getCoreCacheHelper();
    if (cache == null) {
      return lookedUp(reader, null);
    }
    Rows rows = known.get(cache.getKey());
    int texts = meaning.texts();
    if (rows == null || rows.texts < texts) {
      if (rows == null) {
        cache.addClosedListener(known::remove);
      }
      rows = new Rows(lookedUp(reader, rows), texts);
      known.put(cache.getKey(), rows);
    }
    return rows.of;
  }

  private int[] lookedUp(LeafReader reader, @Nullable Rows before) throws IOException {
    int[] rows = before == null ? new int[reader.maxDoc()] : before.of.clone();
    if (before == null) {
      Arrays.fill(rows, Likeness.UNKNOWN);
    }
    @Nullable BinaryDocValues texts = reader.getBinaryDocValues(Fields.MEANING);
    for (int at = 0; texts != null && at < rows.length; at++) {
      if (rows[at] == Likeness.UNKNOWN && texts.advanceExact(at)) {
        BytesRef name = texts.binaryValue();
        rows[at] = meaning.row(Fingerprint.of(name.bytes, name.offset));
      }
    }
    return rows;
  }
}
