package lexdelta.crawler.source.eoir;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.eoir.ListText.Paragraph;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The list of a volume. Refused unless it is whole: it must go back to the beginning of the volume,
 * and the docket numbers in it may have few gaps.
 */
final class DecisionList {
  private static final URI BASE = EoirVolume.PUBLISHER.resolve("/eoir/");
  private static final Pattern TITLE =
      Pattern.compile("(?:Matter of )?(\\S.{0,160}?)[,;]? ?" + Citation.FORM + "[.,;:* ]{0,5}(.*)");
  private static final Pattern DOCKET = Pattern.compile("\\bI\\.?D\\.? ?#? ?(\\d{4})\\b");
  private static final Pattern DOCKET_ALONE =
      Pattern.compile("(?:" + DOCKET.pattern() + " ?(?:\\(?PDF\\)?)?[ ,;&*.]*(?:and )?){1,6}");
  private static final Pattern UPDATED =
      Pattern.compile("(?i)(last )?(updated|reviewed|modified):? .{0,40}");
  private static final int FIRST_PAGE = 60;
  private static final double LISTED = 0.8;
  private static final int FEW = 10;

  private final Document page;
  private final Optional<Integer> volume;

  /**
   * Opens a page.
   *
   * @param volume the one whose list it must be, if known
   */
  DecisionList(byte[] bytes, Optional<Integer> volume) throws UnreadableSnapshotException {
    page = HtmlPage.whole(bytes, BASE);
    this.volume = volume;
  }

  /** In the order of the page. */
  List<Reading> readings(LocalDate seenOn) throws UnreadableSnapshotException {
    List<Reading> readings = new ArrayList<>();
    for (Decision decision : decisions()) {
      readings.add(decision.reading(seenOn));
    }
    return readings;
  }

  /** In the order of the page, each once. */
  List<Decision> decisions() throws UnreadableSnapshotException {
    Element main = page.selectFirst("main, [role=main]");
    List<Paragraph> paragraphs = ListText.of(main == null ? page.body() : main);
    List<Decision> decisions = new ArrayList<>();
    Set<DocumentId> known = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      decision(paragraphs, i)
          .filter(decision -> volume.isEmpty() || volume.get() == decision.citation().volume())
          .filter(decision -> known.add(decision.document()))
          .ifPresent(decisions::add);
    }
    check(decisions);
    return decisions;
  }

  /** A title is a citation with a docket number in the same paragraph, or alone beside it. */
  private static Optional<Decision> decision(List<Paragraph> paragraphs, int at) {
    Matcher title = TITLE.matcher(paragraphs.get(at).text());
    OptionalInt place = docketPlace(paragraphs, at);
    if (place.isEmpty() || !title.matches()) {
      return Optional.empty();
    }
    Paragraph where = paragraphs.get(place.getAsInt());
    List<String> dockets =
        DOCKET
            .matcher(place.getAsInt() == at ? title.group(6) : where.text())
            .results()
            .map(docket -> docket.group(1))
            .toList();
    return Optional.of(
        new Decision(
            name(title.group(1)),
            Citation.of(title, 2),
            dockets,
            file(where.links(), dockets.getFirst()),
            headnote(paragraphs, Math.max(at, place.getAsInt()) + 1)));
  }

  /** Where the docket number of a title stands: with it, after it, or before it. */
  private static OptionalInt docketPlace(List<Paragraph> paragraphs, int at) {
    Matcher title = TITLE.matcher(paragraphs.get(at).text());
    if (!title.matches()) {
      return OptionalInt.empty();
    } else if (DOCKET_ALONE.matcher(title.group(6)).matches()) {
      return OptionalInt.of(at);
    } else if (!title.group(6).isBlank()) {
      return OptionalInt.empty();
    } else if (docketAlone(paragraphs, at + 1)) {
      return OptionalInt.of(at + 1);
    }
    boolean free = docketAlone(paragraphs, at - 1) && !titled(paragraphs, at - 2);
    return free ? OptionalInt.of(at - 1) : OptionalInt.empty();
  }

  private static boolean docketAlone(List<Paragraph> paragraphs, int at) {
    return at >= 0
        && at < paragraphs.size()
        && DOCKET_ALONE.matcher(paragraphs.get(at).text()).matches();
  }

  private static boolean titled(List<Paragraph> paragraphs, int at) {
    return at >= 0 && at < paragraphs.size() && TITLE.matcher(paragraphs.get(at).text()).matches();
  }

  private static String name(String listed) {
    return listed.replaceAll("^Matter of ", "").replaceAll("[,; ]+$", "");
  }

  /** The link that names the docket number; links without words are left over from other files. */
  private static String file(Map<String, String> links, String docket) {
    return links.entrySet().stream()
        .filter(link -> link.getKey().contains(docket))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static List<String> headnote(List<Paragraph> paragraphs, int from) {
    List<String> headnote = new ArrayList<>();
    for (int i = from; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.heading()
          || UPDATED.matcher(paragraph.text()).matches()
          || docketPlace(paragraphs, i).isPresent()
          || (docketAlone(paragraphs, i) && titled(paragraphs, i + 1))) {
        break;
      }
      headnote.add(paragraph.text());
    }
    return headnote;
  }

  private void check(List<Decision> decisions) throws UnreadableSnapshotException {
    if (decisions.isEmpty()) {
      throw HtmlPage.unreadable(
          "The page «%s» lists no decisions%s"
              .formatted(page.title(), volume.map(v -> " of volume " + v).orElse("")));
    }
    int first =
        decisions.stream()
            .mapToInt(decision -> decision.citation().page().orElse(Integer.MAX_VALUE))
            .min()
            .orElseThrow();
    if (first > FIRST_PAGE && decisions.size() >= FEW) {
      throw HtmlPage.unreadable(
          "The list does not go back to the beginning of the volume: the first of its %d decisions"
                  .formatted(decisions.size())
              + " stands on page "
              + first);
    }
    checkGaps(
        decisions.stream()
            .flatMap(d -> d.dockets().stream())
            .mapToInt(Integer::parseInt)
            .toArray());
  }

  /** The office numbers its decisions through: a list with many gaps has lost some. */
  private static void checkGaps(int[] dockets) throws UnreadableSnapshotException {
    int lowest = Arrays.stream(dockets).min().orElseThrow();
    int highest = Arrays.stream(dockets).max().orElseThrow();
    int span = highest - lowest + 1;
    if (dockets.length >= FEW && dockets.length < span * LISTED) {
      throw HtmlPage.unreadable(
          "The list has %d decisions where the docket numbers from ID %d to ID %d make %d"
              .formatted(dockets.length, lowest, highest, span));
    }
  }
}
