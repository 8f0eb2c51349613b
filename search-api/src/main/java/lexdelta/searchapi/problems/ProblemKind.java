package lexdelta.searchapi.problems;

import java.net.URI;
import java.util.Locale;

/** The kinds of problem, each with its permanent name, HTTP status and title (RFC 9457, 3.1). */
public enum ProblemKind {
  BAD_PARAMETER(
      400,
      "A parameter cannot be used",
      "Look at the field named by “parameter” and send it in the form that the detail gives."),
  BAD_QUERY(
      400,
      "The query cannot be understood",
      "“position” counts characters from 0 and shows where it went wrong; “suggestion” says what to"
          + " write instead."),
  BAD_BODY(
      400,
      "The body of the request cannot be used",
      "“pointer” is a JSON pointer to the field that does not fit."),
  BAD_REQUEST(400, "The request cannot be understood", "The detail says what was expected."),
  SIGN_IN_NEEDED(
      401,
      "Sign in first",
      "Sign in, or send a token of your account page as «Authorization: Bearer …»."),
  NOT_ALLOWED(403, "This is for others", "The detail says which role or scope it needs."),
  FORM_EXPIRED(
      403,
      "The form is no longer good",
      "Open its page again and send it once more; a form is good until you sign in or out, and needs"
          + " cookies."),
  CROSS_SITE(
      403,
      "The request came from another site",
      "Changes are accepted only from the pages of this service. Open the page here and try again."),
  NOT_FOUND(404, "There is nothing at this address", "Search for it, or check the address."),
  NO_TEXT_ON_THAT_DAY(
      404,
      "There is no text on that day",
      "The document is in the record, but not on the day asked for. Choose a day from its list of"
          + " versions."),
  METHOD_NOT_ALLOWED(405, "That cannot be done here", "The Allow header lists what can be done."),
  NOT_ACCEPTABLE(406, "It does not come in that form", "Ask for application/json."),
  CONFLICT(409, "It is in the way of something else", "The detail says of what."),
  CHANGED_MEANWHILE(
      412,
      "Somebody changed it meanwhile",
      "Read it again; what you wrote was not kept. Send the ETag that you get as If-Match."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of a kind not read here", "Send application/json."),
  UNKNOWN_HOST(
      421,
      "This service does not answer to that name",
      "Open it as 127.0.0.1 or localhost, or add the name to the setting lexdelta.web.hosts."),
  TOO_MANY(429, "Too many requests", "The Retry-After header says how many seconds to wait."),
  INTERNAL(
      500,
      "Something went wrong on our side",
      "Nothing was lost. Try again; if it happens again, look for the reference in the log.");

  private final int status;
  private final String title;
  private final String advice;

  ProblemKind(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What to do about it, in a sentence. */
  public String advice() {
    return advice;
  }

  /** The name that never changes: {@code bad-parameter}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is explained; a relative reference, the {@code type} of the problem. */
  public URI type() {
    return URI.create("/problems#" + slug());
  }
}
