package lexdelta.crawler.replay;

/** The small pages the server says on its own: refusals, absences, robots. All are invented. */
final class Pages {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  /** Where the eCFR and the Federal Register send visitors who ask too often. */
  static final String BLOCK_HOST = "unblock.federalregister.gov";

  private Pages() {}

  static Answer notFound(String what) {
    return html(404, "Page not found", what);
  }

  static Answer refused() {
    return html(403, "Access denied", "You may not see this page.");
  }

  static Answer tooMany() {
    return html(429, "Too many requests", "Ask again later.");
  }

  static Answer unavailable() {
    return html(503, "Service unavailable", "This title is being processed. Ask again later.");
  }

  static Answer wrongMethod() {
    return html(405, "Method not allowed", "Only GET and HEAD are answered here.")
        .with("Allow", "GET, HEAD");
  }

  static Answer badRequest(String what) {
    return html(400, "Bad request", what);
  }

  static Answer broken(String what) {
    return html(500, "The replay is broken", what);
  }

  static Answer toBlockPage() {
    return html(302, "Found", "Go on to the page named in Location.")
        .with("Location", "https://" + BLOCK_HOST + "/");
  }

  /** Answered with status 200, though it is a refusal: the very trap it is here to set. */
  static Answer requestAccess() {
    return html(
        200,
        "Request Access",
        "Programs have asked too much of this site from your address. Confirm that you are a person"
            + " to go on.");
  }

  static Answer robotsAllowingAll() {
    return Answer.page(200, "text/plain; charset=utf-8", "User-agent: *\nAllow: /\n");
  }

  /** An error as the eCFR's API words it: an object with the one member {@code error}. */
  static Answer apiError(int status, String what) {
    return Answer.page(status, JSON, "{\"error\":\"" + what + "\"}");
  }

  private static Answer html(int status, String title, String text) {
    return Answer.page(
        status,
        HTML,
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body><h1>%s</h1><p>%s</p></body></html>
        """
            .formatted(title, title, escaped(text)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
