package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lexdelta.indexer.connector.Pieces;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Shows whole texts by one of their passages: the one in which most of what was asked for stands,
 * with exactly the words marked that the query matched. The passages of a text stand directly before
 * it in the index.
 */
final class MatchedPassage {
  private final IndexSearcher searcher;
  private final Weight weight;
  private final StoredFields fields;

  /** The segment of the text shown last; the next one's places in it are ahead. */
  private @Nullable Segment segment;

  /**
   * For the answers to a query.
   *
   * @param query what is to be marked
   */
  private MatchedPassage(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.fields = searcher.storedFields();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** The hits of whole texts, in the order in which they were found. */
  static List<Hit> all(IndexSearcher searcher, Query marked, List<ScoreDoc> found)
      throws IOException {
    List<Integer> ascending =
        IntStream.range(0, found.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> found.get(i).doc))
            .toList();
    List<Hit> shown =
        SideBySide.of(ascending, some -> new MatchedPassage(searcher, marked).of(found, some));
    Hit[] hits = new Hit[found.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[ascending.get(i)] = shown.get(i);
    }
    return List.of(hits);
  }

  private List<Hit> of(List<ScoreDoc> found, List<Integer> some) throws IOException {
    List<Hit> hits = new ArrayList<>(some.size());
    for (int i : some) {
      hits.add(of(found.get(i).doc, found.get(i).score));
    }
    return hits;
  }

  private Hit of(int document, float score) throws IOException {
    Segment in = segment(document);
    int text = document - in.leaf.docBase;
    int[] provisions = in.provisions(text);
    if (provisions.length == 0) {
      return Hits.of(fields.document(document, Hits.SHOWN), 0, List.of(), score);
    }
    Pieces pieces = in.pieces(text);
    Marks marks = marks(in.leaf, text, pieces);
    int[] starts =
        Arrays.stream(provisions).map(it -> pieces.firstPlace(it + pieces.titles())).toArray();
    int best = marks.best(starts);
    int end = best + 1 < starts.length ? starts[best + 1] : Integer.MAX_VALUE;
    Document stored = fields.document(document - provisions.length + best, Hits.SHOWN);
    List<Snippets.Span> spans =
        spans(stored, pieces, provisions[best] + pieces.titles(), marks, starts[best], end);
    Snippets.Snippet snippet = Snippets.of(List.of(stored.getValues(Fields.TEXT)), spans);
    return Hits.of(stored, snippet.best(), snippet.fragments(), score);
  }

  private Segment segment(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    Segment known = segment;
    if (known == null || known.leaf != leaf) {
      known = new Segment(leaf);
      segment = known;
    }
    return known;
  }

  /** What matched; that of titles is left out. */
  private Marks marks(LeafReaderContext leaf, int text, Pieces pieces) throws IOException {
    Marks marks = new Marks();
    Matches matches = weight.matches(leaf, text);
    if (matches != null) {
      marks.add(matches.getMatches(Stream.WHOLE.stemmed()), pieces.text());
      marks.add(matches.getMatches(Stream.WHOLE.written()), pieces.text());
    }
    return marks;
  }

  /**
   * What of a passage matched.
   *
   * @param paragraph in which it begins
   * @param start its first place
   * @param end behind its last place
   */
  private static List<Snippets.Span> spans(
      Document stored, Pieces pieces, int paragraph, Marks marks, int start, int end) {
    String[] texts = stored.getValues(Fields.TEXT);
    BytesRef[] coded = stored.getBinaryValues(Fields.SHOWN_WORDS);
    @Nullable WordStretches[] words = new WordStretches[texts.length];
    List<Snippets.Span> spans = new ArrayList<>();
    for (int i = 0; i < marks.count(); i++) {
      if (marks.first(i) < start || marks.first(i) >= end) {
        continue;
      }
      int place = pieces.paragraph(marks.first(i));
      int number = place - paragraph;
      WordStretches of = words[number];
      if (of == null) {
        of = WordStretches.read(coded[number]);
        words[number] = of;
      }
      int offset = offset(texts, number);
      int first = pieces.firstPlace(place);
      of.between(marks.first(i) - first, marks.last(i) - first)
          .map(it -> new Snippets.Span(offset + it.start(), offset + it.end()))
          .ifPresent(spans::add);
    }
    return spans;
  }

  /** Where a text begins among texts that are joined by one sign. */
  private static int offset(String[] texts, int number) {
    int offset = 0;
    for (int i = 0; i < number; i++) {
      offset += texts[i].length() + 1;
    }
    return offset;
  }

  /** What a segment of the index says of its texts, asked in ascending order. */
  private static final class Segment {
    private final LeafReaderContext leaf;
    private final BinaryDocValues pieces;
    private final SortedNumericDocValues passages;
    private final SortedNumericDocValues provisions;

    Segment(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.pieces = DocValues.getBinary(leaf.reader(), Stream.WHOLE.pieces());
      this.passages = DocValues.getSortedNumeric(leaf.reader(), Fields.PASSAGES);
      this.provisions = DocValues.getSortedNumeric(leaf.reader(), Fields.PROVISION);
    }

    /** The first provision of each passage of a text, ascending. */
    int[] provisions(int text) throws IOException {
      passages.advanceExact(text);
      int[] firsts = new int[Math.max(0, (int) passages.nextValue())];
      for (int i = 0; i < firsts.length; i++) {
        provisions.advanceExact(text - firsts.length + i);
        firsts[i] = (int) provisions.nextValue();
      }
      return firsts;
    }

    Pieces pieces(int text) throws IOException {
      if (!pieces.advanceExact(text)) {
        throw new IllegalStateException("Not a whole text: " + text);
      }
      return PiecesCode.read(pieces.binaryValue());
    }
  }
}
