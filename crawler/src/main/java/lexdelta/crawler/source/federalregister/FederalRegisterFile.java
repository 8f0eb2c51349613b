package lexdelta.crawler.source.federalregister;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * A document's full text in a file, or all documents of a whole issue as govinfo.gov has it, in
 * either dialect of its XML.
 */
public final class FederalRegisterFile implements FileFormat {
  @Override
  public String kind() {
    return "federal-register";
  }

  @Override
  public String name() {
    return "Federal Register, a document or a whole issue (XML)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return RegisterXml.sniff(bytes);
  }

  /** An issue says its own day; a document by itself does not, and stands from the day given. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return RegisterReader.all(bytes, on);
  }
}
