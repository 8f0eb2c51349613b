package lexdelta.indexer.query;

import java.util.ArrayList;
import java.util.List;

/** Puts operands together, so that near each other stands only what has places in a text. */
final class Connected {
  /** Copies of operands that {@code and} within proximity may make. */
  private static final int MOST_PARTS = 200;

  private Connected() {}

  /** Alternatives; one with a place in the text where all of them have. */
  static Query or(List<Query> any) {
    List<Query.Placed> placed = new ArrayList<>();
    for (Query one : any) {
      if (one instanceof Query.Placed place) {
        placed.add(place);
      }
    }
    return placed.size() == any.size() ? new Query.Any(placed) : new Query.Or(any);
  }

  /**
   * Two near each other. {@code (a and b) /s c} means that each of them is near c, {@code (x or (a
   * and b)) /s c} either near c.
   */
  static Query near(Query first, Token.Near connector, Query second) throws QuerySyntaxException {
    Query near =
        switch (first) {
          case Query.And and -> new Query.And(each(and.all(), one -> near(one, connector, second)));
          case Query.Or or -> or(each(or.any(), one -> near(one, connector, second)));
          case Query.Placed placed -> nearPlaced(placed, connector, second);
          default -> throw noPlace(first, connector);
        };
    return limited(near, connector);
  }

  private static Query nearPlaced(Query.Placed first, Token.Near connector, Query second)
      throws QuerySyntaxException {
    if (connector.negated() && second instanceof Query.And) {
      throw new QuerySyntaxException(
          "What must not be near (“%s”) is one thing or one of several, not several together."
              .formatted(connector.text()),
          connector.position(),
          "Write `or` between them, or one “not …” for each.");
    }
    return switch (second) {
      case Query.And and -> new Query.And(each(and.all(), one -> near(first, connector, one)));
      case Query.Or or when !connector.negated() ->
          or(each(or.any(), one -> near(first, connector, one)));
      case Query.Placed placed -> placed(first, connector, placed);
      default -> throw noPlace(second, connector);
    };
  }

  private static Query placed(Query.Placed first, Token.Near connector, Query.Placed second)
      throws QuerySyntaxException {
    Reach reach = connector.reach();
    int loosest = Math.max(first.looseness(), second.looseness());
    if (loosest > Math.max(reach.looseness(), Reach.MOST_WORDS)) {
      throw new QuerySyntaxException(
          "What may be far apart cannot stand within “%s”, which is tighter."
              .formatted(connector.text()),
          connector.position(),
          "Ask for the tighter one inside the brackets, or write `and`.");
    }
    return connector.negated()
        ? new Query.NotNear(reach, connector.ordered(), first, second)
        : new Query.Near(reach, connector.ordered(), first, second);
  }

  private interface Part {
    Query of(Query one) throws QuerySyntaxException;
  }

  private static List<Query> each(List<Query> all, Part part) throws QuerySyntaxException {
    List<Query> parts = new ArrayList<>();
    for (Query one : all) {
      parts.add(part.of(one));
    }
    return parts;
  }

  private static QuerySyntaxException noPlace(Query operand, Token.Near connector) {
    String what =
        switch (operand) {
          case Query.ButNot _ -> "“but not” is said of whole documents";
          case Query.AtLeast _ -> "“atleast” is counted over whole documents";
          case Query.Citation _, Query.Filed _, Query.Dated _ -> "This field is of whole documents";
          case Query.Within _ -> "What is asked of the title or the text has brackets of its own";
          case Query.Changed _ -> "What changed has brackets of its own";
          case Query.Words _, Query.And _, Query.Or _, Query.Placed _ ->
              throw new IllegalStateException(operand + " can be near something");
        };
    return new QuerySyntaxException(
        "%s and has no place that “%s” could count from.".formatted(what, connector.text()),
        connector.position(),
        operand instanceof Query.Within || operand instanceof Query.Changed
            ? "Write both inside these brackets: ti(a /5 b)."
            : "Write `and` instead; “not /5” and “not /s” exclude what is near.");
  }

  private static Query limited(Query near, Token.Near connector) throws QuerySyntaxException {
    if (parts(near) > MOST_PARTS) {
      throw new QuerySyntaxException(
          "The brackets around “%s” make more than %d combinations."
              .formatted(connector.text(), MOST_PARTS),
          connector.position(),
          "Make two searches of it.");
    }
    return near;
  }

  private static int parts(Query query) {
    return switch (query) {
      case Query.And and -> and.all().stream().mapToInt(Connected::parts).sum();
      case Query.Or or -> or.any().stream().mapToInt(Connected::parts).sum();
      default -> 1;
    };
  }

  /** In the title or in the text only. */
  static Query within(Query.Part part, Query what, Token.Field field) throws QuerySyntaxException {
    return new Query.Within(part, ofWords(what, field));
  }

  /** In what was put in or taken out. */
  static Query changed(Query.Side side, Query what, Token.Field field) throws QuerySyntaxException {
    return new Query.Changed(side, ofWords(what, field));
  }

  private static Query ofWords(Query what, Token.Field field) throws QuerySyntaxException {
    if (!words(what)) {
      throw new QuerySyntaxException(
          "Inside %s(…) may stand words and connectors, no other field.".formatted(field.text()),
          field.position(),
          "Put the other field behind it, with `and` between.");
    }
    return what;
  }

  private static boolean words(Query query) {
    return switch (query) {
      case Query.Placed _, Query.AtLeast _ -> true;
      case Query.And and -> and.all().stream().allMatch(Connected::words);
      case Query.Or or -> or.any().stream().allMatch(Connected::words);
      case Query.ButNot butNot -> words(butNot.wanted()) && words(butNot.unwanted());
      case Query.Words _,
          Query.Citation _,
          Query.Within _,
          Query.Filed _,
          Query.Dated _,
          Query.Changed _ ->
          false;
    };
  }
}
