package lexdelta.crawler.fetch;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that stands in a page's place with the status 200: a form to sign in, a notice of
 * maintenance, an error. Such pages say little, and say what they are in their title or heading.
 */
record StandIn(Kind kind, String title) {
  /** What stands there. */
  enum Kind {
    LOGIN,
    MAINTENANCE,
    ERROR
  }

  /** Pages with content of their own say more. */
  private static final int SHORT = 1_500;

  private static final Pattern LOGIN =
      Pattern.compile("(?i)\\b(?:sign|log)[ -]?(?:in|on)\\b|\\bsingle sign-on\\b|\\bauthenticat");
  private static final Pattern MAINTENANCE =
      Pattern.compile(
          "(?i)\\b(?:under|down for|site|system|scheduled|routine|planned|server|website)"
              + " maintenance\\b|\\b(?:temporarily|currently) (?:unavailable|down|offline|out of service)\\b"
              + "|\\bservice (?:is )?unavailable\\b|\\bbe (?:right )?back (?:soon|shortly)\\b"
              + "|\\btechnical difficulties\\b|\\bsite (?:is )?(?:offline|down)\\b");
  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)^(?:error|http)?[ :-]*(?:4\\d\\d|5\\d\\d)\\b(?! (?:u\\.?s\\.?c|cfr|fam)).*"
              + "|^(?:page|file|document|resource)(?: or directory)? (?:not found|cannot be found|does not exist).*"
              + "|^(?:not found|bad gateway|gateway time-?out|internal server error|server error"
              + "|application error|runtime error|database error|an? (?:unexpected )?error (?:has )?occurred"
              + "|something went wrong|unexpected error|error)\\b.*");
  private static final Pattern SOFT_404 =
      Pattern.compile("(?i)^(?:page not found|404 ?(?:error|not found|[-–—|:]|page)).*");

  /** What stands in a page's place; empty when nothing does. */
  static Optional<StandIn> of(byte[] payload) {
    Document page = BlockPages.parse(payload);
    String title = page.title().strip();
    if (SOFT_404.matcher(title).matches()) {
      return Optional.of(new StandIn(Kind.ERROR, title));
    } else if (page.text().length() >= SHORT) {
      return Optional.empty();
    }
    Element first = page.selectFirst("h1, h2");
    String heading = first == null ? "" : first.text().strip();
    return kind(page, title, heading)
        .map(kind -> new StandIn(kind, title.isEmpty() ? heading : title));
  }

  private static Optional<Kind> kind(Document page, String title, String heading) {
    String both = title + " \n " + heading;
    if (page.selectFirst("input[type=password]") != null
        && (LOGIN.matcher(both).find() || LOGIN.matcher(page.text()).find())) {
      return Optional.of(Kind.LOGIN);
    } else if (MAINTENANCE.matcher(both).find()) {
      return Optional.of(Kind.MAINTENANCE);
    } else if (ERROR.matcher(title).matches() || ERROR.matcher(heading).matches()) {
      return Optional.of(Kind.ERROR);
    }
    return Optional.empty();
  }

  /** The end of a sentence that begins with the answer. */
  String words() {
    return switch (kind) {
      case LOGIN -> "a form to sign in, «%s», stands in the page's place".formatted(title);
      case MAINTENANCE -> "a notice, «%s», stands in the page's place".formatted(title);
      case ERROR -> "an error, «%s», stands in the page's place".formatted(title);
    };
  }
}
