package lexdelta.crawler.source.uscis;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The list of updates to the Policy Manual, in a file. */
public final class PolicyManualUpdatesFile implements FileFormat {
  @Override
  public String kind() {
    return "policy-manual-updates";
  }

  @Override
  public String name() {
    return "USCIS Policy Manual, updates (HTML page)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    return page.contains("pm-updates") && page.contains("views-row");
  }

  /** Each update says its own day. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return new UpdatesPage(bytes).readings();
  }
}
