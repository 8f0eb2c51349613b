package lexdelta.crawler.source.uscis.manual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The page of a chapter: its guidance and its footnotes, without the tabs of resources beside it. */
final class ChapterPage {
  /** How a footnote begins, on the page and in the text form alike. */
  static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^\\s*\\d+]\\s*.*");

  private static final Pattern NUMBERED = Pattern.compile("(?i)^chapter\\s+\\d+\\s*[-–—:]\\s*");

  private ChapterPage() {}

  static Reading read(byte[] bytes, String path, Chapter chapter, LocalDate on)
      throws UnreadableSnapshotException {
    SitePage page = SitePage.of(bytes, path);
    Elements bodies = page.main().select(".field--name-body");
    List<Provision> provisions = new ArrayList<>();
    List<Element> pieces = bodies.isEmpty() ? List.of(page.main()) : outermost(bodies);
    pieces.forEach(piece -> PageText.of(piece).forEach(p -> provisions.add(marked(p))));
    if (provisions.isEmpty()) {
      throw HtmlPage.unreadable("The chapter «%s» has no text".formatted(page.title()));
    }
    return chapter.reading(NUMBERED.matcher(page.title()).replaceFirst(""), on, provisions);
  }

  private static List<Element> outermost(Elements bodies) {
    return bodies.stream()
        .filter(body -> body.parents().stream().noneMatch(p -> p.hasClass("field--name-body")))
        .toList();
  }

  /** Footnotes are marked by how they begin. */
  static Provision marked(Provision provision) {
    return provision.kind() == ProvisionKind.PARAGRAPH
            && FOOTNOTE.matcher(provision.text()).matches()
        ? provision.as(ProvisionKind.FOOTNOTE)
        : provision;
  }
}
