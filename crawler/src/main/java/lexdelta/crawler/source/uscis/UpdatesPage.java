package lexdelta.crawler.source.uscis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The page of updates. Refused unless it is whole. */
final class UpdatesPage {
  private static final String REMEDY =
      "Nothing of it was taken, and no update counts as removed. Look at the page in a browser; if"
          + " it is whole there, it will be read at the next check.";

  private final Document page;

  UpdatesPage(byte[] bytes) throws UnreadableSnapshotException {
    if (!ended(bytes)) {
      throw unreadable("The page stops before its end: there is no </html>");
    }
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, Update.SITE);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableSnapshotException(
          "The page cannot be read as HTML: " + e.getMessage() + ". " + REMEDY, e);
    }
  }

  private static boolean ended(byte[] bytes) {
    int from = Math.max(0, bytes.length - 4096);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .contains("</html>");
  }

  /** Every update, in the order of the page. */
  List<Reading> readings() throws UnreadableSnapshotException {
    Elements rows = page.select(".views-row > .pm-updates");
    if (rows.isEmpty()) {
      throw unreadable("The page «%s» lists no updates at all".formatted(page.title()));
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
      throw unreadable("The page says it lists %s updates; it lists %d".formatted(stated, listed));
    }
  }

  private static Update update(Element row, int number) throws UnreadableSnapshotException {
    Update update = new Update(row);
    if (update.heading().isEmpty()) {
      throw unreadable("Update %d of the page has no title".formatted(number));
    }
    if (update.day().isEmpty()) {
      throw unreadable(
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

  private static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + ". " + REMEDY);
  }
}
