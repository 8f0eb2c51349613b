package lexdelta.crawler.source.uscis.news;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** A list or a feed of the newsroom, in a file. */
public final class NewsroomFile implements FileFormat {
  @Override
  public String kind() {
    return "newsroom";
  }

  @Override
  public boolean complete() {
    return false;
  }

  @Override
  public String name() {
    return "USCIS newsroom, list of alerts or news (HTML page or RSS feed)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    return page.contains("views-field-field-display-date")
        || (page.contains("uscis.gov") && NewsFeed.sniff(bytes));
  }

  /** Each item says its own day. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return Newsroom.readings(
        NewsFeed.sniff(bytes) ? NewsFeed.read(bytes) : new NewsList(bytes, "/newsroom").items());
  }
}
