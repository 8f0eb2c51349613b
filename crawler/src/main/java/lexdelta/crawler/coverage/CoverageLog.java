package lexdelta.crawler.coverage;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.SourceId;

/** Every change in how sources are covered, kept for ever. Written by one thread at a time. */
public interface CoverageLog {
  /**
   * Appends a transition under the next number.
   *
   * @param unnumbered a transition whose number is ignored
   */
  Transition append(Transition unnumbered);

  /** The newest of a source. */
  Optional<Transition> newest(SourceId source);

  /** All of a source, newest first. */
  List<Transition> of(SourceId source, int limit);

  /** Every source of which there is one, by name. */
  List<SourceId> sources();

  /** Those with numbers above a given one, in order. */
  List<Transition> after(long number, int limit);
}
