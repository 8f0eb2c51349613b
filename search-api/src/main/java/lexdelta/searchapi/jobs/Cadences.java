package lexdelta.searchapi.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.catalogue.KnownSource;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.record.SourceId;

/**
 * How often each source is looked at: as the settings say for it, else as it says itself (a
 * declaration's cadence), else as the settings say for all.
 */
public final class Cadences {
  private final ScheduleSettings settings;
  private final Map<SourceId, Duration> own = new HashMap<>();

  Cadences(ScheduleSettings settings, KnownSources known) {
    this.settings = settings;
    for (KnownSource source : known.all()) {
      source.cadence().ifPresent(cadence -> own.put(source.source().id(), cadence));
    }
  }

  /** The time from the end of one look to the begin of the next. */
  public Duration of(SourceId source) {
    return Optional.ofNullable(settings.sources().get(source.value()))
        .orElseGet(() -> own.getOrDefault(source, settings.every()));
  }
}
