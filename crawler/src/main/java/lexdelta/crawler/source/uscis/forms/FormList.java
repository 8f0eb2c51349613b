package lexdelta.crawler.source.uscis.forms;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/** The list of all forms: a document of its own, a provision a form. */
final class FormList {
  static final String PATH = "/forms/all-forms";

  private final List<Provision> rows = new ArrayList<>();
  private final Set<URI> pages = new LinkedHashSet<>();

  FormList(byte[] bytes) throws UnreadableSnapshotException {
    SitePage page = SitePage.of(bytes, PATH);
    for (Element row : page.main().select(".views-row")) {
      Element title = row.selectFirst(".views-field-title a[href]");
      if (title != null && !title.text().isBlank()) {
        add(row, title);
      }
    }
    if (rows.isEmpty()) {
      throw HtmlPage.unreadable("The list of all forms lists no forms");
    }
  }

  private void add(Element row, Element title) {
    String address = PageText.address(title);
    rows.add(
        new Provision(
            ProvisionKind.HEADING, Paragraphs.folded(title.text()), List.of(), List.of(), address));
    for (Element about : row.select(".views-field-body")) {
      Paragraphs.of(about).forEach(p -> rows.add(Provision.of(ProvisionKind.PARAGRAPH, p)));
    }
    if (address.startsWith(SitePage.PUBLISHER + "/")) {
      try {
        pages.add(URI.create(address));
      } catch (IllegalArgumentException e) {
        // An address that is none leads nowhere; the row keeps it as it is written.
      }
    }
  }

  /** The pages of the forms, at the publisher. */
  Set<URI> pages() {
    return pages;
  }

  Reading reading(LocalDate on) {
    return new Reading(
        new DocumentId(FormPage.FORMS + "all-forms"),
        DocumentKind.FORM,
        "USCIS, All Forms",
        "All Forms",
        List.of(new Division("publisher", "", "USCIS"), new Division("list", "", "Forms")),
        on,
        Optional.empty(),
        rows);
  }
}
