package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * What the words of passages say for them as answers to a question. Read from the index passage by
 * passage, for some hundred of them. For one question.
 */
final class Evidence {
  /** BM25's usual constants (Robertson and Zaragoza, 2009). */
  private static final double SATURATION = 1.2;

  private static final double BY_LENGTH = 0.75;

  /** What two and three words side by side are worth beside the words themselves. */
  private static final double[] RUN = {0, 0, 0.3, 0.15};

  /**
   * Of one passage.
   *
   * @param strength how much of the question's words and of their order it has, rare words and
   *     repeated ones counting more; comparable within one question only
   * @param coverage what part of the question's words it has at all, by their worth, 0 to 1
   * @param length how many words it has
   * @param beside whether it stands beside the text and says something about it
   * @param document the place of its document among all, as {@link Fields#ORDER} sorts them
   * @param provision its own place in the document
   */
  record OfPassage(
      double strength,
      double coverage,
      int length,
      boolean beside,
      BytesRef document,
      long provision) {}

  private final IndexSearcher searcher;
  private final Question question;
  private final double worth;

  Evidence(IndexSearcher searcher, Question question) {
    this.searcher = searcher;
    this.question = question;
    this.worth = question.words().stream().mapToDouble(Question.Word::worth).sum();
  }

  /**
   * Of these passages.
   *
   * @param passages in ascending order
   */
  OfPassage[] of(int[] passages) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    OfPassage[] evidence = new OfPassage[passages.length];
    @Nullable Leaf leaf = null;
    for (int i = 0; i < passages.length; i++) {
      LeafReaderContext of = leaves.get(ReaderUtil.subIndex(passages[i], leaves));
      if (leaf == null || leaf.base != of.docBase) {
        leaf = new Leaf(of);
      }
      evidence[i] = leaf.of(passages[i] - of.docBase);
    }
    return evidence;
  }

  /** A segment of the index, gone through forwards. */
  private final class Leaf {
    private final int base;
    private final @Nullable PostingsEnum[] texts;
    private final @Nullable PostingsEnum[] headings;
    private final @Nullable PostingsEnum[] hierarchies;
    private final @Nullable NumericDocValues lengths;
    private final @Nullable NumericDocValues beside;
    private final SortedDocValues documents;
    private final SortedNumericDocValues provisions;

    Leaf(LeafReaderContext leaf) throws IOException {
      LeafReader reader = leaf.reader();
      this.base = leaf.docBase;
      this.texts = postings(reader, Fields.TEXT, PostingsEnum.POSITIONS);
      this.headings = postings(reader, Fields.HEADING, PostingsEnum.NONE);
      this.hierarchies = postings(reader, Fields.HIERARCHY, PostingsEnum.NONE);
      this.lengths = reader.getNormValues(Fields.TEXT);
      this.beside = reader.getNumericDocValues(Fields.BESIDE);
      this.documents = DocValues.getSorted(reader, Fields.ORDER);
      this.provisions = DocValues.getSortedNumeric(reader, Fields.PROVISION);
    }

    private @Nullable PostingsEnum[] postings(LeafReader reader, String field, int flags)
        throws IOException {
      @Nullable PostingsEnum[] postings = new PostingsEnum[question.words().size()];
      for (int i = 0; i < postings.length; i++) {
        postings[i] = reader.postings(question.words().get(i).in(field), flags);
      }
      return postings;
    }

    OfPassage of(int passage) throws IOException {
      int length =
          lengths != null && lengths.advanceExact(passage)
              ? SmallFloat.byte4ToInt((byte) lengths.longValue())
              : 0;
      double damping = SATURATION * (1 - BY_LENGTH + BY_LENGTH * length / question.length());
      int[][] places = new int[question.words().size()][];
      double strength = 0;
      double covered = 0;
      for (int i = 0; i < places.length; i++) {
        places[i] = places(texts[i], passage);
        double heading =
            at(headings[i], passage) || at(hierarchies[i], passage) ? Question.HEADING : 0;
        double times = places[i].length + heading;
        Question.Word word = question.words().get(i);
        strength += word.times() * word.worth() * times / (times + damping);
        covered += word.worth() * (places[i].length > 0 ? 1 : heading);
      }
      return new OfPassage(
          strength + runs(places, damping),
          worth == 0 ? 0 : covered / worth,
          length,
          beside != null && beside.advanceExact(passage),
          document(passage),
          provisions.advanceExact(passage) ? provisions.nextValue() : 0);
    }

    private BytesRef document(int passage) throws IOException {
      return documents.advanceExact(passage)
          ? BytesRef.deepCopyOf(documents.lookupOrd(documents.ordValue()))
          : new BytesRef();
    }

    private double runs(int[][] places, double damping) {
      double strength = 0;
      for (int[] run : question.runs()) {
        int times = times(run, places);
        if (times > 0) {
          double of = Arrays.stream(run).mapToDouble(i -> question.words().get(i).worth()).sum();
          strength += RUN[run.length] * of * times / (times + damping);
        }
      }
      return strength;
    }
  }

  private static boolean at(@Nullable PostingsEnum postings, int passage) throws IOException {
    return postings != null
        && (postings.docID() >= passage ? postings.docID() : postings.advance(passage)) == passage;
  }

  private static int[] places(@Nullable PostingsEnum postings, int passage) throws IOException {
    if (postings == null || !at(postings, passage)) {
      return new int[0];
    }
    int[] places = new int[postings.freq()];
    for (int i = 0; i < places.length; i++) {
      places[i] = postings.nextPosition();
    }
    return places;
  }

  /** How often the words stand there side by side, in this order. */
  private static int times(int[] run, int[][] places) {
    int times = 0;
    for (int start : places[run[0]]) {
      int next = 1;
      while (next < run.length && Arrays.binarySearch(places[run[next]], start + next) >= 0) {
        next++;
      }
      times += next == run.length ? 1 : 0;
    }
    return times;
  }
}
