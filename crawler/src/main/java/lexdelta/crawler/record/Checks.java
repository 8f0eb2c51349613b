package lexdelta.crawler.record;

import java.util.List;

/** Every attempt to look at a publisher, in the order they ended. */
public interface Checks {
  void append(Check check);

  /** The newest attempts at a source, newest first. */
  List<Check> newest(SourceId source, int limit);
}
