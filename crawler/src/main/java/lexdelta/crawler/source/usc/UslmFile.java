package lexdelta.crawler.source.usc;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** A title of the Code in USLM, in a file, as XML or in the ZIP in which it is published. */
public final class UslmFile implements FileFormat {
  @Override
  public String kind() {
    return "usc";
  }

  @Override
  public String name() {
    return "United States Code, a title in USLM (XML, or the ZIP it comes in)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return Uslm.sniff(bytes);
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return Uslm.read(bytes, on);
  }
}
