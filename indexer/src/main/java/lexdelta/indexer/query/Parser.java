package lexdelta.indexer.query;

import java.util.ArrayList;
import java.util.List;
import lexdelta.indexer.query.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree. Tightest first: phrase, {@code or}, {@code and}, {@code but not}; brackets before
 * all.
 */
final class Parser {
  /** Brackets within brackets beyond this are a mistake or an attack. */
  static final int DEEPEST = 50;

  private final List<Token> tokens;
  private final int end;
  private int at;
  private int depth;
  private boolean andUnderstood;

  /**
   * Of these tokens.
   *
   * @param end the length of the text as typed
   */
  Parser(List<Token> tokens, int end) {
    this.tokens = tokens;
    this.end = end;
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

  /** Whether two operands stood side by side, so that {@code and} was understood. */
  boolean andUnderstood() {
    return andUnderstood;
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
        refuseOrAfterMinus(minus);
      } else {
        wanted.add(or());
      }
      joined = joins();
    }
    if (wanted.isEmpty()) {
      throw new QuerySyntaxException(
          "This only says what is not wanted.",
          first == null ? end : first.position(),
          "Write first what is wanted: waiver but not fee.");
    }
    Query all = wanted.size() == 1 ? wanted.getFirst() : new Query.And(wanted);
    if (unwanted.isEmpty()) {
      return all;
    }
    return new Query.ButNot(
        all, unwanted.size() == 1 ? unwanted.getFirst() : new Query.Or(unwanted));
  }

  /** Whether another operand is joined, by {@code and} or by standing side by side. */
  private boolean joins() throws QuerySyntaxException {
    Token next = peek();
    if (next == null || next.kind() == Kind.CLOSE || next.kind() == Kind.BUT_NOT) {
      return false;
    }
    if (next.kind() == Kind.AND) {
      requireOperand(take());
    } else {
      andUnderstood |= next.kind() != Kind.MINUS;
    }
    return true;
  }

  private void refuseOrAfterMinus(Token minus) throws QuerySyntaxException {
    if (follows(Kind.OR)) {
      throw new QuerySyntaxException(
          "What is excluded with “-” cannot be one of several alternatives.",
          minus.position(),
          "Put the alternatives in brackets, -(a or b), or write `but not`.");
    }
  }

  private Query or() throws QuerySyntaxException {
    List<Query> any = new ArrayList<>();
    any.add(operand());
    while (follows(Kind.OR)) {
      requireOperand(take());
      any.add(operand());
    }
    return any.size() == 1 ? any.getFirst() : new Query.Or(any);
  }

  private Query operand() throws QuerySyntaxException {
    Token token = peek();
    if (token == null) {
      throw new QuerySyntaxException("A word is missing at the end.", end, "Write one more word.");
    }
    at++;
    return switch (token.kind()) {
      case WORD -> new Query.Word(token.text());
      case PHRASE -> new Query.Phrase(token.words());
      case ROOT -> new Query.Root(token.text());
      case OPEN -> bracket(token);
      case AND, OR, BUT_NOT ->
          throw new QuerySyntaxException(
              "The connector “" + token.text() + "” has nothing before it.",
              token.position(),
              "Write a word before it, or put it in quotation marks if it is itself the word.");
      case NOT ->
          throw new QuerySyntaxException(
              "“" + token.text() + "” alone is no connector.",
              token.position(),
              "Write `but not`, or put it in quotation marks if it is itself the word.");
      case MINUS ->
          throw new QuerySyntaxException(
              "What is excluded with “-” cannot be one of several alternatives.",
              token.position(),
              "Write `but not` instead.");
      case CLOSE ->
          throw new QuerySyntaxException(
              "This bracket closes nothing.", token.position(), "Open it with ( or leave it out.");
    };
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
    if (next == null || next.kind() == Kind.CLOSE) {
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
    return next != null && next.kind() == kind;
  }

  private @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  private Token take() {
    return tokens.get(at++);
  }
}
