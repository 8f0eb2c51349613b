package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/** Plain words or a citation answered with passages, on one state of the index. */
final class PassageSearch {
  private static final org.apache.lucene.search.Query ANY_PASSAGE =
      LongField.newRangeQuery(Fields.PROVISION, 0, Long.MAX_VALUE);

  private record Answer(Answers answers, String note) {}

  private static final org.apache.lucene.search.Query FIRST_PASSAGE =
      LongField.newExactQuery(Fields.PROVISION, 0);

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final PlainWords plainWords;
  private final KeptAnswers kept;
  private final SearchRequest request;
  private final FilterQueries filters;

  PassageSearch(
      IndexSearcher searcher,
      QueryTranslator translator,
      PlainWords plainWords,
      KeptAnswers kept,
      SearchRequest request) {
    this.searcher = searcher;
    this.translator = translator;
    this.plainWords = plainWords;
    this.kept = kept;
    this.request = request;
    this.filters = new FilterQueries(searcher, translator, kept, request.day(), request.inForce());
  }

  /** Whether a query is answered with passages; all others are answered with documents. */
  static boolean answers(Query query) {
    return query instanceof Query.Words || query instanceof Query.Citation;
  }

  SearchResult result(long cursor) throws IOException {
    Answer answer = answer();
    return new SearchResult(
        request.query().interpretation(),
        request.noted(answer.note()),
        request.day(),
        answer.answers().total(),
        SearchResult.Unit.PASSAGES,
        cursor,
        hits(answer.answers()));
  }

  private Answer sentence(Query.Words words) throws IOException {
    PlainWords.Ranked ranked = plainWords.ranked(request.query(), words, searcher, filter());
    return request.ordering() == Ordering.RELEVANCE
        ? new Answer(ranked.answers(), ranked.note())
        : new Answer(tiers(Ordering.BY_PLACE, ranked.answers().matched()), ranked.note());
  }

  /** What all answers are, whatever the page. */
  Facets facets(Set<Facet> wanted) throws IOException {
    return new FacetCounts(
            searcher, filters, passages(answer().answers().matched()), request.filters())
        .of(wanted);
  }

  private Answer answer() throws IOException {
    Query query = request.query().query();
    return switch (query) {
      case Query.Words words when words.sentence() -> sentence(words);
      case Query.Words words -> words(words);
      case Query.Citation citation when QueryTranslator.ofPart(citation) -> part(citation);
      case Query.Citation citation -> citation(citation);
      default -> throw new IllegalArgumentException(query + " is answered with documents");
    };
  }

  private org.apache.lucene.search.Query passages(org.apache.lucene.search.Query any) {
    return new BooleanQuery.Builder()
        .add(any, Occur.FILTER)
        .add(kept.keeping(ANY_PASSAGE), Occur.FILTER)
        .build();
  }

  private Answer words(Query.Words words) throws IOException {
    List<org.apache.lucene.search.Query> all = new ArrayList<>(filters.each(request.filters()));
    all.add(kept.keeping(ANY_PASSAGE));
    WordTiers tiers =
        WordTiers.of(
            searcher,
            translator.sought(words),
            all,
            kept.keeping(FIRST_PASSAGE),
            request.ordering().sort(Ordering.BY_RANK),
            request.offset() + request.limit());
    if (tiers.withMost() == 0) {
      return new Answer(tiers, "");
    }
    return new Answer(
        tiers,
        tiers.withAll() == 0
            ? "No passage has all the words; these have most of them."
            : "From hit %,d on, the passages have most of the words, not all."
                .formatted(tiers.withAll() + 1));
  }

  private Answer part(Query.Citation citation) throws IOException {
    Tiers sections = tiers(Ordering.BY_PLACE, translator.sections(citation));
    return sections.total() > 0 ? new Answer(sections, "") : mentions(citation);
  }

  private Answer citation(Query.Citation citation) throws IOException {
    Tiers tiers =
        tiers(Ordering.BY_PLACE, translator.cited(citation), translator.wholeDocument(citation));
    if (tiers.total() == 0) {
      return mentions(citation);
    }
    if (citation.labels().isEmpty()) {
      return new Answer(tiers, "");
    }
    String labels = citation.signs();
    int found = tiers.count(0);
    return new Answer(
        tiers,
        found == 0
            ? "No paragraph %s was found in %s; this is all of it."
                .formatted(labels, citation.citation())
            : "Paragraph %s comes first; from hit %,d on follows the rest of %s."
                .formatted(labels, found + 1, citation.citation()));
  }

  private Answer mentions(Query.Citation citation) throws IOException {
    Tiers mentions = tiers(Ordering.BY_RANK, translator.mentions(citation));
    String missing =
        request.filters().none()
            ? "%s is not in the record for %s".formatted(citation.citation(), request.day())
            : "%s is not among what is chosen".formatted(citation.citation());
    return new Answer(
        mentions, missing + (mentions.total() == 0 ? "." : "; these passages mention it."));
  }

  private Tiers tiers(Sort sort, org.apache.lucene.search.Query... preferred) throws IOException {
    return new Tiers(
        searcher,
        List.of(preferred),
        filter(),
        request.ordering().sort(sort),
        request.offset() + request.limit());
  }

  private org.apache.lucene.search.Query filter() throws IOException {
    return new BooleanQuery.Builder()
        .add(filters.of(request.filters()), Occur.FILTER)
        .add(kept.keeping(ANY_PASSAGE), Occur.FILTER)
        .build();
  }

  private List<Hit> hits(Answers answers) throws IOException {
    org.apache.lucene.search.Query marked = highlighted();
    return SideBySide.of(
        answers.page(request.offset(), request.limit()),
        found -> hits(found, new Snippets(searcher, marked)));
  }

  private List<Hit> hits(List<ScoreDoc> page, Snippets snippets) throws IOException {
    StoredFields fields = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : page) {
      hits.add(hit(found, fields.document(found.doc, Hits.SHOWN), snippets));
    }
    return hits;
  }

  private org.apache.lucene.search.Query highlighted() throws IOException {
    return switch (request.query().query()) {
      case Query.Citation citation -> translator.mentions(citation);
      case Query.Words words when words.sentence() -> plainWords.marked(words, searcher);
      case Query.Words words -> translator.marked(words);
      default -> throw new IllegalArgumentException("Answered with documents");
    };
  }

  private Hit hit(ScoreDoc found, Document stored, Snippets snippets) throws IOException {
    Snippets.Snippet snippet = snippets.of(found.doc, List.of(stored.getValues(Fields.TEXT)));
    int best = answering(stored, snippet.best());
    return Hits.of(stored, best, snippet.fragments(), found.score);
  }

  /** Which provision of a passage answers: the one cited, else the one with the best match. */
  private int answering(Document stored, int best) {
    if (request.query().query() instanceof Query.Citation citation
        && !citation.labels().isEmpty()) {
      String wanted = stored.get(Fields.SHOWN_CITATION) + citation.signs();
      String[] cited = stored.getValues(Fields.SHOWN_PLACE);
      return IntStream.range(0, cited.length)
          .filter(i -> cited[i].startsWith(wanted))
          .findFirst()
          .orElse(best);
    }
    return best;
  }
}
