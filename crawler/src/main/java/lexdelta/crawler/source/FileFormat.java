package lexdelta.crawler.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;

/**
 * A publisher's format as it lies in a file, apart from any watch: for commands that are handed
 * files.
 */
public interface FileFormat {
  /** Its name in commands, lower case words joined by hyphens: {@code ecfr}. */
  String kind();

  /** What it is, for people: {@code eCFR, full text of a title (XML)}. */
  String name();

  /** Whether bytes look like it. Says nothing about whether they are whole. */
  boolean recognises(byte[] bytes);

  /** Whether a file has everything of its kind, so that what is missing in a later one is gone. */
  default boolean complete() {
    return true;
  }

  /**
   * Reads every document in a file.
   *
   * @param on the day whose text it is, where the file itself does not say
   * @throws UnreadableSnapshotException when the bytes are not what they look like
   */
  List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException;

  /**
   * Reads every document in a file that came from an address.
   *
   * @param address what its relative links are relative to, where the format does not fix it; empty
   *     when nobody knows
   * @throws UnreadableSnapshotException when the bytes are not what they look like
   */
  default List<Reading> read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    return read(bytes, on);
  }
}
