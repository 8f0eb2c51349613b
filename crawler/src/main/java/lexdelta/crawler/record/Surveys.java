package lexdelta.crawler.record;

import java.util.List;

/** Which days of which scopes were read. */
public interface Surveys {
  /** Appends a survey; one of the same snapshot, reader and scope is kept once. */
  void append(Survey survey);

  /**
   * All surveys of a source, by day; those of one day in the order of their snapshots, of readers,
   * and of the addresses of scopes.
   */
  List<Survey> of(SourceId source);
}
