package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.event.Gathering;
import lexdelta.alerts.event.Said;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.amendment.AmendingDocument;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.indexer.index.Analyzers;

/**
 * Drafts a digest: the weightiest changes of a period by their own days, those that tell the same as
 * one, under the titles of the topics that they belong to. All are ordered by what they weigh; so
 * many as a digest can hold are read and compared.
 */
public final class Drafting {
  /** Nobody reads a digest of more. */
  static final int MOST = 150;

  /** So many changes are read and compared at most; to compare one takes a few milliseconds. */
  private static final int MOST_READ = 600;

  private static final int PAGE = 50;
  private static final int CAUSES = 3;
  private static final String OTHER = "Other changes";

  private final Ports ports;

  /** Where a draft comes from. */
  public record Ports(
      Candidates candidates,
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Calendar calendar,
      Amendments amendments,
      Function<String, String> sourceNames) {}

  public Drafting(Ports ports) {
    this.ports = ports;
  }

  /** What the period brought, as known at an instant. */
  public Draft of(Wanted wanted, Instant now) {
    List<Candidates.Candidate> all = ports.candidates().of(wanted.period(), wanted.sources());
    List<CalendarEntry> days =
        ports.calendar().between(wanted.period().first(), wanted.period().last().plusYears(1));
    Compiling compiling = new Compiling(wanted, now, days);
    compiling.read(all);
    return new Draft(
        compiling.items(),
        (int) all.stream().filter(it -> !it.base()).count(),
        coming(wanted.period().next(), days),
        coverage(wanted.period()));
  }

  private static List<Pick.Day> coming(Period next, List<CalendarEntry> days) {
    return days.stream()
        .filter(it -> !it.cancelled() && next.contains(it.on()))
        .limit(MOST)
        .map(Drafting::day)
        .toList();
  }

  private static Pick.Day day(CalendarEntry entry) {
    return new Pick.Day(entry.on(), entry.words(), entry.document().value());
  }

  private String coverage(Period period) {
    List<Candidates.Looked> looked = ports.candidates().looked(period);
    String words =
        looked.stream()
            .map(it ->
                "%s %,d times%s"
                    .formatted(
                        ports.sourceNames().apply(it.source()),
                        it.times(),
                        it.vain() == 0 ? "" : ", %,d of them in vain".formatted(it.vain())))
            .collect(Collectors.joining("; "));
    return looked.isEmpty()
        ? "From %s to %s no source was looked at: what is told here comes from what publishers say themselves of that time, recorded later."
            .formatted(period.first(), period.last())
        : "From %s to %s these sources were looked at: %s."
            .formatted(period.first(), period.last(), words);
  }

  /** The compiling of one draft. */
  private final class Compiling {
    private final Wanted wanted;
    private final Instant now;
    private final Map<String, List<Pick.Day>> days;
    private final Gathering gathering = new Gathering(List.of());
    private final Map<String, Pick> picks = new LinkedHashMap<>();
    private final Map<String, List<Pick.Place>> places = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();

    Compiling(Wanted wanted, Instant now, List<CalendarEntry> days) {
      this.wanted = wanted;
      this.now = now;
      this.days =
          days.stream()
              .filter(it -> !it.cancelled())
              .collect(
                  Collectors.groupingBy(
                      it -> it.document().value(),
                      Collectors.mapping(Drafting::day, Collectors.toList())));
    }

    void read(List<Candidates.Candidate> all) {
      LocalDate today = wanted.period().last();
      try (TopicMatcher matcher = TopicMatcher.of(ports.topics().all(), new Analyzers(), today)) {
        int most = Math.min(all.size(), MOST_READ);
        for (int from = 0; from < most && picks.size() < MOST; from += PAGE) {
          List<Candidates.Candidate> page = all.subList(from, Math.min(most, from + PAGE));
          Map<Long, Change> changes =
              ports.changes().all(page.stream().map(Candidates.Candidate::change).toList()).stream()
                  .collect(Collectors.toMap(Change::number, it -> it));
          page.forEach(it ->
              Optional.ofNullable(changes.get(it.change()))
                  .ifPresent(change -> look(it, ports.seen().read(change), matcher)));
        }
      }
    }

    private void look(Candidates.Candidate candidate, SeenChange seen, TopicMatcher matcher) {
      boolean issued = seen.named().publishedOn().filter(wanted.period()::contains).isPresent();
      if (candidate.base() && !issued) {
        return;
      }
      Optional<String> section = section(seen, matcher);
      if (section.isEmpty() || picks.size() >= MOST) {
        return;
      }
      Change change = seen.change();
      Optional<Said> said =
          change.kind() == ChangeKind.STANDING
              ? Optional.empty()
              : Said.of(change.document(), seen.comparison());
      String event = gathering.place(change, said).value();
      Pick.Place place =
          new Pick.Place(
              change.document().value(),
              change.effectiveOn(),
              seen.named().citation(),
              seen.named().heading());
      if (picks.containsKey(event)) {
        places.computeIfAbsent(event, _ -> new ArrayList<>()).add(place);
      } else {
        picks.put(event, pick(candidate, seen, event, place));
        sections.put(event, section.get());
      }
    }

    /** The first of the topics asked for that it belongs to; empty where it belongs to none. */
    private Optional<String> section(SeenChange seen, TopicMatcher matcher) {
      List<Topic> topics = matcher.match(seen.text()).stream().map(it -> it.topic()).toList();
      Set<String> asked = Set.copyOf(wanted.topics());
      Optional<String> first =
          topics.stream()
              .filter(it -> asked.isEmpty() || asked.contains(it.id().value()))
              .map(Topic::title)
              .findFirst();
      return asked.isEmpty() ? first.or(() -> Optional.of(OTHER)) : first;
    }

    private Pick pick(
        Candidates.Candidate candidate, SeenChange seen, String event, Pick.Place place) {
      Change change = seen.change();
      return new Pick(
          event,
          place,
          change.observedAt(),
          change.source().value(),
          change.kind().name(),
          change.cause().name(),
          candidate.weight(),
          sentence(seen),
          causes(seen),
          List.of(),
          days.getOrDefault(change.document().value(), List.of()).stream().limit(6).toList());
    }

    private String sentence(SeenChange seen) {
      if (seen.change().kind() == ChangeKind.STANDING) {
        return String.join(" ", ports.seen().stood(seen, now).news());
      }
      return Meaning.of(seen.comparison()).sentence();
    }

    private List<String> causes(SeenChange seen) {
      return seen.comparison().after().stream()
          .flatMap(after -> ports.amendments().makers(seen.comparison().before(), after).stream())
          .limit(CAUSES)
          .map(Drafting::cause)
          .toList();
    }

    /** By section, that of the weightiest event first, and within by weight. */
    List<Draft.Item> items() {
      Map<String, List<Pick>> bySection = new LinkedHashMap<>();
      picks.forEach((event, pick) ->
          bySection
              .computeIfAbsent(sections.getOrDefault(event, OTHER), _ -> new ArrayList<>())
              .add(with(pick, places.getOrDefault(event, List.of()))));
      List<Draft.Item> items = new ArrayList<>();
      bySection.forEach((section, of) ->
          of.forEach(pick ->
              items.add(
                  new Draft.Item(
                      pick,
                      new ItemText(
                          true,
                          section,
                          items.size() + 1,
                          title(pick.place()),
                          "",
                          "",
                          List.of())))));
      return items;
    }
  }

  private static Pick with(Pick it, List<Pick.Place> places) {
    return new Pick(
        it.event(),
        it.place(),
        it.observedAt(),
        it.source(),
        it.kind(),
        it.cause(),
        it.weight(),
        it.sentence(),
        it.causes(),
        places,
        it.days());
  }

  private static String title(Pick.Place place) {
    String title =
        place.heading().isBlank() ? place.citation() : place.citation() + ": " + place.heading();
    return title.length() > 250 ? title.substring(0, 249) + "…" : title;
  }

  private static String cause(AmendingDocument it) {
    return it.heading().isBlank() ? it.citation() : it.citation() + ", " + it.heading();
  }
}
