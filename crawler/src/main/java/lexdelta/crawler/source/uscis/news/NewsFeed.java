package lexdelta.crawler.source.uscis.news;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.Jsoup;

/** A feed of the newsroom (RSS 2.0). Made for the format; no recording has proved it. */
final class NewsFeed {
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
  private static final String SITE = "https://www.uscis.gov/";

  private final GuardedXml xml;
  private final List<NewsItem> items = new ArrayList<>();

  private NewsFeed(GuardedXml xml) {
    this.xml = xml;
  }

  static boolean sniff(byte[] bytes) {
    try {
      GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
      return xml.next() == GuardedXml.Event.START && xml.name().equals("RSS");
    } catch (UnreadableSnapshotException e) {
      return false;
    }
  }

  static List<NewsItem> read(byte[] bytes) throws UnreadableSnapshotException {
    GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
    if (xml.next() != GuardedXml.Event.START || !xml.name().equals("RSS")) {
      throw xml.fault("This is no RSS feed");
    }
    NewsFeed feed = new NewsFeed(xml);
    feed.walk();
    if (feed.items.isEmpty()) {
      throw xml.fault("The feed has no items");
    }
    return feed.items;
  }

  private void walk() throws UnreadableSnapshotException {
    while (true) {
      switch (xml.next()) {
        case START -> {
          if (xml.name().equals("ITEM")) {
            item();
          }
        }
        case END, TEXT -> {}
        case FINISH -> {
          return;
        }
      }
    }
  }

  private void item() throws UnreadableSnapshotException {
    Map<String, StringBuilder> said = new HashMap<>();
    String field = "";
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case START -> {
          depth++;
          field = depth == 2 ? xml.name() : field;
        }
        case END -> {
          depth--;
          field = depth == 1 ? "" : field;
        }
        case TEXT -> {
          if (!field.isEmpty()) {
            said.computeIfAbsent(field, any -> new StringBuilder()).append(xml.text());
          }
        }
        case FINISH -> throw xml.fault("The feed ends inside an item");
      }
    }
    add(said);
  }

  private void add(Map<String, StringBuilder> said) throws UnreadableSnapshotException {
    String title = Paragraphs.folded(said.getOrDefault("TITLE", new StringBuilder()).toString());
    String link = said.getOrDefault("LINK", new StringBuilder()).toString().strip();
    Optional<LocalDate> day =
        day(said.getOrDefault("PUBDATE", new StringBuilder()).toString().strip());
    if (title.isEmpty() || day.isEmpty() || !link.startsWith(SITE)) {
      throw xml.fault("An item of the feed, «%s», lacks title, day or link".formatted(title));
    }
    String summary = said.getOrDefault("DESCRIPTION", new StringBuilder()).toString();
    try {
      items.add(
          new NewsItem(
              title,
              URI.create(link),
              day.get(),
              Paragraphs.of(Jsoup.parseBodyFragment(summary, SITE).body())));
    } catch (IllegalArgumentException e) {
      throw HtmlPage.unreadable("The link of «%s» is no address".formatted(title));
    }
  }

  private static Optional<LocalDate> day(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
              .withZoneSameInstant(WASHINGTON)
              .toLocalDate());
    } catch (DateTimeException e) {
      return NewsList.instant(date);
    }
  }
}
