package lexdelta.crawler.source.fam;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.fam.FamCitation.Headed;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of the manual. Refused unless it is whole, says what it is, and has a transmittal. */
final class FamPage {
  private static final URI BASE = ForeignAffairsManual.PUBLISHER.resolve("/FAM/09FAM/");
  private static final Pattern MARKING = Pattern.compile("(?i)unclassified( ?\\(u\\))?");
  private static final int LONGEST_HEADING = 300;

  private final Document page;
  private final List<Provision> lines;
  private final FamCitation own;

  /**
   * Opens a page.
   *
   * @param address where it was fetched from, if known
   */
  FamPage(byte[] bytes, Optional<URI> address) throws UnreadableSnapshotException {
    page = HtmlPage.whole(bytes, address.map(a -> BASE.resolve(name(a))).orElse(BASE));
    Element main = page.selectFirst("main, [role=main]");
    lines =
        FamText.of(main == null ? page.body() : main).stream()
            .filter(line -> !MARKING.matcher(line.text()).matches())
            .toList();
    own = own();
  }

  private static String name(URI address) {
    return address.getRawPath().replaceFirst(".*/", "");
  }

  /** The page's own citation: the last that stands alone, or heads its title, before a section. */
  private FamCitation own() throws UnreadableSnapshotException {
    Optional<FamCitation> found = Optional.empty();
    for (Provision line : lines) {
      Optional<FamCitation> citation =
          FamCitation.opening(line.text())
              .filter(headed -> line.text().length() <= LONGEST_HEADING)
              .map(Headed::citation);
      if (citation.isPresent() && !citation.get().section().isEmpty()) {
        return found.orElse(citation.get().ofPage());
      }
      found = citation.isPresent() ? citation : found;
    }
    return found.orElseThrow(() ->
        HtmlPage.unreadable(
            "The page «%s» names no section of the manual".formatted(page.title())));
  }

  /** The page and everything below it. */
  List<Scope> scopes() {
    String address = own.document().value();
    return List.of(new Scope(address), new Scope(address + "/"));
  }

  /**
   * The page itself, then its sections.
   *
   * @param seenOn the day for what bears no transmittal
   */
  List<Reading> readings(LocalDate seenOn) throws UnreadableSnapshotException {
    Map<DocumentId, FamSection> sections = new LinkedHashMap<>();
    FamSection open = new FamSection(own, "");
    sections.put(open.document(), open);
    for (int i = 0; i < lines.size(); i++) {
      Optional<Headed> heading = heading(i);
      if (heading.isPresent()) {
        open = section(sections, open, heading.get());
      } else {
        open.add(lines.get(i));
      }
    }
    List<FamSection> found = new ArrayList<>(sections.values());
    LocalDate day =
        found
            .getFirst()
            .transmitted()
            .orElseThrow(() -> HtmlPage.unreadable(own + " bears no change transmittal"));
    List<Reading> readings = new ArrayList<>();
    found.forEach(section -> readings.add(section.reading(day.isAfter(seenOn) ? seenOn : day)));
    return readings;
  }

  private static FamSection section(
      Map<DocumentId, FamSection> sections, FamSection open, Headed heading) {
    FamCitation citation = heading.citation();
    if (citation.section().isEmpty()) {
      return open.titled(heading.title());
    } else if (citation.document().equals(open.document())) {
      return open.part(citation, heading.title());
    }
    FamSection next = new FamSection(citation, heading.title());
    // A table of contents names each section before it comes.
    return sections.merge(
        next.document(),
        next,
        (first, again) ->
            first.said() ? first.part(citation, heading.title()) : first.titled(heading.title()));
  }

  /** A line that opens a section of this page, and does not merely begin with a citation of it. */
  private Optional<Headed> heading(int at) {
    Provision line = lines.get(at);
    return FamCitation.opening(line.text())
        .filter(headed -> headed.citation().ofPage(own))
        .filter(headed -> line.text().length() <= LONGEST_HEADING)
        .filter(headed ->
            line.kind() == ProvisionKind.HEADING || headsWhatFollows(at) || titled(headed.title()));
  }

  private boolean headsWhatFollows(int at) {
    String next = at + 1 < lines.size() ? lines.get(at + 1).text() : "";
    return Transmittal.opening(next).isPresent()
        || FamCitation.opening(next).filter(h -> h.citation().ofPage(own)).isPresent();
  }

  private static boolean titled(String title) {
    return title.isEmpty()
        || (!title.endsWith(".") && !title.endsWith(";") && Character.isUpperCase(title.charAt(0)));
  }
}
