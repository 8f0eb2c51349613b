package lexdelta.crawler.source.ecfr;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The full text of a title, in a file. */
public final class EcfrFile implements FileFormat {
  @Override
  public String kind() {
    return "ecfr";
  }

  @Override
  public String name() {
    return "eCFR, full text of a title (XML of its API)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return EcfrReader.sniff(bytes);
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return EcfrReader.read(bytes, on);
  }
}
