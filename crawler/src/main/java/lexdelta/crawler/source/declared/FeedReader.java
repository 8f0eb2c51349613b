package lexdelta.crawler.source.declared;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed (RSS or Atom), each entry as a document of its own. An entry keeps its address as
 * long as it keeps its publisher's identifier, whatever becomes of its title.
 */
final class FeedReader {
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
  private static final int MOST_CHARACTERS = 50_000_000;
  private static final int MOST_ENTRIES = 20_000;

  private final Declaration declaration;

  FeedReader(Declaration declaration) {
    this.declaration = declaration;
  }

  /** Every entry once, in the feed's order. */
  List<Reading> read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    SyndFeed feed = feed(bytes);
    String title = text(feed.getTitle());
    if (feed.getEntries().size() < declaration.expectation().items()) {
      throw HtmlPage.unreadable(
          "The feed «%s» has %d entries; at least %d are expected"
              .formatted(title, feed.getEntries().size(), declaration.expectation().items()));
    }
    if (feed.getEntries().size() > MOST_ENTRIES) {
      throw HtmlPage.unreadable("The feed «%s» has more than 20,000 entries".formatted(title));
    }
    Map<DocumentId, Reading> readings = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      Reading reading = reading(entry, on, address.or(() -> link(feed.getLink())));
      readings.putIfAbsent(reading.document(), reading);
    }
    checkCanary(title, readings.values().stream().toList());
    return List.copyOf(readings.values());
  }

  private void checkCanary(String title, List<Reading> readings)
      throws UnreadableSnapshotException {
    List<Provision> all =
        readings.stream()
            .flatMap(reading ->
                Stream.concat(
                    Stream.of(reading.heading())
                        .filter(heading -> !heading.isBlank())
                        .map(heading -> Provision.of(ProvisionKind.HEADING, heading)),
                    reading.provisions().stream()))
            .toList();
    PageReader.checkCanary(declaration, title, all);
  }

  private static SyndFeed feed(byte[] bytes) throws UnreadableSnapshotException {
    String xml = decoded(bytes);
    // The library's parser has no bounds; what it is handed has been walked through before.
    GuardedXml walk =
        new GuardedXml(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    while (walk.next() != GuardedXml.Event.FINISH) {
      // Only to see that it can be walked to its end.
    }
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      return input.build(new StringReader(xml));
    } catch (FeedException | RuntimeException e) {
      throw HtmlPage.unreadable("This is no feed in RSS or Atom: " + e.getMessage(), e);
    }
  }

  private static String decoded(byte[] bytes) throws UnreadableSnapshotException {
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8")) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      String xml = text.toString().strip();
      if (xml.length() > MOST_CHARACTERS) {
        throw HtmlPage.unreadable("The feed is larger than any feed");
      }
      return xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    } catch (IOException | RuntimeException e) {
      throw HtmlPage.unreadable("The feed's characters cannot be read: " + e.getMessage(), e);
    }
  }

  private Reading reading(SyndEntry entry, LocalDate on, Optional<URI> base)
      throws UnreadableSnapshotException {
    String heading = text(entry.getTitle());
    LinkTargets targets = new LinkTargets(base, Optional.empty());
    String target = targets.of(orEmpty(entry.getLink())).orElse("");
    String identity = orEmpty(entry.getUri()).strip();
    identity = identity.isEmpty() ? target : identity;
    identity = identity.isEmpty() ? heading : identity;
    if (identity.isEmpty()) {
      throw HtmlPage.unreadable("An entry of the feed has no identifier, no link and no title");
    }
    Optional<LocalDate> issued =
        day(entry.getPublishedDate()).or(() -> day(entry.getUpdatedDate()));
    return new Reading(
        new DocumentId(declaration.root() + "/" + Slugs.of(identity)),
        DocumentKind.NEWS_ITEM,
        declaration.source().title(),
        heading,
        PageReader.hierarchy(declaration),
        issued.orElse(on),
        issued,
        provisions(entry, target, targets));
  }

  private List<Provision> provisions(SyndEntry entry, String target, LinkTargets targets)
      throws UnreadableSnapshotException {
    List<Provision> all = new ArrayList<>();
    for (SyndContent content : contents(entry)) {
      Document fragment = Jsoup.parseBodyFragment(orEmpty(content.getValue()));
      declaration.selection().remove().forEach(css -> fragment.select(css).remove());
      MainPart.withoutMachinery(fragment);
      all.addAll(PageText.of(fragment.body(), targets));
    }
    List<Provision> kept = new ArrayList<>(PageReader.kept(all, declaration.selection()));
    if (!target.isEmpty()) {
      kept.add(
          new Provision(
              ProvisionKind.FACT,
              target,
              List.of(),
              List.of(),
              target,
              List.of(new Link(target, target)),
              0));
    }
    return kept;
  }

  /** The whole content where the feed has it, else the summary. */
  private static List<SyndContent> contents(SyndEntry entry) {
    if (!entry.getContents().isEmpty()) {
      return entry.getContents();
    }
    return entry.getDescription() == null ? List.of() : List.of(entry.getDescription());
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    try {
      return Optional.ofNullable(date)
          .map(instant -> instant.toInstant().atZone(WASHINGTON).toLocalDate())
          .filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> link(@Nullable String address) {
    try {
      return Optional.of(URI.create(orEmpty(address).strip())).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String html) {
    return Paragraphs.folded(Jsoup.parseBodyFragment(orEmpty(html)).text());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
