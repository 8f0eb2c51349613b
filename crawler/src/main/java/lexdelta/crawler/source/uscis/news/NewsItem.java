package lexdelta.crawler.source.uscis.news;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.uscis.page.SitePage;

/**
 * An item as a list or a feed gives it.
 *
 * @param address of its own page, at the publisher
 */
record NewsItem(String title, URI address, LocalDate day, List<String> summary) {
  /** Below this lies every item. */
  static final String SCOPE = "/us/uscis/";

  /** What lists say of an item; its own page, once read, is a document beside it. */
  Reading reading() {
    List<Provision> provisions = new ArrayList<>();
    provisions.add(
        new Provision(ProvisionKind.HEADING, title, List.of(), List.of(), address.toString()));
    summary.forEach(p -> provisions.add(Provision.of(ProvisionKind.PARAGRAPH, p)));
    return reading(new Named(id(address), title, day), day, Optional.of(day), provisions);
  }

  static DocumentId id(URI address) {
    return new DocumentId(
        SCOPE + SitePage.slug(address.getPath() == null ? "" : address.getPath()));
  }

  /** What an item is called: its document, its title, its day. */
  record Named(DocumentId id, String title, LocalDate day) {}

  static Reading reading(
      Named item, LocalDate from, Optional<LocalDate> issued, List<Provision> provisions) {
    boolean alert = item.id().value().contains("/alerts/");
    return new Reading(
        item.id(),
        DocumentKind.NEWS_ITEM,
        "USCIS " + (alert ? "alert" : "news") + ", " + item.day(),
        item.title(),
        List.of(
            new Division("publisher", "", "USCIS"),
            new Division("list", "", alert ? "Alerts" : "News")),
        from,
        issued,
        provisions,
        List.of(Fact.of(FactKind.LABEL, alert ? "alert" : "news", "")));
  }
}
