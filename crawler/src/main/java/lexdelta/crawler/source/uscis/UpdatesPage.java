package lexdelta.crawler.source.uscis;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The page of updates. Refused unless it is whole. */
final class UpdatesPage {
  private final Document page;

  UpdatesPage(byte[] bytes) throws UnreadableSnapshotException {
    page = HtmlPage.whole(bytes, URI.create(Update.SITE));
  }

  /** Every update, in the order of the page. */
  List<Reading> readings() throws UnreadableSnapshotException {
    Elements rows = page.select(".views-row > .pm-updates");
    if (rows.isEmpty()) {
      throw HtmlPage.unreadable("The page «%s» lists no updates at all".formatted(page.title()));
    }
    checkCount(rows.size());
    List<Update> updates = new ArrayList<>();
    for (Element row : rows) {
      updates.add(update(row, updates.size() + 1));
    }
    return addressed(updates);
  }

  /** The publisher states how many there are: a page that lists others is not the whole list. */
  private void checkCount(int listed) throws UnreadableSnapshotException {
    Element count = page.getElementById("updates_count");
    String stated = count == null ? "" : count.text().strip();
    if (!stated.isEmpty() && !stated.equals(Integer.toString(listed))) {
      throw HtmlPage.unreadable(
          "The page says it lists %s updates; it lists %d".formatted(stated, listed));
    }
  }

  private static Update update(Element row, int number) throws UnreadableSnapshotException {
    Update update = new Update(row);
    if (update.heading().isEmpty()) {
      throw HtmlPage.unreadable("Update %d of the page has no title".formatted(number));
    }
    if (update.day().isEmpty()) {
      throw HtmlPage.unreadable(
          "Update %d of the page, «%s», has no day".formatted(number, update.heading()));
    }
    return update;
  }

  /**
   * Gives each update its address. Those that share day and title are told apart by what they say,
   * not by where they stand on the page, which the publisher changes. The second is numbered {@code
   * ~2}, which no title can be mistaken for.
   */
  private static List<Reading> addressed(List<Update> updates) {
    TreeMap<String, List<Update>> byAddress = new TreeMap<>();
    for (Update update : updates) {
      byAddress.computeIfAbsent(update.address(), address -> new ArrayList<>()).add(update);
    }
    Map<Update, DocumentId> ids = new HashMap<>();
    byAddress.forEach((address, same) -> {
      same.sort(Comparator.comparing(Update::content));
      for (int i = 0; i < same.size(); i++) {
        ids.put(same.get(i), new DocumentId(i == 0 ? address : address + "~" + (i + 1)));
      }
    });
    List<Reading> readings = new ArrayList<>();
    updates.forEach(
        update -> readings.add(update.reading(Objects.requireNonNull(ids.get(update)))));
    return readings;
  }
}
