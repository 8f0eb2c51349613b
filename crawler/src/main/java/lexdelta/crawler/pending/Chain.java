package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The notices about one amendment, while they are being read. */
final class Chain {
  private final Optional<FederalRegister> citation;
  private final Optional<LocalDate> publishedOn;
  private final int begun;
  private final TreeMap<Integer, Step> byPlace = new TreeMap<>();

  /**
   * @param begun the place of the notice that made it known
   */
  Chain(Optional<FederalRegister> citation, Optional<LocalDate> publishedOn, int begun) {
    this.citation = citation;
    this.publishedOn = publishedOn;
    this.begun = begun;
  }

  /** Whether it is an amendment that some notice cites or dates, and this one. */
  boolean is(Optional<FederalRegister> page, Optional<LocalDate> day) {
    return (page.isPresent() || day.isPresent())
        && citation.equals(page)
        && publishedOn.equals(day);
  }

  boolean publishedOn(LocalDate day) {
    return publishedOn.equals(Optional.of(day));
  }

  void add(int place, Step step) {
    byPlace.put(place, step);
  }

  /** The last place above another at which the amendment itself is announced. */
  Optional<Integer> announcedAbove(int place) {
    return byPlace.headMap(place).entrySet().stream()
        .filter(entry -> entry.getKey() == begun || entry.getValue().kind() == Step.Kind.PUBLISHED)
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder());
  }

  int first() {
    return byPlace.firstKey();
  }

  PendingAmendment amendment() {
    return new PendingAmendment(citation, publishedOn, timeline());
  }

  private List<Step> timeline() {
    Map<String, Step> once = new LinkedHashMap<>();
    byPlace.values().forEach(step -> once.putIfAbsent(step.printed(), step));
    List<Dated> dated = new ArrayList<>();
    LocalDate day = publishedOn.orElse(LocalDate.MIN);
    for (Step step : once.values()) {
      day = step.publishedOn().orElse(day);
      dated.add(new Dated(day, step));
    }
    return dated.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::step).toList();
  }

  /** A step and the day at which it stands in the timeline. */
  private record Dated(LocalDate day, Step step) {}
}
