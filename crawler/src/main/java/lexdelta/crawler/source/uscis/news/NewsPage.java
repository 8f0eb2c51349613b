package lexdelta.crawler.source.uscis.news;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/**
 * The page of one item. Made for the site's known structure; no recording has proved it.
 *
 * <p>Its item is told of when a list names it. The page's own words stand from the day on which they
 * were seen and bear no day of issue, so that the same event is not told a second time; what changes
 * in them later is.
 */
final class NewsPage {
  private NewsPage() {}

  /** @param seenOn the item's day where the page says none */
  static Reading read(byte[] bytes, URI address, LocalDate seenOn)
      throws UnreadableSnapshotException {
    SitePage page = SitePage.of(bytes, address.getPath());
    Element release = page.main().selectFirst(".field--name-field-display-date, article");
    LocalDate day = release == null ? seenOn : NewsList.day(release).orElse(seenOn);
    List<Provision> provisions = PageText.of(page.main());
    if (provisions.isEmpty()) {
      throw HtmlPage.unreadable("The page «%s» says nothing".formatted(page.title()));
    }
    DocumentId listed = NewsItem.id(address);
    return NewsItem.reading(
        new NewsItem.Named(new DocumentId(listed.value() + "/full-text"), page.title(), day),
        seenOn,
        Optional.empty(),
        provisions);
  }
}
