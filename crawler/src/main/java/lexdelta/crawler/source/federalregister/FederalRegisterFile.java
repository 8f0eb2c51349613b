package lexdelta.crawler.source.federalregister;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.federalregister.RegisterDocument.Origin;

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

  /** What is not in one file of documents is in another. */
  @Override
  public boolean complete() {
    return false;
  }

  /** An issue says its own day; a document by itself does not, and stands from the day given. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return RegisterReader.all(bytes, on);
  }

  /** The publisher's address of a document says its number and its day of publication. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    Optional<RegisterAddresses.Text> text =
        address.isEmpty() ? Optional.empty() : RegisterAddresses.text(address.get());
    if (text.isEmpty()) {
      return read(bytes, on);
    }
    Optional<LocalDate> day = Optional.of(text.get().publishedOn());
    return List.of(RegisterReader.one(bytes, new Origin(text.get().number(), day, day.get())));
  }
}
