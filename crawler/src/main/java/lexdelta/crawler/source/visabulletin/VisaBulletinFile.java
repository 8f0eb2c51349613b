package lexdelta.crawler.source.visabulletin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The Visa Bulletin of one month, in a file. */
public final class VisaBulletinFile implements FileFormat {
  @Override
  public String kind() {
    return "visa-bulletin";
  }

  @Override
  public String name() {
    return "Visa Bulletin of a month (HTML page)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return page.contains("visa bulletin") && page.contains("all charge");
  }

  /** The page says its own month. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return List.of(new BulletinPage(bytes, Optional.empty()).reading());
  }
}
