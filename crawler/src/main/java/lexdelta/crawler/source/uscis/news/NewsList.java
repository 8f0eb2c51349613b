package lexdelta.crawler.source.uscis.news;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import lexdelta.crawler.source.uscis.page.Days;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/** A page of the newsroom that lists items, the newest first. */
final class NewsList {
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private final Map<URI, NewsItem> items = new LinkedHashMap<>();

  NewsList(byte[] bytes, String path) throws UnreadableSnapshotException {
    SitePage page = SitePage.of(bytes, path);
    for (Element row : page.main().select(".views-row")) {
      Element title = row.selectFirst(".views-field-title a[href]");
      if (title != null) {
        add(row, title);
      }
    }
    if (items.isEmpty()) {
      throw HtmlPage.unreadable("The list «%s» lists no items".formatted(page.title()));
    }
  }

  private void add(Element row, Element link) throws UnreadableSnapshotException {
    String title = Paragraphs.folded(link.text());
    Optional<LocalDate> day = day(row);
    if (title.isEmpty() || day.isEmpty()) {
      throw HtmlPage.unreadable(
          "Item %d of the list, «%s», has no %s"
              .formatted(items.size() + 1, title, title.isEmpty() ? "title" : "day"));
    }
    address(link)
        .ifPresent(at -> items.putIfAbsent(at, new NewsItem(title, at, day.get(), summary(row))));
  }

  private static List<String> summary(Element row) {
    List<String> summary = new ArrayList<>();
    row.select(".views-field-body").forEach(body -> summary.addAll(Paragraphs.of(body)));
    return summary;
  }

  private static Optional<URI> address(Element link) {
    try {
      String address = PageText.address(link);
      return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The day in words is the publisher's own; the instant beside it is in another zone. */
  static Optional<LocalDate> day(Element around) {
    Element time = around.selectFirst("time");
    if (time == null) {
      return Optional.empty();
    }
    return Days.inWords(Paragraphs.folded(time.text()))
        .or(() -> Days.inFigures(time.text()).stream().findFirst())
        .or(() -> instant(time.attr("datetime").strip()));
  }

  static Optional<LocalDate> instant(String instant) {
    try {
      return Optional.of(Instant.parse(instant).atZone(WASHINGTON).toLocalDate());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  List<NewsItem> items() {
    return List.copyOf(items.values());
  }
}
