package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values that the answers to a query have, on one state of the index. */
final class FacetCounts {
  private static final Comparator<Facets.Count> BY_COUNT =
      Comparator.comparingLong(Facets.Count::count).reversed().thenComparing(Facets.Count::value);
  private static final Comparator<Facets.Count> LATEST =
      Comparator.comparing(Facets.Count::value).reversed();

  private final IndexSearcher searcher;
  private final FilterQueries queries;
  private final Query matched;
  private final Filters filters;

  /**
   * Of what a query finds.
   *
   * @param matched without the filters
   */
  FacetCounts(IndexSearcher searcher, FilterQueries queries, Query matched, Filters filters) {
    this.searcher = searcher;
    this.queries = queries;
    this.matched = matched;
    this.filters = filters;
  }

  Facets of(Set<Facet> wanted) throws IOException {
    Map<Facet, List<Facets.Count>> counts = new EnumMap<>(Facet.class);
    List<Facet> together = new ArrayList<>();
    for (Facet facet : wanted) {
      switch (facet) {
        case FORCE -> counts.put(facet, force());
        case SUBJECT -> counts.put(facet, subjects());
        case SOURCE, KIND, AGENCY, PART, YEAR -> {
          if (filters.of(facet).isEmpty()) {
            together.add(facet);
          } else {
            counts.putAll(values(filters.without(facet), List.of(facet)));
          }
        }
      }
    }
    counts.putAll(values(filters, together));
    return new Facets(counts);
  }

  private List<Facets.Count> force() throws IOException {
    Filters others = filters.without(Facet.FORCE);
    List<Facets.Count> counts = new ArrayList<>();
    for (Force force : Force.values()) {
      Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
      chosen.putAll(others.chosen());
      chosen.put(Facet.FORCE, Set.of(force.slug()));
      Filters such = new Filters(chosen, filters.subjects());
      counts.add(new Facets.Count(force.slug(), searcher.count(narrowed(such).build())));
    }
    return counts.stream().filter(it -> it.count() > 0).toList();
  }

  private List<Facets.Count> subjects() throws IOException {
    Filters others = filters.without(Facet.SUBJECT);
    List<Facets.Count> counts = new ArrayList<>();
    if (filters.subjects().isEmpty()) {
      return counts;
    }
    FixedBitSet found = queries.found(narrowed(others).build());
    for (Subject subject : filters.subjects()) {
      long both = FixedBitSet.intersectionCount(found, queries.all(subject));
      counts.add(new Facets.Count(subject.name(), both));
    }
    return counts.stream().filter(it -> it.count() > 0).sorted(BY_COUNT).toList();
  }

  private BooleanQuery.Builder narrowed(Filters by) throws IOException {
    return new BooleanQuery.Builder().add(matched, Occur.FILTER).add(queries.of(by), Occur.FILTER);
  }

  private Map<Facet, List<Facets.Count>> values(Filters by, List<Facet> facets) throws IOException {
    Map<Facet, List<Facets.Count>> counts = new EnumMap<>(Facet.class);
    if (facets.isEmpty()) {
      return counts;
    }
    List<Map<String, Long>> found = searcher.search(narrowed(by).build(), new Counting(facets));
    for (int i = 0; i < facets.size(); i++) {
      Comparator<Facets.Count> order = facets.get(i) == Facet.YEAR ? LATEST : BY_COUNT;
      counts.put(
          facets.get(i),
          found.get(i).entrySet().stream()
              .map(it -> new Facets.Count(it.getKey(), it.getValue()))
              .sorted(order)
              .limit(Facets.MOST)
              .toList());
    }
    return counts;
  }

  /** Counts the values of several fields in one go. */
  private record Counting(List<Facet> facets)
      implements CollectorManager<Tally, List<Map<String, Long>>> {
    @Override
    public Tally newCollector() {
      return new Tally(facets);
    }

    @Override
    public List<Map<String, Long>> reduce(Collection<Tally> tallies) {
      List<Map<String, Long>> sums = new ArrayList<>();
      for (int i = 0; i < facets.size(); i++) {
        Map<String, Long> sum = new HashMap<>();
        for (Tally tally : tallies) {
          tally.sums.get(i).forEach((value, count) -> sum.merge(value, count, Long::sum));
        }
        sums.add(sum);
      }
      return sums;
    }
  }

  /** The counts of one thread. */
  private static final class Tally implements Collector {
    private final List<Facet> facets;
    private final List<Map<String, Long>> sums = new ArrayList<>();

    Tally(List<Facet> facets) {
      this.facets = facets;
      facets.forEach(_ -> sums.add(new HashMap<>()));
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      List<OfField> fields = new ArrayList<>();
      for (int i = 0; i < facets.size(); i++) {
        String field = facets.get(i).field().orElseThrow();
        fields.add(new OfField(DocValues.getSortedSet(leaf.reader(), field), sums.get(i)));
      }
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // Nothing is ranked.
        }

        @Override
        public void collect(int document) throws IOException {
          for (OfField field : fields) {
            field.count(document);
          }
        }

        @Override
        public void finish() throws IOException {
          for (OfField field : fields) {
            field.add();
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** The counts of one field in one segment, by the number that each value has there. */
  private static final class OfField {
    private final SortedSetDocValues values;
    private final Map<String, Long> sums;
    private final int[] counts;

    OfField(SortedSetDocValues values, Map<String, Long> sums) {
      this.values = values;
      this.sums = sums;
      this.counts = new int[(int) values.getValueCount()];
    }

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }

    void add() throws IOException {
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0) {
          sums.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
        }
      }
    }
  }
}
