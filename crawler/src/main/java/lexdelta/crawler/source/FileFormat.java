package lexdelta.crawler.source;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;

/**
 * A publisher's format as it lies in a file, apart from any watch: for commands that are handed
 * files.
 */
public interface FileFormat {
  /** What it is, for people: {@code eCFR, full text of a title (XML)}. */
  String name();

  /** Whether bytes look like it. Says nothing about whether they are whole. */
  boolean recognises(byte[] bytes);

  /**
   * Reads every document in a file.
   *
   * @param on the day whose text it is, where the file itself does not say
   * @throws UnreadableSnapshotException when the bytes are not what they look like
   */
  List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException;
}
