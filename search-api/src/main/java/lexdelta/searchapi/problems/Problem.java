package lexdelta.searchapi.problems;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with a request.
 *
 * @param detail for a person: what, where, what to do
 * @param more further members of the RFC 9457 object, such as {@code parameter} (name of the query
 *     or path parameter) or {@code pointer} (RFC 6901, into the body)
 */
public record Problem(ProblemKind kind, String detail, Map<String, Object> more) {
  /**
   * The attribute of a request under which a filter lays its problem before it sends the status as
   * an error: the answer then says it.
   */
  public static final String ATTRIBUTE = Problem.class.getName();

  /** What is longer came with the request, and is not sent back whole. */
  private static final int LONGEST = 2_000;

  public Problem {
    detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    more = Map.copyOf(more);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, Map.of());
  }

  /** A query or path parameter that cannot be used. */
  public static Problem parameter(String name, String detail) {
    return new Problem(ProblemKind.BAD_PARAMETER, detail, Map.of("parameter", name));
  }

  /** A field of the body that cannot be used, by its JSON pointer. */
  public static Problem pointer(String pointer, String detail) {
    return new Problem(ProblemKind.BAD_BODY, detail, Map.of("pointer", pointer));
  }

  /** The same with one more member. */
  public Problem with(String name, Object value) {
    Map<String, Object> extended = new LinkedHashMap<>(more);
    extended.put(name, value);
    return new Problem(kind, detail, extended);
  }

  /** As something to throw. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
