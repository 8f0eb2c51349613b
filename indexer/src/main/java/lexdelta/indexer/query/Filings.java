package lexdelta.indexer.query;

import java.util.function.Function;

/** Puts other queries in the place of what documents are filed under. */
public final class Filings {
  private Filings() {}

  /**
   * A query with something else for each {@link Query.Filed} in it.
   *
   * @param other gives what to put there, or the same
   */
  public static Query replaced(Query query, Function<Query.Filed, Query> other) {
    return switch (query) {
      case Query.Filed filed -> other.apply(filed);
      case Query.And and ->
          new Query.And(and.all().stream().map(one -> replaced(one, other)).toList());
      case Query.Or or -> new Query.Or(or.any().stream().map(one -> replaced(one, other)).toList());
      case Query.ButNot not ->
          new Query.ButNot(replaced(not.wanted(), other), replaced(not.unwanted(), other));
      case Query.Words _,
          Query.Placed _,
          Query.AtLeast _,
          Query.Within _,
          Query.Dated _,
          Query.Changed _,
          Query.Citation _ ->
          query;
    };
  }
}
