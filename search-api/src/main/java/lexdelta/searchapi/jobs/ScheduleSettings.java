package lexdelta.searchapi.jobs;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When sources are watched.
 *
 * @param every time from the end of one watch of a source to the begin of the next, where the source
 *     does not say its own; at least one minute
 * @param sources the same for single sources, by name, whatever they say
 * @param publishEvery how often what is waiting (mail to be tried again, an index to be caught up)
 *     is looked after when no watch asks for it
 */
@ConfigurationProperties(prefix = "lexdelta.schedule", ignoreUnknownFields = false)
public record ScheduleSettings(
    @DefaultValue("1h") Duration every,
    @DefaultValue Map<String, Duration> sources,
    @DefaultValue("1m") Duration publishEvery) {
  private static final Duration LEAST = Duration.ofMinutes(1);

  public ScheduleSettings {
    check("lexdelta.schedule.every", every);
    sources.forEach((source, duration) -> check("lexdelta.schedule.sources." + source, duration));
    if (publishEvery.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("lexdelta.schedule.publish-every is below one second.");
    }
  }

  private static void check(String name, Duration duration) {
    if (duration.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "%s is %s; publishers are asked at most once a minute.".formatted(name, duration));
    }
  }
}
