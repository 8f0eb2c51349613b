package lexdelta.crawler.source.declared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The part of a page that says what the page is for, found without knowing the site: by HTML's own
 * elements and roles, and by where most of the text is. The document is altered: what is left out is
 * taken out of it.
 */
final class MainPart {
  private static final String MACHINERY =
      "script, style, noscript, template, svg, math[hidden], iframe, object, embed, canvas, video,"
          + " audio, link, meta, button, input, select, textarea, option, datalist, dialog,"
          + " [aria-modal=true], [role=dialog], [role=alertdialog], [role=search], [role=status],"
          + " [role=progressbar], [role=tooltip], [role=button]";
  private static final String NAVIGATION =
      "nav, [role=navigation], [role=menu], [role=menubar], [role=banner], [role=contentinfo]";
  private static final String MAIN = "main, [role=main]";
  private static final String NAMED =
      "[itemprop=articleBody], #main-content, #maincontent, #main, #content, .main-content";

  private static final Pattern UNSEEN =
      Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?i)(?:cookie|consent|gdpr|ccpa)[-_]?(?:s[-_]?)?(?:consent|banner|bar|notice|popup|pop-up"
              + "|modal|dialog|overlay|message|alert|law|manager|preferences|settings|wrapper)"
              + "|onetrust|cybotcookie|cookiebot|usercentrics|didomi|truste|osano|cc-window|axeptio"
              + "|tarteaucitron|cky-consent|borlabs|iubenda-cs|klaro");
  private static final Pattern FRAME =
      Pattern.compile(
          "(?i)(?:^|[-_\\s])(?:breadcrumbs?|pagination|pager|social|share|sharing|sharethis|addthis"
              + "|addtoany|skip-?(?:link|nav|to)|skiplinks?|back-to-top|feedback|page-rating|survey"
              + "|newsletter|print-?(?:link|button)|site-?(?:header|footer|alert|banner)|usa-banner"
              + "|view-?count|visitor-?counter|hit-?counter|last-?(?:updated|reviewed|modified))(?:$|[-_\\s])");

  private final Document page;
  private final Element body;

  private MainPart(Document page) {
    this.page = page;
    this.body = page.body();
  }

  /** The main part, cleaned. Never empty of elements, though it may be of text. */
  static Element of(Document page) {
    MainPart part = new MainPart(page);
    part.clean();
    Element root = part.root();
    part.frame(root);
    return root;
  }

  /** Takes out what is no text for anybody: machinery, hidden things, requests for consent. */
  static void withoutMachinery(Document page) {
    new MainPart(page).clean();
  }

  private void clean() {
    // First, since what opens the hidden may be machinery itself.
    hidden();
    body.select(MACHINERY).remove();
    body.select("[id], [class]").stream()
        .filter(element -> CONSENT.matcher(names(element)).find())
        .filter(element -> element.parent() != null && share(element) < 0.3)
        .toList()
        .forEach(Element::remove);
  }

  private static String names(Element element) {
    return element.id() + " " + element.className();
  }

  /** What is hidden and can be opened is text; what is hidden and cannot, is not. */
  private void hidden() {
    Set<String> opened =
        page
            .select("[aria-controls], [data-target], [data-bs-target], a[href^=#], [aria-owns]")
            .stream()
            .flatMap(MainPart::controlled)
            .collect(Collectors.toSet());
    body.select("[hidden], [style]").stream()
        .filter(
            element -> element.hasAttr("hidden") || UNSEEN.matcher(element.attr("style")).find())
        .filter(element -> !opened.contains(element.id()))
        .filter(element -> element.closest("details") == null)
        .toList()
        .forEach(Element::remove);
  }

  private static Stream<String> controlled(Element element) {
    return Stream.of("aria-controls", "data-target", "data-bs-target", "href", "aria-owns")
        .flatMap(name -> Stream.of(element.attr(name).split("\\s+")))
        .map(id -> id.replaceFirst("^#", ""))
        .filter(id -> !id.isEmpty());
  }

  private Element root() {
    int all = Math.max(1, length(body));
    return widest(body.select(MAIN))
        .filter(main -> length(main) >= Math.min(500, all / 5))
        .or(() -> widest(body.select("article")).filter(one -> length(one) >= all * 3 / 5))
        .or(() -> widest(body.select(NAMED)).filter(one -> length(one) >= all / 2))
        .orElse(body);
  }

  private static Optional<Element> widest(Elements found) {
    return found.stream().max(Comparator.comparingInt(MainPart::length));
  }

  /** Takes out what surrounds the text: navigation, headers and footers of the site, asides. */
  private void frame(Element root) {
    List<Element> around =
        Stream.of(
                root.select(NAVIGATION).stream(),
                root.select("header, footer, aside, [role=complementary]").stream()
                    .filter(element -> surrounds(root, element)),
                root.select("form").stream(),
                root.select("[id], [class]").stream()
                    .filter(element -> FRAME.matcher(names(element)).find()))
            .flatMap(found -> found)
            .filter(element -> !element.equals(root))
            .toList();
    int all = Math.max(1, length(root));
    for (Element element : around) {
      boolean titled = element.selectFirst("h1") != null || element.selectFirst(MAIN) != null;
      if (element.parent() != null && !titled && length(element) * 3 < all) {
        element.remove();
      }
    }
  }

  /** Within the main part a header has the title, and an aside is read unless it only leads on. */
  private static boolean surrounds(Element root, Element element) {
    boolean within = !root.nameIs("body") || element.closest("article, main") != null;
    return switch (element.normalName()) {
      case "header" -> !within;
      case "footer" -> true;
      default -> !within || element.attr("role").equals("complementary") || leadsOn(element);
    };
  }

  private static boolean leadsOn(Element element) {
    int linked = element.select("a").stream().mapToInt(MainPart::length).sum();
    return linked * 2 >= length(element);
  }

  private double share(Element element) {
    return (double) length(element) / Math.max(1, length(body));
  }

  private static int length(Element element) {
    return element.text().length();
  }
}
