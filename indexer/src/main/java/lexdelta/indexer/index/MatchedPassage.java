package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import lexdelta.indexer.connector.Pieces;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Shows whole texts by one of their passages: the one in which most of what was asked for stands,
 * with exactly the words marked that the query matched. The passages of a text stand directly before
 * it in the index.
 */
final class MatchedPassage {
  /** A stretch of places that matched, and what of the query did. */
  private record Mark(int first, int last, Object what) {}

  private final IndexSearcher searcher;
  private final Weight weight;
  private final StoredFields fields;
  private final WordCutter cutter = new WordCutter();

  MatchedPassage(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.fields = searcher.storedFields();
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** The hit of a whole text. */
  Hit of(int document, float score) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int text = document - leaf.docBase;
    int[] passages = passages(leaf, text);
    if (passages.length == 0) {
      return Hits.of(fields.document(document), 0, List.of(), score);
    }
    Pieces pieces = pieces(leaf, text);
    NavigableMap<Integer, List<Mark>> marks = marks(leaf, text, pieces);
    int best = best(marks, passages);
    Document stored = fields.document(document - passages.length + best);
    return shown(stored, passages[best], marks, pieces, score);
  }

  private static Pieces pieces(LeafReaderContext leaf, int text) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(Stream.WHOLE.pieces());
    if (!values.advanceExact(text)) {
      throw new IllegalStateException("Not a whole text: " + text);
    }
    return PiecesCode.read(values.binaryValue());
  }

  /** What matched in each provision; that of titles is left out. */
  private NavigableMap<Integer, List<Mark>> marks(LeafReaderContext leaf, int text, Pieces pieces)
      throws IOException {
    NavigableMap<Integer, List<Mark>> marks = new TreeMap<>();
    Matches matches = weight.matches(leaf, text);
    if (matches == null) {
      return marks;
    }
    for (String field : List.of(Stream.WHOLE.stemmed(), Stream.WHOLE.written())) {
      MatchesIterator each = matches.getMatches(field);
      while (each != null && each.next()) {
        int provision = pieces.paragraph(each.startPosition()) - pieces.titles();
        if (provision >= 0) {
          marks
              .computeIfAbsent(provision, _ -> new ArrayList<>())
              .add(new Mark(each.startPosition(), each.endPosition(), each.getQuery()));
        }
      }
    }
    return marks;
  }

  /** The first provision of each passage of a text, ascending. */
  private static int[] passages(LeafReaderContext leaf, int text) throws IOException {
    SortedNumericDocValues counts = leaf.reader().getSortedNumericDocValues(Fields.PASSAGES);
    counts.advanceExact(text);
    int[] passages = new int[Math.max(0, (int) counts.nextValue())];
    SortedNumericDocValues firsts = leaf.reader().getSortedNumericDocValues(Fields.PROVISION);
    for (int i = 0; i < passages.length; i++) {
      firsts.advanceExact(text - passages.length + i);
      passages[i] = (int) firsts.nextValue();
    }
    return passages;
  }

  /** The number of the passage with most different marks, then with most of them. */
  private static int best(NavigableMap<Integer, List<Mark>> marks, int[] passages) {
    int best = 0;
    long most = -1;
    int passage = -1;
    Set<Object> different = new HashSet<>();
    int count = 0;
    for (Map.Entry<Integer, List<Mark>> some : marks.entrySet()) {
      int of = passage(passages, some.getKey());
      if (of != passage) {
        different.clear();
        count = 0;
        passage = of;
      }
      some.getValue().forEach(mark -> different.add(mark.what()));
      count += some.getValue().size();
      long worth = different.size() * 1_000_000L + count;
      if (worth > most) {
        most = worth;
        best = passage;
      }
    }
    return best;
  }

  private static int passage(int[] passages, int provision) {
    int found = Arrays.binarySearch(passages, provision);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  private Hit shown(
      Document stored,
      int first,
      NavigableMap<Integer, List<Mark>> marks,
      Pieces pieces,
      float score) {
    List<String> texts = List.of(stored.getValues(Fields.TEXT));
    List<Snippets.Span> spans = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < texts.size(); i++) {
      List<Mark> some = marks.getOrDefault(first + i, List.of());
      if (!some.isEmpty()) {
        int place = pieces.firstPlace(first + i + pieces.titles());
        spans.addAll(spans(texts.get(i), place, offset, some));
      }
      offset += texts.get(i).length() + 1;
    }
    Snippets.Snippet snippet = Snippets.of(texts, spans);
    return Hits.of(stored, snippet.best(), snippet.fragments(), score);
  }

  private List<Snippets.Span> spans(String text, int firstPlace, int offset, List<Mark> marks) {
    int last = marks.stream().mapToInt(Mark::last).max().orElse(firstPlace) - firstPlace;
    CutText cut = cutter.places(text, last);
    return marks.stream()
        .flatMap(mark -> cut.stretch(mark.first() - firstPlace, mark.last() - firstPlace).stream())
        .map(it -> new Snippets.Span(offset + it.start(), offset + it.end()))
        .toList();
  }
}
