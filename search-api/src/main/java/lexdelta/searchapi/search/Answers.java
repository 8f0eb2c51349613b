package lexdelta.searchapi.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lexdelta.indexer.index.Facet;
import lexdelta.indexer.index.Facets;
import lexdelta.indexer.index.Filters;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/** Asks the index what was asked, for the page and the API alike. */
final class Answers {
  /** How far behind or before its old place a hit is looked for when the index has moved on. */
  private static final int WINDOW = 100;

  private final SearchIndex index;
  private final Narrowing narrowing;

  Answers(SearchIndex index, Narrowing narrowing) {
    this.index = index;
    this.narrowing = narrowing;
  }

  /**
   * A page of an answer.
   *
   * @param offset of its first hit
   * @param moved whether the index has moved on since the page before
   */
  record Answer(SearchResult result, int offset, boolean moved) {}

  /** The page that begins at an offset. */
  Answer from(int offset, int limit, Question question) {
    return new Answer(search(offset, limit, question), offset, false);
  }

  private SearchResult search(int offset, int limit, Question question) {
    SearchResult result = index.search(question.request(offset, limit));
    return narrowing.unwatched(question.query()).map(result::noted).orElse(result);
  }

  /** The page behind a cursor. */
  Answer behind(Cursor cursor, int limit, Question question) {
    SearchResult result = search(cursor.offset(), limit, question);
    if (result.cursor() == cursor.index()) {
      return new Answer(result, cursor.offset(), false);
    }
    int offset = behind(cursor, question);
    return new Answer(search(offset, limit, question), offset, true);
  }

  /** Where the answer goes on behind the last hit told that is still in it. */
  private int behind(Cursor cursor, Question question) {
    int from = Math.max(0, cursor.offset() - WINDOW);
    List<Hit> near =
        IntStream.of(from, from + WINDOW)
            .mapToObj(at -> index.search(question.request(at, WINDOW)).hits())
            .flatMap(List::stream)
            .toList();
    List<String> digests = near.stream().map(Cursor::digest).toList();
    return cursor.last().stream()
        .mapToInt(digests::indexOf)
        .filter(at -> at >= 0)
        .map(at -> from + at + 1)
        .findFirst()
        .orElse(cursor.offset());
  }

  /** What all answers are. */
  List<Counted> counted(Question question, Asked asked, Set<Choice> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    wanted.forEach(it -> facets.add(it.facet()));
    Filters filters = narrowing.filters(asked, facets.contains(Facet.SUBJECT));
    Facets counts = index.facets(question.narrowed(filters).request(0, 1), facets);
    return narrowing.counted(counts, asked, wanted);
  }

  /** What the index is asked, without where in the answer. */
  record Question(ParsedQuery query, LocalDate day, Filters filters, Asked asked) {
    SearchRequest request(int offset, int limit) {
      return new SearchRequest(
          query, day, offset, limit, filters, asked.ordering(), asked.knownDay());
    }

    Question narrowed(Filters other) {
      return new Question(query, day, other, asked);
    }
  }

  /**
   * Reads the query of what was asked, with what topics cover in the place of their names.
   *
   * @throws QuerySyntaxException when it cannot be understood
   */
  ParsedQuery read(Asked asked) throws QuerySyntaxException {
    return narrowing.named(QueryLanguage.parse(asked.q(), asked.spacing()));
  }

  /** The question of what was asked, for a day. */
  Question question(Asked asked, ParsedQuery query, LocalDate day) {
    return new Question(query, day, narrowing.filters(asked, false), asked);
  }
}
