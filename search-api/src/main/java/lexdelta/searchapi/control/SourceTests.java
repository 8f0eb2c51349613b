package lexdelta.searchapi.control;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.watch.Trial;
import lexdelta.crawler.watch.Trials;

/** Looks at sources without recording anything, and tells what came of it. */
final class SourceTests {
  private final KnownSources known;
  private final Trials trials;

  SourceTests(KnownSources known, Trials trials) {
    this.known = known;
    this.trials = trials;
  }

  /**
   * Looks at sources.
   *
   * @param names of sources, on or off; none for all that are on
   * @throws IllegalArgumentException when one is unknown
   */
  ControlEvent run(List<String> names, Progress progress, BooleanSupplier stopping) {
    List<WatchedSource> sources = names.isEmpty() ? known.on() : known.named(names);
    List<Trial> done = trials.run(sources, progress, stopping);
    return ControlEvent.of(
        new ControlEvent.TrialReport(
            sources.size(), done.stream().map(SourceTests::told).toList()));
  }

  private static ControlEvent.Trial told(Trial trial) {
    return new ControlEvent.Trial(
        trial.source().value(),
        trial.well(),
        trial.looks().stream().map(SourceTests::told).toList());
  }

  private static ControlEvent.Look told(Trial.Look look) {
    return new ControlEvent.Look(
        look.address().toString(),
        look.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        look.status(),
        look.bytes(),
        look.documents(),
        look.leads(),
        look.titles(),
        look.trouble());
  }
}
