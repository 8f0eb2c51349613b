package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * One page about a form or about filing. Its alerts come first, each one provision of kind {@code
 * NOTE}, ordered by what they say: the publisher reorders them without changing a word.
 */
final class FormPage {
  /** Below this lies every form. */
  static final String FORMS = "/us/uscis/forms/";

  /** Below this lies every other page. */
  static final String PAGES = "/us/uscis/pages/";

  private static final Pattern NUMBERED =
      Pattern.compile("((?:[A-Z]{1,4}-[0-9]{1,4}[A-Z]{0,4}(?: Supplement [A-Z])?))\\s*,\\s*(.*)");
  private static final Pattern FORM_PATH =
      Pattern.compile("/([a-z]{1,4}-?[0-9]{1,4}[a-z]{0,4}(?:-[a-z0-9-]+)?)/?");

  private final SitePage page;
  private final String path;
  private final boolean form;
  private final List<String> alerts;
  private final List<Provision> body;

  /** @param path of the address that was asked for; empty when nobody knows */
  FormPage(byte[] bytes, String path) throws UnreadableSnapshotException {
    page = SitePage.withChoices(bytes, path);
    this.path = path.isEmpty() ? page.ownPath().orElse("/" + page.title()) : path;
    form = !page.main().select(".node--type-immigration-form").isEmpty();
    choices();
    alerts = takenAlerts();
    body = PageText.of(page.main());
    checked();
  }

  /** The list to choose a fee from is text; all other lists to choose from are not. */
  private void choices() {
    for (Element list : page.main().select("select")) {
      if (list.attr("name").equals("form-fee-title")) {
        list.select("option").forEach(option -> option.tagName("p"));
        list.tagName("div");
      } else {
        list.remove();
      }
    }
  }

  private List<String> takenAlerts() {
    List<String> all = new ArrayList<>();
    for (Element alert : page.main().select(".messages__text")) {
      String said = String.join(" ", Paragraphs.of(alert));
      if (!said.isBlank()) {
        all.add(said);
      }
    }
    page.main().select(".messages").remove();
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private void checked() throws UnreadableSnapshotException {
    boolean details = !page.main().select(".accordion__header").isEmpty();
    if (form && !details) {
      throw HtmlPage.unreadable(
          "The page of %s has none of a form's details".formatted(page.title()));
    }
    if (body.stream().mapToInt(p -> p.text().length()).sum() < 100) {
      throw HtmlPage.unreadable("The page «%s» says next to nothing".formatted(page.title()));
    }
  }

  private Optional<Matcher> numbered() {
    Matcher matcher = NUMBERED.matcher(page.title());
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /** The form's number as printed; empty for a page that is no form's. */
  String number() {
    return form ? numbered().map(m -> m.group(1)).orElse("") : "";
  }

  private DocumentId id() {
    boolean own = form || FORM_PATH.matcher(path).matches();
    String slug = SitePage.slug(path);
    return new DocumentId(own ? FORMS + slug.substring(slug.lastIndexOf('/') + 1) : PAGES + slug);
  }

  Reading reading(LocalDate on) {
    List<Provision> all = new ArrayList<>();
    alerts.forEach(alert -> all.add(Provision.of(ProvisionKind.NOTE, alert)));
    all.addAll(body);
    String number = number();
    return new Reading(
        id(),
        DocumentKind.FORM,
        number.isEmpty() ? "USCIS, " + page.title() : "Form " + number,
        number.isEmpty() ? page.title() : numbered().map(m -> m.group(2)).orElse(page.title()),
        List.of(
            new Division("publisher", "", "USCIS"),
            new Division("list", "", form ? "Forms" : "Pages")),
        on,
        Optional.empty(),
        all,
        new FormFacts(number, alerts, body, page.main()).all());
  }
}
