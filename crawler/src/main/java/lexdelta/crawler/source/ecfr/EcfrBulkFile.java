package lexdelta.crawler.source.ecfr;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** A title from the bulk data of govinfo.gov, {@code ECFR-titleN.xml}, in a file. */
public final class EcfrBulkFile implements FileFormat {
  @Override
  public String kind() {
    return "ecfr-bulk";
  }

  @Override
  public String name() {
    return "eCFR, full text of a title (bulk XML of govinfo.gov)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return EcfrReader.sniff(bytes, Dialect.BULK);
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return EcfrReader.read(bytes, Dialect.BULK, on);
  }
}
