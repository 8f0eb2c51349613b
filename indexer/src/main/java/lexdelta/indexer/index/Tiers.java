package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/**
 * Answers in order of preference: all that the first query finds, then what the second finds beyond
 * it, and so on, each in the same sort order; paged through as one list.
 */
final class Tiers implements Answers {
  private final IndexSearcher searcher;
  private final Sort sort;
  private final List<Query> preferred;
  private final List<Query> queries = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();

  /** Of each tier the best, as many as are likely to be shown. */
  private final List<ScoreDoc[]> best = new ArrayList<>();

  /**
   * Of these queries.
   *
   * @param filter what every answer must also satisfy
   * @param most how many answers are wanted, those passed over included
   */
  Tiers(IndexSearcher searcher, List<Query> preferred, Query filter, Sort sort, int most)
      throws IOException {
    this.searcher = searcher;
    this.sort = sort;
    this.preferred = List.copyOf(preferred);
    for (int i = 0; i < preferred.size(); i++) {
      BooleanQuery.Builder tier =
          new BooleanQuery.Builder().add(preferred.get(i), Occur.MUST).add(filter, Occur.FILTER);
      preferred.subList(0, i).forEach(earlier -> tier.add(earlier, Occur.MUST_NOT));
      queries.add(tier.build());
      look(queries.getLast(), most - (int) Math.min(most, total()));
    }
  }

  private void look(Query tier, int most) throws IOException {
    if (most > 0) {
      CountedHits hits = CountedHits.of(searcher, tier, most, sort);
      counts.add((int) hits.total());
      best.add(hits.best());
    } else {
      counts.add(searcher.count(tier));
      best.add(new ScoreDoc[0]);
    }
  }

  int count(int tier) {
    return counts.get(tier);
  }

  /** What any of the queries finds, whether it satisfies the filter or not. */
  @Override
  public Query matched() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    preferred.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  @Override
  public long total() {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  @Override
  public List<ScoreDoc> page(int offset, int limit) throws IOException {
    List<ScoreDoc> page = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < queries.size(); i++) {
      int from = Math.clamp(offset - before, 0, counts.get(i));
      int to = Math.min(counts.get(i), from + limit - page.size());
      if (from < to) {
        ScoreDoc[] found = best(i, to);
        page.addAll(List.of(found).subList(from, Math.min(to, found.length)));
      }
      before += counts.get(i);
    }
    return page;
  }

  private ScoreDoc[] best(int tier, int most) throws IOException {
    ScoreDoc[] known = best.get(tier);
    return known.length >= most
        ? known
        : CountedHits.of(searcher, queries.get(tier), most, sort).best();
  }
}
