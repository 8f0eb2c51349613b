package lexdelta.indexer.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.indexer.query.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree. Tightest first: phrase, {@code or}, what says how near (fewer words first, then
 * sentence, paragraph, section), {@code and}, {@code but not}; brackets before all.
 */
final class Parser {
  /** Brackets within brackets beyond this are a mistake or an attack. */
  static final int DEEPEST = 50;

  private final List<Token> tokens;
  private final int end;
  private final Spacing spacing;
  private int at;
  private int depth;
  private boolean spaced;
  private @Nullable LocalDate asOf;

  /**
   * Of these tokens.
   *
   * @param end the length of the text as typed
   */
  Parser(List<Token> tokens, int end, Spacing spacing) {
    this.tokens = tokens;
    this.end = end;
    this.spacing = spacing;
  }

  Query parse() throws QuerySyntaxException {
    Query query = butNot();
    Token rest = peek();
    if (rest != null) {
      throw new QuerySyntaxException(
          "This bracket closes nothing.", rest.position(), "Open it with ( or leave it out.");
    }
    return query;
  }

  /** Whether two operands stood side by side, so that a connector was understood. */
  boolean spaced() {
    return spaced;
  }

  /** The day that the query itself names. */
  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  private Query butNot() throws QuerySyntaxException {
    Query query = and();
    while (follows(Kind.BUT_NOT)) {
      Token connector = take();
      requireOperand(connector);
      query = new Query.ButNot(query, and());
    }
    return query;
  }

  private Query and() throws QuerySyntaxException {
    List<Query> wanted = new ArrayList<>();
    List<Query> unwanted = new ArrayList<>();
    Token first = peek();
    boolean joined = true;
    while (joined) {
      if (follows(Kind.MINUS)) {
        Token minus = take();
        requireOperand(minus);
        unwanted.add(operand());
        refuseAfterMinus(minus);
      } else if (takesAsOf()) {
        // it says of which day, and finds nothing by itself
      } else {
        wanted.add(near());
      }
      joined = joins();
    }
    if (wanted.isEmpty()) {
      throw nothingWanted(first, unwanted);
    }
    Query all = wanted.size() == 1 ? wanted.getFirst() : new Query.And(wanted);
    if (unwanted.isEmpty()) {
      return all;
    }
    return new Query.ButNot(
        all, unwanted.size() == 1 ? unwanted.getFirst() : Connected.or(unwanted));
  }

  private QuerySyntaxException nothingWanted(@Nullable Token first, List<Query> unwanted) {
    int position = first == null ? end : first.position();
    return unwanted.isEmpty()
        ? new QuerySyntaxException(
            "This only says of which day.",
            position,
            "Write also what is wanted: asof(2019-06-30) and waiver.")
        : new QuerySyntaxException(
            "This only says what is not wanted.",
            position,
            "Write first what is wanted: waiver but not fee.");
  }

  private boolean takesAsOf() throws QuerySyntaxException {
    if (!(peek() instanceof Token.Valued valued) || valued.name() != FieldName.ASOF) {
      return false;
    }
    at++;
    if (depth > 0 || asOf != null) {
      throw new QuerySyntaxException(
          asOf != null
              ? "A query is answered as of one day; here is a second."
              : "asof(…) is said of the whole query and cannot stand in brackets.",
          valued.position(),
          "Write it once, outside of all brackets: waiver and asof(2019-06-30).");
    }
    asOf = DaysReader.day(valued);
    return true;
  }

  /** Whether another operand is joined, by {@code and} or by standing side by side. */
  private boolean joins() throws QuerySyntaxException {
    Token next = peek();
    if (next == null || next.is(Kind.CLOSE) || next.is(Kind.BUT_NOT)) {
      return false;
    }
    if (next.is(Kind.AND)) {
      requireOperand(take());
    } else if (next.connector()) {
      throw afterNothingNear(next);
    } else {
      spaced |= !next.is(Kind.MINUS);
    }
    return true;
  }

  /** Behind {@code asof(…)} or what is excluded, nothing can be near or an alternative. */
  private static QuerySyntaxException afterNothingNear(Token connector) {
    return new QuerySyntaxException(
        "“%s” has no word before it that has a place in the text.".formatted(connector.text()),
        connector.position(),
        "Write `and` instead.");
  }

  private void refuseAfterMinus(Token minus) throws QuerySyntaxException {
    if (follows(Kind.OR) || peek() instanceof Token.Near) {
      throw new QuerySyntaxException(
          "What is excluded with “-” cannot be one of several alternatives, nor near something.",
          minus.position(),
          "Put all that is excluded in brackets, -(a or b), or write `but not`.");
    }
  }

  /** Operands with what says how near between them; the tightest are put together first. */
  private Query near() throws QuerySyntaxException {
    List<Query> operands = new ArrayList<>();
    List<Token.Near> connectors = new ArrayList<>();
    operands.add(or());
    while (peek() instanceof Token.Near near) {
      at++;
      requireOperand(near);
      connectors.add(near);
      operands.add(or());
    }
    while (!connectors.isEmpty()) {
      int tightest = 0;
      for (int i = 1; i < connectors.size(); i++) {
        if (connectors.get(i).reach().looseness() < connectors.get(tightest).reach().looseness()) {
          tightest = i;
        }
      }
      Query second = operands.remove(tightest + 1);
      operands.set(
          tightest, Connected.near(operands.get(tightest), connectors.remove(tightest), second));
    }
    return operands.getFirst();
  }

  private Query or() throws QuerySyntaxException {
    List<Query> any = new ArrayList<>();
    any.add(operand());
    while (follows(Kind.OR) || spacedOr()) {
      if (follows(Kind.OR)) {
        requireOperand(take());
      }
      any.add(operand());
    }
    return any.size() == 1 ? any.getFirst() : Connected.or(any);
  }

  private boolean spacedOr() {
    Token next = peek();
    if (spacing != Spacing.OR
        || next == null
        || next.connector()
        || next.is(Kind.CLOSE)
        || next.is(Kind.MINUS)) {
      return false;
    }
    spaced = true;
    return true;
  }

  private Query operand() throws QuerySyntaxException {
    Token token = peek();
    if (token == null) {
      throw new QuerySyntaxException("A word is missing at the end.", end, "Write one more word.");
    }
    at++;
    return switch (token) {
      case Token.Word word -> new Query.Word(word.text());
      case Token.Exact exact -> new Query.Exact(exact.text());
      case Token.Phrase phrase -> new Query.Phrase(phrase.words());
      case Token.Root root -> new Query.Root(root.text());
      case Token.Letters letters -> new Query.Letters(letters.text());
      case Token.AtLeast atLeast -> atLeast(atLeast);
      case Token.Field field -> field(field);
      case Token.Valued valued -> valued(valued);
      case Token.Near near -> throw nothingBefore(near);
      case Token.Sign sign -> sign(sign);
    };
  }

  private Query sign(Token.Sign sign) throws QuerySyntaxException {
    return switch (sign.kind()) {
      case OPEN -> bracket(sign);
      case AND, OR, BUT_NOT -> throw nothingBefore(sign);
      case NOT ->
          throw new QuerySyntaxException(
              "“" + sign.text() + "” alone is no connector.",
              sign.position(),
              "Write `but not`, or put it in quotation marks if it is itself the word.");
      case MINUS ->
          throw new QuerySyntaxException(
              "What is excluded with “-” cannot be one of several alternatives.",
              sign.position(),
              "Write `but not` instead.");
      case CLOSE ->
          throw new QuerySyntaxException(
              "This bracket closes nothing.", sign.position(), "Open it with ( or leave it out.");
    };
  }

  private static QuerySyntaxException nothingBefore(Token connector) {
    return new QuerySyntaxException(
        "The connector “" + connector.text() + "” has nothing before it.",
        connector.position(),
        "Write a word before it, or put it in quotation marks if it is itself the word.");
  }

  private Query atLeast(Token.AtLeast token) throws QuerySyntaxException {
    if (inside() instanceof Query.Placed placed
        && placed.looseness() <= Reach.Piece.PARAGRAPH.looseness()) {
      return new Query.AtLeast(token.times(), placed);
    }
    throw new QuerySyntaxException(
        "“%s” counts words, phrases and what stands near each other in a paragraph, nothing else."
            .formatted(token.text()),
        token.position(),
        "Write one %s(…) for each and `and` between them.".formatted(token.text()));
  }

  private Query field(Token.Field field) throws QuerySyntaxException {
    Query what = inside();
    return switch (field.name()) {
      case TI -> Connected.within(Query.Part.TITLE, what, field);
      case TE -> Connected.within(Query.Part.TEXT, what, field);
      case ADDED -> Connected.changed(Query.Side.ADDED, what, field);
      case REMOVED -> Connected.changed(Query.Side.REMOVED, what, field);
      case CHANGED ->
          new Query.Or(
              List.of(
                  Connected.changed(Query.Side.ADDED, what, field),
                  Connected.changed(Query.Side.REMOVED, what, field)));
      case CI, AG, SRC, TOP, FORM, RIN, DOCKET, EFF, PUB, OBS, ASOF ->
          throw new IllegalStateException(field + " holds a value");
    };
  }

  private static Query valued(Token.Valued valued) throws QuerySyntaxException {
    return switch (valued.name()) {
      case CI -> new Query.Filed(Query.Filing.CITATION, cited(valued));
      case AG -> new Query.Filed(Query.Filing.AGENCY, valued.value());
      case SRC -> new Query.Filed(Query.Filing.SOURCE, valued.value());
      case TOP -> new Query.Filed(Query.Filing.TOPIC, valued.value());
      case FORM -> new Query.Filed(Query.Filing.FORM, valued.value());
      case RIN -> new Query.Filed(Query.Filing.RIN, valued.value());
      case DOCKET -> new Query.Filed(Query.Filing.DOCKET, valued.value());
      case EFF -> new Query.Dated(Query.Date.EFFECTIVE, DaysReader.days(valued));
      case PUB -> new Query.Dated(Query.Date.PUBLISHED, DaysReader.days(valued));
      case OBS -> new Query.Dated(Query.Date.OBSERVED, DaysReader.days(valued));
      case ASOF ->
          throw new QuerySyntaxException(
              "asof(…) is said of the whole query and cannot be one of several alternatives.",
              valued.position(),
              "Write it once, outside of all brackets: waiver and asof(2019-06-30).");
      case TI, TE, ADDED, REMOVED, CHANGED ->
          throw new IllegalStateException(valued + " holds a query");
    };
  }

  private static String cited(Token.Valued valued) throws QuerySyntaxException {
    Optional<Query.Citation> citation = Citations.find(valued.value());
    if (citation.isPresent() && !citation.get().labels().isEmpty()) {
      throw new QuerySyntaxException(
          "ci(…) asks for whole documents; %s names a paragraph of one.".formatted(valued.value()),
          valued.valueAt(),
          "Write ci(%s), or the citation alone to go to the paragraph."
              .formatted(citation.get().citation()));
    }
    return valued.value();
  }

  private Query inside() throws QuerySyntaxException {
    return bracket(take());
  }

  private Query bracket(Token open) throws QuerySyntaxException {
    if (++depth > DEEPEST) {
      throw new QuerySyntaxException(
          "More than " + DEEPEST + " brackets within brackets.",
          open.position(),
          "Leave out the brackets that are not needed.");
    }
    if (follows(Kind.CLOSE)) {
      throw new QuerySyntaxException(
          "There is nothing between these brackets.",
          open.position(),
          "Write something between them, or leave them out.");
    }
    Query inside = butNot();
    if (!follows(Kind.CLOSE)) {
      throw new QuerySyntaxException(
          "This bracket is never closed.", open.position(), "Close it with ).");
    }
    at++;
    depth--;
    return inside;
  }

  private void requireOperand(Token before) throws QuerySyntaxException {
    Token next = peek();
    if (next == null || next.is(Kind.CLOSE)) {
      throw new QuerySyntaxException(
          "“" + before.text() + "” has nothing after it.",
          before.position(),
          "Write a word after it, or leave it out.");
    }
    if (next.connector()) {
      throw new QuerySyntaxException(
          "The connectors “" + before.text() + "” and “" + next.text() + "” stand side by side.",
          next.position(),
          "Leave one of them out, or put a word between them.");
    }
  }

  private boolean follows(Kind kind) {
    Token next = peek();
    return next != null && next.is(kind);
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private Token take() {
    return tokens.get(at++);
  }
}
