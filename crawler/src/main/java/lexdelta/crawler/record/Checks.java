package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Every attempt to look at a publisher, in the order they ended. */
public interface Checks {
  void append(Check check);

  /** The newest attempts at a source, newest first. */
  List<Check> newest(SourceId source, int limit);

  /**
   * Whether an answer with content (200) came from an address of a source and was kept at or after
   * an instant.
   */
  boolean answered(SourceId source, URI address, Instant since);
}
