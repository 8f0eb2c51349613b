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
import lexdelta.indexer.query.Query.Citation;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** {@link Filters} as queries over one state of the index. For one request. */
final class FilterQueries {
  private static final Query ANY_PASSAGE =
      LongField.newRangeQuery(Fields.PROVISION, 0, Long.MAX_VALUE);

  private final IndexReader reader;
  private final QueryTranslator translator;
  private final Over over;

  FilterQueries(IndexReader reader, QueryTranslator translator, Over over) {
    this.reader = reader;
    this.translator = translator;
    this.over = over;
  }

  /**
   * Over what they filter.
   *
   * @param passages passages, or whole texts
   * @param standing when it stood where nothing is chosen
   */
  record Over(boolean passages, LocalDate day, Query standing) {
    static Over passages(LocalDate day) {
      return new Over(true, day, Standing.on(day));
    }

    /**
     * Whole texts.
     *
     * @param ofChanges whether what is asked for are changes: then also what stood before
     */
    static Over documents(LocalDate day, boolean ofChanges) {
      return new Over(false, day, ofChanges ? Standing.until(day) : Standing.on(day));
    }
  }

  /** What every answer must satisfy. */
  Query of(Filters filters) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(force(filters.of(Facet.FORCE)), Occur.FILTER);
    if (over.passages()) {
      all.add(ANY_PASSAGE, Occur.FILTER);
    }
    for (Facet facet : filters.chosen().keySet()) {
      Set<String> values = filters.of(facet);
      switch (facet) {
        case SOURCE, KIND, AGENCY, PART, YEAR ->
            all.add(set(facet.field().orElseThrow(), values), Occur.FILTER);
        case SUBJECT -> all.add(subjects(filters, values), Occur.FILTER);
        case FORCE -> {
          // Said already: where nothing is chosen, it is what is in force.
        }
      }
    }
    return all.build();
  }

  private Query force(Set<String> chosen) {
    if (chosen.isEmpty()) {
      return over.standing();
    }
    return any(chosen.stream().map(it -> Force.of(it).orElseThrow().on(over.day())).toList());
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
  Query of(Subject subject) throws IOException {
    List<Query> any = new ArrayList<>();
    subject.query().ifPresent(query -> any.add(texts(query)));
    if (!subject.sources().isEmpty()) {
      any.add(set(Fields.SOURCE, subject.sources()));
    }
    for (String citation : subject.citations()) {
      any.add(below(citation));
    }
    any.add(set(Fields.PART, parts(subject.parts())));
    return any(any);
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
        .<Query>map(this::cited)
        .orElseGet(() -> prefixed(Fields.CITATION, plain.toLowerCase(Locale.ROOT), " ", ".", "("));
  }

  private Query texts(lexdelta.indexer.query.Query query) {
    Query texts = translator.translate(query, over.day());
    return over.passages() ? new PassagesOfTexts(texts) : texts;
  }

  /** Whole texts are not filed under labels: there it is all of the document. */
  private Query cited(Citation citation) {
    return translator.cited(
        over.passages() ? citation : new Citation(citation.citation(), List.of()));
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
    @Nullable Terms filed = MultiTerms.getTerms(reader, Fields.PART);
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
