package lexdelta.alerts.matching.stored;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import lexdelta.indexer.query.Query;

/**
 * One form for queries that ask for the same: operands whose order says nothing in one order, each
 * once, none in brackets that say nothing; words in lower case.
 */
final class CanonicalQuery {
  private static final Comparator<Query> ORDER = Comparator.comparing(Query::toString);

  private CanonicalQuery() {}

  static Query of(Query query) {
    return switch (query) {
      case Query.Words words ->
          joined(words.words().stream().map(word -> of(new Query.Word(word))), Query.And::new);
      case Query.Placed placed -> placed(placed);
      case Query.And and -> joined(and.all().stream().flatMap(CanonicalQuery::all), Query.And::new);
      case Query.Or or -> joined(or.any().stream().flatMap(CanonicalQuery::any), Query.Or::new);
      case Query.ButNot not -> new Query.ButNot(of(not.wanted()), of(not.unwanted()));
      case Query.AtLeast one when one.times() <= 1 -> placed(one.what());
      case Query.AtLeast many -> new Query.AtLeast(many.times(), placed(many.what()));
      case Query.Within within -> new Query.Within(within.part(), of(within.what()));
      case Query.Changed changed -> new Query.Changed(changed.side(), of(changed.what()));
      case Query.Citation citation -> new Query.Citation(citation.citation(), List.of());
      case Query.Filed _, Query.Dated _ -> query;
    };
  }

  private static Stream<Query> all(Query query) {
    return of(query) instanceof Query.And and ? and.all().stream() : Stream.of(of(query));
  }

  private static Stream<Query> any(Query query) {
    return of(query) instanceof Query.Or or ? or.any().stream() : Stream.of(of(query));
  }

  private static Query.Placed placed(Query.Placed placed) {
    return switch (placed) {
      case Query.Word word -> new Query.Word(lower(word.word()));
      case Query.Exact exact -> new Query.Exact(lower(exact.word()));
      case Query.Phrase phrase -> new Query.Phrase(lower(phrase.words()));
      case Query.Root root -> new Query.Root(lower(root.start()));
      case Query.Letters letters -> new Query.Letters(lower(letters.pattern()));
      case Query.Any any -> any(any);
      case Query.Near near ->
          new Query.Near(near.reach(), near.ordered(), placed(near.first()), placed(near.second()));
      case Query.NotNear not ->
          new Query.NotNear(
              not.reach(), not.ordered(), placed(not.wanted()), placed(not.unwanted()));
    };
  }

  private static Query.Placed any(Query.Any any) {
    List<Query.Placed> places =
        any.any().stream()
            .map(CanonicalQuery::placed)
            .flatMap(one -> one instanceof Query.Any more ? more.any().stream() : Stream.of(one))
            .distinct()
            .sorted(ORDER)
            .toList();
    return places.size() == 1 ? places.getFirst() : new Query.Any(places);
  }

  private static Query joined(Stream<Query> parts, Function<List<Query>, Query> join) {
    List<Query> all = parts.distinct().sorted(ORDER).toList();
    return all.size() == 1 ? all.getFirst() : join.apply(all);
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(CanonicalQuery::lower).toList();
  }

  /** Letters beyond those of English have lower cases of which not everybody thinks the same. */
  private static String lower(String word) {
    return word.chars().allMatch(letter -> letter < 0x80) ? word.toLowerCase(Locale.ROOT) : word;
  }
}
