package lexdelta.crawler.replay;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list of Visa Bulletins, derived from the months recorded: each is on it from the instant at
 * which it was recorded. The publisher's own list is not recorded; this one has its links only.
 */
final class BulletinList {
  private static final String HOST = "travel.state.gov";
  private static final String PATH = "/content/travel/en/legal/visa-law0/visa-bulletin";

  private final List<Recording> months;

  BulletinList(List<Recording> recordings) {
    months = recordings.stream().filter(recording -> month(recording.url())).toList();
  }

  private static boolean month(URI address) {
    return HOST.equals(address.getHost()) && address.getPath().startsWith(PATH + "/");
  }

  /** The list as of an instant; empty for any other place, and where no month is recorded. */
  Optional<Answer> answer(Place place, Instant now) {
    return place.host().equals(HOST) && place.path().equals(PATH + ".html") && !months.isEmpty()
        ? Optional.of(Answer.page(200, Pages.HTML, page(now)))
        : Optional.empty();
  }

  private String page(Instant now) {
    String links =
        months.stream()
            .filter(month -> !month.observedAt().isAfter(now))
            .map(month -> "<li><a href=\"%s\">Visa Bulletin</a></li>\n".formatted(month.url()))
            .distinct()
            .collect(Collectors.joining());
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Visa Bulletin (derived)</title></head>
    <body><h1>Visa Bulletin</h1><ul>
    %s</ul></body></html>
    """
        .formatted(links);
  }
}
