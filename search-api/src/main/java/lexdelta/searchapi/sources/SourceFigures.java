package lexdelta.searchapi.sources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;

/**
 * How sources are covered, as figures to be scraped: {@code source_last_success_age_seconds} of
 * each, not a number where none succeeded yet, and {@code sources} by state.
 */
final class SourceFigures implements MeterBinder {
  private final List<Source> sources;
  private final CoverageWatch watch;
  private final Checks checks;
  private final Clock clock;

  SourceFigures(List<Source> sources, CoverageWatch watch, Checks checks, Clock clock) {
    this.sources = List.copyOf(sources);
    this.watch = watch;
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Source source : sources) {
      Gauge.builder("source.last.success.age", () -> age(source))
          .baseUnit("seconds")
          .description("Since the publisher's entrance was last seen")
          .tag("source", source.id().value())
          .register(registry);
    }
    for (CoverageState state : CoverageState.values()) {
      Gauge.builder("sources", () -> count(state))
          .description("How many sources are covered so")
          .tag("state", state.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private double age(Source source) {
    return watch
        .door(source.id())
        .flatMap(door -> checks.lastSeen(source.id(), door))
        .map(check -> Duration.between(check.at(), clock.instant()).toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  private long count(CoverageState state) {
    return watch.now().stream().filter(it -> it.state() == state).count();
  }
}
