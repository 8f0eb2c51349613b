package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Query.Placed;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Translates connectors into a query over whole texts. What is true of documents as a whole becomes
 * the index's own algebra; what has places becomes a {@link ConnectorQuery}, unless it is a word or a
 * phrase that the index can find by itself. For one thread.
 */
final class ConnectorTranslator {
  /** Where something is looked for. */
  private record Scope(Stream stream, Optional<Query.Part> part) {
    /** Whether every match counts. */
    boolean everywhere() {
      return stream == Stream.WHOLE && part.isEmpty();
    }
  }

  private static final Scope WHOLE = new Scope(Stream.WHOLE, Optional.empty());

  private final Analyzers analyzers;
  private final LocalDate today;

  ConnectorTranslator(Analyzers analyzers, LocalDate today) {
    this.analyzers = analyzers;
    this.today = today;
  }

  /** What a query is true of. */
  org.apache.lucene.search.Query exact(Query query) {
    return new BooleanQuery.Builder()
        .add(texts(query), Occur.FILTER)
        .add(in(WHOLE, query), Occur.MUST)
        .build();
  }

  /** The same of what is known to be a whole text. */
  org.apache.lucene.search.Query marked(Query query) {
    return in(WHOLE, query);
  }

  /**
   * The same, the best first: those with many and rare words in short texts. A word or a phrase that must be there and is ranked by
   * is looked for once.
   */
  org.apache.lucene.search.Query ranked(Query query, KeptAnswers kept) {
    List<org.apache.lucene.search.Query> worth = new ArrayList<>(wanted(query));
    BooleanQuery.Builder ranked =
        new BooleanQuery.Builder().add(kept.keeping(texts(query)), Occur.FILTER);
    for (org.apache.lucene.search.Query needed : needed(in(WHOLE, query))) {
      org.apache.lucene.search.Query constant = new ConstantScoreQuery(needed);
      if (worth.remove(needed)) {
        ranked.add(needed, Occur.MUST);
      } else if (worth.remove(constant)) {
        ranked.add(constant, Occur.MUST);
      } else {
        ranked.add(needed, Occur.FILTER);
      }
    }
    worth.forEach(word -> ranked.add(word, Occur.SHOULD));
    return ranked.build();
  }

  /** What must all be true for a query to be. */
  private static List<org.apache.lucene.search.Query> needed(org.apache.lucene.search.Query query) {
    if (query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST)) {
      return all.clauses().stream().flatMap(clause -> needed(clause.query()).stream()).toList();
    }
    return List.of(query);
  }

  private static org.apache.lucene.search.Query texts(Query query) {
    return LongField.newRangeQuery(
        Fields.PASSAGES, ofChanges(query) ? Fields.REMOVAL : 0, Long.MAX_VALUE);
  }

  private org.apache.lucene.search.Query in(Scope scope, Query query) {
    return switch (query) {
      case Query.Words words ->
          all(words.words().stream().<Query>map(Query.Word::new).toList(), scope, Occur.MUST);
      case Placed placed -> placed(scope, placed, 1);
      case Query.And and -> all(and.all(), scope, Occur.MUST);
      case Query.Or or -> all(or.any(), scope, Occur.SHOULD);
      case Query.ButNot not ->
          new BooleanQuery.Builder()
              .add(in(scope, not.wanted()), Occur.MUST)
              .add(in(scope, not.unwanted()), Occur.MUST_NOT)
              .build();
      case Query.AtLeast atLeast -> placed(scope, atLeast.what(), atLeast.times());
      case Query.Within within ->
          in(new Scope(scope.stream(), Optional.of(within.part())), within.what());
      case Query.Changed changed ->
          in(new Scope(Stream.of(changed.side()), Optional.empty()), changed.what());
      case Query.Filed filed -> filed(filed);
      case Query.Dated dated -> dated(dated);
      case Query.Citation citation -> cited(citation.citation());
    };
  }

  private org.apache.lucene.search.Query all(List<Query> queries, Scope scope, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(in(scope, query), occur));
    return all.build();
  }

  private org.apache.lucene.search.Query placed(Scope scope, Placed placed, int times) {
    AskedPattern asked = AskedPattern.of(placed, scope.stream(), analyzers);
    if (asked.plain() && scope.everywhere() && times == 1) {
      return asked.leaves().getFirst().exactly();
    }
    return new ConnectorQuery(
        new ConnectorQuery.Asked(
            scope.stream(), asked.pattern(), asked.leaves(), scope.part(), times));
  }

  /** Whether a query asks what was added or removed. */
  static boolean ofChanges(Query query) {
    return switch (query) {
      case Query.Changed _ -> true;
      case Query.And and -> and.all().stream().anyMatch(ConnectorTranslator::ofChanges);
      case Query.Or or -> or.any().stream().anyMatch(ConnectorTranslator::ofChanges);
      case Query.ButNot not -> ofChanges(not.wanted()) || ofChanges(not.unwanted());
      case Query.Words _,
          Query.Citation _,
          Placed _,
          Query.AtLeast _,
          Query.Within _,
          Query.Filed _,
          Query.Dated _ ->
          false;
    };
  }

  /** Words and phrases that are asked for and not only excluded, to rank by. */
  private List<org.apache.lucene.search.Query> wanted(Query query) {
    return switch (query) {
      case Query.Words words ->
          words.words().stream().flatMap(word -> wanted(new Query.Word(word)).stream()).toList();
      case Query.And and -> and.all().stream().flatMap(it -> wanted(it).stream()).toList();
      case Query.Or or -> or.any().stream().flatMap(it -> wanted(it).stream()).toList();
      case Query.Any any -> any.any().stream().flatMap(it -> wanted(it).stream()).toList();
      case Query.Near near ->
          List.of(near.first(), near.second()).stream().flatMap(it -> wanted(it).stream()).toList();
      case Query.NotNear not -> wanted(not.wanted());
      case Query.ButNot not -> wanted(not.wanted());
      case Query.AtLeast atLeast -> wanted(atLeast.what());
      case Query.Within within -> wanted(within.what());
      case Query.Changed changed -> wanted(changed.what());
      case Query.Word _, Query.Exact _, Query.Phrase _ -> {
        AskedLeaf leaf = leaf((Placed) query);
        yield leaf.plain() && !leaf.slots().isEmpty() ? List.of(leaf.exactly()) : List.of();
      }
      case Query.Root _, Query.Letters _ ->
          List.of(new ConstantScoreQuery(leaf((Placed) query).anywhere()));
      case Query.Citation _, Query.Filed _, Query.Dated _ -> List.of();
    };
  }

  private AskedLeaf leaf(Placed leaf) {
    return AskedPattern.of(leaf, Stream.WHOLE, analyzers).leaves().getFirst();
  }

  private org.apache.lucene.search.Query filed(Query.Filed filed) {
    String value = filed.value();
    return switch (filed.under()) {
      case CITATION -> cited(value);
      case SOURCE -> new PrefixQuery(new Term(Fields.SOURCE, value.toLowerCase(Locale.ROOT)));
      case AGENCY -> agency(value);
      case FORM -> keyword(Fields.FORM, value.toUpperCase(Locale.ROOT).replaceFirst("^FORM ", ""));
      case RIN -> keyword(Fields.RIN, value.toUpperCase(Locale.ROOT));
      case DOCKET -> keyword(Fields.DOCKET, value.toUpperCase(Locale.ROOT));
      case TOPIC -> new MatchNoDocsQuery("topics are put in before: " + value);
    };
  }

  /** All the words of a name, in whatever order: they stand so and so. */
  private org.apache.lucene.search.Query agency(String name) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    analyzers
        .asked(Fields.AGENCY_WORDS, name)
        .forEach(word ->
            words.add(new TermQuery(new Term(Fields.AGENCY_WORDS, word.word())), Occur.FILTER));
    return new ConstantScoreQuery(words.build());
  }

  private static org.apache.lucene.search.Query keyword(String field, String value) {
    return KeywordField.newExactQuery(field, value);
  }

  /** A document, all of a part, or everything whose citation begins so: {@code 12 USCIS-PM}. */
  private static org.apache.lucene.search.Query cited(String value) {
    Optional<String> normal = Citations.find(value).map(Query.Citation::citation);
    String key = PassageDocuments.key(value);
    BooleanQuery.Builder cited =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.CITATION, key)), Occur.SHOULD)
            .add(new TermQuery(new Term(Fields.PART, key)), Occur.SHOULD);
    if (normal.isEmpty()) {
      Function<String, PrefixQuery> begins =
          next -> new PrefixQuery(new Term(Fields.CITATION, key + next));
      cited.add(begins.apply(" "), Occur.SHOULD).add(begins.apply("."), Occur.SHOULD);
    }
    return new ConstantScoreQuery(cited.build());
  }

  private org.apache.lucene.search.Query dated(Query.Dated dated) {
    Days.Between days = dated.days().seenOn(today);
    LocalDate from = days.from().orElse(LocalDate.of(1, 1, 1));
    LocalDate to = days.to().orElse(LocalDate.of(9_999, 12, 31));
    return switch (dated.date()) {
      case EFFECTIVE -> between(Fields.VALID_FROM, from, to);
      case PUBLISHED -> between(Fields.PUBLISHED_ON, from, to);
      case OBSERVED -> between(Fields.OBSERVED_ON, from, to);
    };
  }

  private static org.apache.lucene.search.Query between(
      String field, LocalDate from, LocalDate to) {
    return LongField.newRangeQuery(field, from.toEpochDay(), to.toEpochDay());
  }
}
