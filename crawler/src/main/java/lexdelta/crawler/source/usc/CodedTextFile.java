package lexdelta.crawler.source.usc;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** A title of the Code in its older text, in a file. */
public final class CodedTextFile implements FileFormat {
  @Override
  public String kind() {
    return "usc-text";
  }

  @Override
  public String name() {
    return "United States Code, older text with -CITE- and -STATUTE- fields";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return CodedText.sniff(bytes);
  }

  /** Each section says its own day. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return CodedText.read(bytes, on);
  }
}
