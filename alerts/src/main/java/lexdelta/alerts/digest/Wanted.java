package lexdelta.alerts.digest;

import java.util.List;

/**
 * What a digest is to be of.
 *
 * @param topics ids; none for everything
 * @param sources ids; none for all
 */
public record Wanted(Period period, List<String> topics, List<String> sources) {
  public Wanted {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
  }
}
