package lexdelta.searchapi.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Reach;

/**
 * A query of ours as one of OpenSearch, as near as it can be said there: sentences and paragraphs,
 * which it does not know, are as many words as they have in the mean.
 */
final class PercolatorQuery {
  private static final int SENTENCE = 25;
  private static final int PARAGRAPH = 80;

  private PercolatorQuery() {}

  /** As JSON. */
  static Object of(Query query) {
    return in("text", query);
  }

  private static Object in(String field, Query query) {
    return switch (query) {
      case Query.Words words ->
          bool("must", words.words().stream().map(word -> match(field, word)).toList());
      case Query.And and -> bool("must", and.all().stream().map(one -> in(field, one)).toList());
      case Query.Or or -> bool("should", or.any().stream().map(one -> in(field, one)).toList());
      case Query.ButNot not ->
          Map.of(
              "bool",
              Map.of(
                  "must", List.of(in(field, not.wanted())),
                  "must_not", List.of(in(field, not.unwanted()))));
      case Query.Placed placed -> placed(field, placed);
      case Query.Within within ->
          in(within.part() == Query.Part.TITLE ? "heading" : field, within.what());
      case Query.Changed changed ->
          in(changed.side() == Query.Side.ADDED ? "added" : "removed", changed.what());
      case Query.Filed filed -> filed(filed);
      case Query.Citation citation -> term("citation", citation.citation());
      case Query.AtLeast _, Query.Dated _ ->
          throw new IllegalArgumentException("Not among the mixed kinds: " + query);
    };
  }

  private static Object placed(String field, Query.Placed placed) {
    return switch (placed) {
      case Query.Word word -> match(field, word.word());
      case Query.Exact exact -> match(field + ".exact", exact.word());
      case Query.Phrase phrase ->
          Map.of("match_phrase", Map.of(field + ".exact", String.join(" ", phrase.words())));
      case Query.Root root -> Map.of("prefix", Map.of(field + ".exact", root.start()));
      case Query.Letters letters ->
          Map.of("wildcard", Map.of(field + ".exact", letters.pattern().replace('*', '?')));
      case Query.Any any ->
          bool("should", any.any().stream().map(one -> placed(field, one)).toList());
      case Query.Near near ->
          bool(
              "should",
              pairs(near)
                  .<Object>map(pair -> Map.of("intervals", Map.of(field, interval(pair))))
                  .toList());
      case Query.NotNear _ ->
          throw new IllegalArgumentException("Not among the mixed kinds: " + placed);
    };
  }

  /** Of alternatives each with each: intervals of alternatives fail in the percolator (3.8.0). */
  private static Stream<Query.Near> pairs(Query.Near near) {
    return alternatives(near.first())
        .flatMap(first ->
            alternatives(near.second())
                .map(second -> new Query.Near(near.reach(), near.ordered(), first, second)));
  }

  private static Stream<Query.Placed> alternatives(Query.Placed placed) {
    return placed instanceof Query.Any any ? any.any().stream() : Stream.of(placed);
  }

  private static Map<String, Object> interval(Query.Placed placed) {
    return switch (placed) {
      case Query.Word word -> Map.of("match", Map.of("query", word.word()));
      case Query.Exact exact -> Map.of("match", Map.of("query", exact.word()));
      case Query.Phrase phrase ->
          Map.of(
              "match",
              Map.of("query", String.join(" ", phrase.words()), "max_gaps", 0, "ordered", true));
      case Query.Root root -> Map.of("prefix", Map.of("prefix", root.start()));
      case Query.Letters letters ->
          Map.of("wildcard", Map.of("pattern", letters.pattern().replace('*', '?')));
      case Query.Any _ -> throw new IllegalArgumentException("Taken apart before: " + placed);
      case Query.Near near ->
          Map.of(
              "all_of",
              Map.of(
                  "intervals",
                  Stream.of(near.first(), near.second()).map(PercolatorQuery::interval).toList(),
                  "max_gaps",
                  gaps(near.reach()),
                  "ordered",
                  near.ordered()));
      case Query.NotNear _ ->
          throw new IllegalArgumentException("Not among the mixed kinds: " + placed);
    };
  }

  private static int gaps(Reach reach) {
    return switch (reach) {
      case Reach.Words words -> words.count() - 1;
      case Reach.Piece.SENTENCE -> SENTENCE;
      case Reach.Piece.PARAGRAPH -> PARAGRAPH;
      case Reach.Piece.SECTION -> -1;
    };
  }

  private static Object filed(Query.Filed filed) {
    String value = filed.value();
    return switch (filed.under()) {
      case CITATION -> Map.of("prefix", Map.of("citation", value));
      case SOURCE -> Map.of("prefix", Map.of("source", value));
      case AGENCY -> Map.of("match", Map.of("agency", Map.of("query", value, "operator", "and")));
      case FORM -> term("form", value.toUpperCase(Locale.ROOT));
      case RIN, DOCKET, TOPIC ->
          throw new IllegalArgumentException("Not among the mixed kinds: " + filed);
    };
  }

  private static Object term(String field, String value) {
    return Map.of("term", Map.of(field, value));
  }

  private static Object match(String field, String word) {
    return Map.of("match", Map.of(field, Map.of("query", word, "operator", "and")));
  }

  private static Object bool(String kind, List<Object> parts) {
    return Map.of("bool", Map.of(kind, new ArrayList<>(parts)));
  }
}
