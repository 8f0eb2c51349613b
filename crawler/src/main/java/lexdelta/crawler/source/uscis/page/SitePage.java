package lexdelta.crawler.source.uscis.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the site that came whole: its title and its main part, out of which everything is taken
 * that its content system adds (navigation, forms for feedback and search, the day of the last
 * review, the sizes of files) and everything that only screens and their readers need.
 */
public final class SitePage {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.uscis.gov");

  private static final String ADDED =
      "script, style, noscript, template, svg, nav, footer, form, input, textarea, select, iframe,"
          + " button:not(.usa-accordion__button), .reviewed-date, #feedback-message, .usa-sr-only,"
          + " .visually-hidden, .modal, .file-ext-info, .views-exposed-wrapper, .rss-feed,"
          + " [class*=breadcrumb], .social-share, .addtoany_list";

  private final Document page;
  private final Element main;
  private final String title;

  private SitePage(Document page, Element main) {
    this.page = page;
    this.main = main;
    Element heading = main.selectFirst("h1");
    title = heading == null ? "" : Paragraphs.folded(heading.text());
    main.select("h1").remove();
  }

  /**
   * Reads a page.
   *
   * @param path of the address, to which its relative links are relative
   * @throws UnreadableSnapshotException when it stops before its end, or has no main part or no title
   */
  public static SitePage of(byte[] bytes, String path) throws UnreadableSnapshotException {
    return of(bytes, path, ADDED);
  }

  /** As {@link #of(byte[], String)}, with the lists to choose from left in. */
  public static SitePage withChoices(byte[] bytes, String path) throws UnreadableSnapshotException {
    return of(bytes, path, ADDED.replace(" select,", ""));
  }

  private static SitePage of(byte[] bytes, String path, String added)
      throws UnreadableSnapshotException {
    Document page = HtmlPage.whole(bytes, PUBLISHER.resolve(path.startsWith("/") ? path : "/"));
    Element main = page.selectFirst("main, #main, [role=main]");
    if (main == null) {
      throw HtmlPage.unreadable("The page «%s» has no main part".formatted(page.title()));
    }
    main.select(added).remove();
    SitePage read = new SitePage(page, main);
    if (read.title.isEmpty()) {
      throw HtmlPage.unreadable("The page «%s» has no heading".formatted(page.title()));
    }
    return read;
  }

  public String title() {
    return title;
  }

  /** The main part, without the title. */
  public Element main() {
    return main;
  }

  /** The path that the page gives as its own; empty when it gives none. */
  public Optional<String> ownPath() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    try {
      return canonical == null
          ? Optional.empty()
          : Optional.ofNullable(new URI(canonical.attr("href").strip()).getPath())
              .filter(path -> path.startsWith("/"));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A path as the end of a document's address: lower case, only what an address may have. */
  public static String slug(String path) {
    StringBuilder slug = new StringBuilder();
    for (String part : List.of(path.toLowerCase(Locale.ROOT).split("/"))) {
      String safe = part.replaceAll("[^a-z0-9._~()-]+", "-").replaceAll("^-+|[-.]+$", "");
      if (!safe.isEmpty() && slug.length() + safe.length() < 300) {
        slug.append(slug.isEmpty() ? "" : "/").append(safe);
      }
    }
    return slug.isEmpty() ? "home" : slug.toString();
  }
}
