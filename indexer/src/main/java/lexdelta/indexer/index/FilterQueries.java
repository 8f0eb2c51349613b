package lexdelta.indexer.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import lexdelta.crawler.citation.StatuteCitation;
import lexdelta.indexer.query.Citations;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** {@link Filters} as queries over one state of the index. For one request. */
final class FilterQueries {
  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final KeptAnswers kept;
  private final LocalDate asOf;
  private final Query otherwise;

  /**
   * For one request.
   *
   * @param otherwise when an answer must stand where nothing is chosen
   */
  FilterQueries(
      IndexSearcher searcher,
      QueryTranslator translator,
      KeptAnswers kept,
      LocalDate asOf,
      Query otherwise) {
    this.searcher = searcher;
    this.translator = translator;
    this.kept = kept;
    this.asOf = asOf;
    this.otherwise = otherwise;
  }

  /** What every answer must satisfy. */
  Query of(Filters filters) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    each(filters).forEach(one -> all.add(one, Occur.FILTER));
    return all.build();
  }

  /** The same, one by one. */
  List<Query> each(Filters filters) throws IOException {
    List<Query> all = new ArrayList<>();
    all.add(kept.keeping(force(filters.of(Facet.FORCE))));
    for (Facet facet : filters.chosen().keySet()) {
      Set<String> values = filters.of(facet);
      switch (facet) {
        case SOURCE, KIND, AGENCY, PART, YEAR -> all.add(set(facet.field().orElseThrow(), values));
        case SUBJECT -> all.add(subjects(filters, values));
        case FORCE -> {
          // Said already.
        }
      }
    }
    return all;
  }

  private Query force(Set<String> chosen) {
    if (chosen.isEmpty()) {
      return otherwise;
    }
    return any(chosen.stream().map(it -> Force.of(it).orElseThrow().on(asOf)).toList());
  }

  private static Query set(String field, Collection<String> values) {
    return KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private Query subjects(Filters filters, Set<String> names) throws IOException {
    List<Query> any = new ArrayList<>();
    for (Subject subject : filters.subjects()) {
      if (names.contains(subject.name())) {
        any.add(of(subject));
      }
    }
    return any(any);
  }

  /** What belongs to a subject. */
  private Query of(Subject subject) throws IOException {
    FixedBitSet found = all(subject);
    int[] numbers = new int[found.cardinality()];
    int last = -1;
    for (int i = 0; i < numbers.length; i++) {
      last = found.nextSetBit(last + 1);
      numbers[i] = last;
    }
    return new FoundQuery(numbers);
  }

  /** A subject on a day. */
  private record OnDay(Subject subject, LocalDate day) {}

  /**
   * All that belongs to a subject, by its numbers in the whole index; only to be read. Which versions a
   * topic's query finds is the same for all searches until the index changes.
   */
  FixedBitSet all(Subject subject) throws IOException {
    return kept.ofState(
        new OnDay(subject, asOf), searcher.getIndexReader(), () -> found(query(subject)));
  }

  /** What a query finds, a bit for each. */
  FixedBitSet found(Query query) throws IOException {
    FixedBitSet bits = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    Weight weight =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator each = scorer.iterator();
      for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
        if (live == null || live.get(doc)) {
          bits.set(leaf.docBase + doc);
        }
      }
    }
    return bits;
  }

  private Query query(Subject subject) throws IOException {
    List<Query> any = new ArrayList<>();
    if (subject.query().isPresent()) {
      any.add(versions(translator.translate(subject.query().get(), asOf)));
    }
    if (!subject.sources().isEmpty()) {
      any.add(set(Fields.SOURCE, subject.sources()));
    }
    for (String citation : subject.citations()) {
      any.add(below(citation));
    }
    any.add(set(Fields.PART, parts(subject.parts())));
    return any(any);
  }

  /** All that is held of the versions that a query is true of. */
  private Query versions(Query wholeTexts) throws IOException {
    long[] versions = searcher.search(wholeTexts, new Versions());
    return versions.length == 0
        ? new MatchNoDocsQuery("No version")
        : LongField.newSetQuery(Fields.VERSION, versions);
  }

  private static Query any(List<Query> queries) {
    if (queries.isEmpty()) {
      return new MatchNoDocsQuery("Nothing is named.");
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** What a citation or an address names, with all below it. */
  private Query below(String citation) {
    if (citation.startsWith("/")) {
      return prefixed(Fields.DOCUMENT, citation, "/");
    }
    String plain = plain(citation);
    return Citations.find(plain)
        .<Query>map(translator::cited)
        .orElseGet(() -> prefixed(Fields.CITATION, plain.toLowerCase(Locale.ROOT), " ", ".", "("));
  }

  private static String plain(String citation) {
    return StatuteCitation.find(citation)
        .map(StatuteCitation::toString)
        .orElseGet(() -> citation.replace("C.F.R.", "CFR").replaceAll("§+ ?", "").strip());
  }

  private static Query prefixed(String field, String beginning, String... ends) {
    List<Query> any = new ArrayList<>();
    any.add(KeywordField.newExactQuery(field, beginning));
    for (String end : ends) {
      any.add(new PrefixQuery(new Term(field, beginning + end)));
    }
    return any(any);
  }

  private List<String> parts(Predicate<String> wanted) throws IOException {
    List<String> parts = new ArrayList<>();
    @Nullable Terms filed = MultiTerms.getTerms(searcher.getIndexReader(), Fields.PART);
    if (filed == null) {
      return parts;
    }
    TermsEnum each = filed.iterator();
    for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
      String part = term.utf8ToString();
      if (wanted.test(part)) {
        parts.add(part);
      }
    }
    return parts;
  }
}
