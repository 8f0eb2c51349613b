package lexdelta.indexer.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Answers that were ranked one by one. */
record RankedPassages(List<ScoreDoc> list) implements Answers {
  RankedPassages {
    list = List.copyOf(list);
  }

  @Override
  public long total() {
    return list.size();
  }

  @Override
  public Query any() {
    return new ThesePassages(list.stream().mapToInt(it -> it.doc).toArray());
  }

  @Override
  public List<ScoreDoc> page(int offset, int limit) {
    int from = Math.min(offset, list.size());
    return list.subList(from, Math.min(list.size(), from + limit));
  }

  /** Those of them that satisfy a filter, in an order. */
  RankedPassages narrowed(IndexSearcher searcher, Query filter, Ordering ordering)
      throws IOException {
    if (list.isEmpty()) {
      return this;
    }
    Query these =
        new BooleanQuery.Builder().add(any(), Occur.FILTER).add(filter, Occur.FILTER).build();
    ScoreDoc[] left =
        searcher.search(these, list.size(), ordering.sort(Ordering.BY_PLACE)).scoreDocs;
    Map<Integer, Integer> places = new HashMap<>();
    for (int place = 0; place < list.size(); place++) {
      places.put(list.get(place).doc, place);
    }
    IntStream such = Stream.of(left).mapToInt(it -> Objects.requireNonNull(places.get(it.doc)));
    IntStream inOrder = ordering == Ordering.RELEVANCE ? such.sorted() : such;
    return new RankedPassages(inOrder.mapToObj(list::get).toList());
  }
}
