package lexdelta.crawler.source.declared;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.judge.VolatileLine;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.declared.Declaration.Selection;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads a web page as one document. */
final class PageReader {
  private static final URI NOWHERE = URI.create("");
  private static final int MOST_PROVISIONS = 100_000;

  private final Declaration declaration;

  PageReader(Declaration declaration) {
    this.declaration = declaration;
  }

  Reading read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    Document page = page(bytes);
    LinkTargets targets = new LinkTargets(base(page, address), own(page));
    String title = Paragraphs.folded(page.title());
    List<Provision> all = new ArrayList<>();
    for (Element part : parts(page)) {
      all.addAll(PageText.of(part, targets));
    }
    List<Provision> provisions = kept(all, declaration.selection());
    String heading = heading(provisions).orElse(title);
    if (!provisions.isEmpty() && isTitle(provisions.getFirst())) {
      provisions = provisions.subList(1, provisions.size());
    }
    check(heading, provisions);
    return reading(declaration, heading, on, provisions);
  }

  private static Document page(byte[] bytes) throws UnreadableSnapshotException {
    Document page = HtmlPage.any(bytes, NOWHERE);
    // Pages may leave out both ends of <html>; one that has the beginning only was cut short.
    return page.select("html[lang], html[class], html[prefix]").isEmpty()
        ? page
        : HtmlPage.whole(bytes, NOWHERE);
  }

  /** Where the page says that it stands. */
  private static Optional<URI> own(Document page) {
    return absolute(attribute(page, "link[rel=canonical]", "href"))
        .or(() -> absolute(attribute(page, "meta[property=og:url]", "content")));
  }

  private static Optional<URI> base(Document page, Optional<URI> address) {
    Element base = page.selectFirst("base[href]");
    Optional<URI> place = address.or(() -> own(page));
    if (base == null) {
      return place;
    }
    return place.map(at -> resolved(at, base.attr("href"))).or(() -> absolute(base.attr("href")));
  }

  private static URI resolved(URI at, String href) {
    try {
      return at.resolve(href.strip());
    } catch (IllegalArgumentException e) {
      return at;
    }
  }

  private static String attribute(Document page, String css, String name) {
    Element element = page.selectFirst(css);
    return element == null ? "" : element.attr(name);
  }

  private static Optional<URI> absolute(String address) {
    try {
      return Optional.of(new URI(address.strip())).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private List<Element> parts(Document page) throws UnreadableSnapshotException {
    Selection selection = declaration.selection();
    selection.remove().forEach(css -> page.select(css).remove());
    if (selection.select().isEmpty()) {
      return List.of(MainPart.of(page));
    }
    Elements selected = page.select(String.join(", ", selection.select()));
    if (selected.isEmpty()) {
      throw HtmlPage.unreadable(
          "Nothing on the page «%s» matches the selection %s"
              .formatted(page.title(), selection.select()));
    }
    MainPart.withoutMachinery(page);
    return selected.stream()
        .filter(part -> part.parents().stream().noneMatch(selected::contains))
        .toList();
  }

  /** Without lines that change by themselves, and without what the declaration ignores. */
  static List<Provision> kept(List<Provision> all, Selection selection)
      throws UnreadableSnapshotException {
    List<Provision> kept = new ArrayList<>();
    IgnoredWords ignored = new IgnoredWords(selection.ignore(), all);
    for (Provision provision : all) {
      String text = Paragraphs.folded(ignored.removedFrom(provision.text()));
      if (text.isEmpty() || VolatileLine.is(text)) {
        continue;
      }
      kept.add(text.equals(provision.text()) ? provision : cut(provision, text));
    }
    return kept;
  }

  private static Provision cut(Provision provision, String text) {
    return new Provision(
        provision.kind(),
        text,
        List.of(),
        List.of(),
        provision.link(),
        provision.links().stream().filter(link -> text.contains(link.words())).toList(),
        provision.level());
  }

  private static Optional<String> heading(List<Provision> provisions) {
    return provisions.stream().filter(PageReader::isTitle).map(Provision::text).findFirst();
  }

  private static boolean isTitle(Provision provision) {
    return provision.kind() == ProvisionKind.HEADING && provision.level() == 1;
  }

  private void check(String heading, List<Provision> provisions)
      throws UnreadableSnapshotException {
    int fewest = Math.max(1, declaration.expectation().items());
    if (provisions.size() < fewest) {
      throw HtmlPage.unreadable(
          "The page «%s» has %d passage(s) of text; at least %d are expected"
              .formatted(heading, provisions.size(), fewest));
    }
    if (provisions.size() > MOST_PROVISIONS) {
      throw HtmlPage.unreadable(
          "The page «%s» has %d passages, more than any page of law"
              .formatted(heading, provisions.size()));
    }
    checkCanary(declaration, heading, provisions);
  }

  static void checkCanary(Declaration declaration, String heading, List<Provision> provisions)
      throws UnreadableSnapshotException {
    String canary = declaration.expectation().canary();
    if (!canary.isEmpty()
        && !heading.contains(canary)
        && provisions.stream().noneMatch(provision -> provision.text().contains(canary))) {
      throw HtmlPage.unreadable(
          "%s does not say «%s», which it always says"
              .formatted(heading.isBlank() ? "This" : "«" + heading + "»", canary));
    }
  }

  static Reading reading(
      Declaration declaration, String heading, LocalDate on, List<Provision> provisions) {
    return new Reading(
        new DocumentId(declaration.root()),
        DocumentKind.DECLARED_PAGE,
        declaration.source().title(),
        heading,
        hierarchy(declaration),
        on,
        Optional.empty(),
        provisions);
  }

  static List<Division> hierarchy(Declaration declaration) {
    return List.of(new Division("publisher", "", declaration.source().publisher()));
  }
}
