package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
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

  private final Ports ports;

  /** Where a draft comes from. */
  public record Ports(
      Candidates candidates,
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Calendar calendar,
      Amendments amendments,
      Names names) {}

  /** What things are called. */
  public record Names(
      Function<String, String> source,
      Function<Collection<DocumentId>, Map<DocumentId, Caption>> documents) {}

  public Drafting(Ports ports) {
    this.ports = ports;
  }

  /** What the period brought, as known at an instant, in the order of a template. */
  public Draft of(Wanted wanted, Template template, Instant now) {
    Period period = wanted.period();
    List<Candidates.Candidate> all = ports.candidates().of(period, wanted.sources());
    List<CalendarEntry> days = days(period);
    List<Draft.Item> items = items(wanted, template, now, all, days);
    String coverage =
        coverage(
            period,
            items.stream()
                .map(it -> it.pick().source())
                .collect(Collectors.toCollection(TreeSet::new)));
    return new Draft(
        items,
        (int) all.stream().filter(it -> !it.base()).count(),
        coming(period.next(), days),
        all.size() <= MOST_READ && items.size() < MOST
            ? coverage
            : "%s The record has %,d changes of these days; this was drafted from the weightiest of them."
                .formatted(coverage, all.size()));
  }

  private List<Draft.Item> items(
      Wanted wanted,
      Template template,
      Instant now,
      List<Candidates.Candidate> all,
      List<CalendarEntry> days) {
    LocalDate today = wanted.period().last();
    try (TopicMatcher matcher = TopicMatcher.of(ports.topics().all(), new Analyzers(), today)) {
      Compiling compiling = new Compiling(wanted, matcher, new Telling(ports, days, now));
      int most = Math.min(all.size(), MOST_READ);
      for (int from = 0; from < most && compiling.events() < MOST; from += PAGE) {
        List<Candidates.Candidate> page = all.subList(from, Math.min(most, from + PAGE));
        Map<Long, Change> changes =
            ports.changes().all(page.stream().map(Candidates.Candidate::change).toList()).stream()
                .collect(Collectors.toMap(Change::number, it -> it));
        for (Candidates.Candidate candidate : page) {
          Change change = changes.get(candidate.change());
          if (change != null) {
            compiling.look(candidate, ports.seen().read(change));
          }
        }
      }
      return compiling.items(template);
    }
  }

  /** One change as an item, whatever it weighs, under the title of the first topic it belongs to. */
  Optional<Draft.Item> item(Wanted wanted, Change change, Instant now) {
    Period period = wanted.period();
    double weight =
        ports.candidates().of(period, wanted.sources()).stream()
            .filter(it -> it.change() == change.number())
            .mapToDouble(Candidates.Candidate::weight)
            .findFirst()
            .orElse(0);
    Wanted anything = new Wanted(period, List.of(), List.of());
    List<CalendarEntry> days = days(period);
    try (TopicMatcher matcher =
        TopicMatcher.of(ports.topics().all(), new Analyzers(), period.last())) {
      Compiling compiling = new Compiling(anything, matcher, new Telling(ports, days, now));
      compiling.look(
          new Candidates.Candidate(change.number(), weight, false), ports.seen().read(change));
      return compiling.items(Template.NONE).stream().findFirst();
    }
  }

  private List<CalendarEntry> days(Period period) {
    return ports.calendar().between(period.first(), period.last().plusYears(1)).stream()
        .filter(it -> !it.cancelled())
        .toList();
  }

  private List<Pick.Day> coming(Period next, List<CalendarEntry> days) {
    List<CalendarEntry> coming =
        days.stream().filter(it -> next.contains(it.on())).limit(MOST).toList();
    Map<DocumentId, Caption> captions =
        ports.names().documents().apply(coming.stream().map(CalendarEntry::document).toList());
    return coming.stream()
        .flatMap(it ->
            Optional.ofNullable(captions.get(it.document()))
                .map(caption -> coming(it, caption))
                .stream())
        .toList();
  }

  private static Pick.Day coming(CalendarEntry entry, Caption caption) {
    NamedDay named = new NamedDay(entry, caption);
    return Telling.day(entry, named.inFull().replaceFirst("\\.$", "") + ": " + named.what());
  }

  /**
   * How the sources were looked at.
   *
   * @param told the sources of what is told
   */
  private String coverage(Period period, Set<String> told) {
    List<Candidates.Looked> looked = ports.candidates().looked(period);
    looked.forEach(it -> told.remove(it.source()));
    String words =
        looked.stream()
            .map(it ->
                "%s: %,d %s%s"
                    .formatted(
                        ports.names().source().apply(it.source()),
                        it.times(),
                        it.times() == 1 ? "time" : "times",
                        it.vain() == 0 ? "" : ", %,d of them in vain".formatted(it.vain())))
            .collect(Collectors.joining("; "));
    String first =
        looked.isEmpty()
            ? "From %s to %s no source was looked at.".formatted(period.first(), period.last())
            : "From %s to %s these sources were looked at: %s."
                .formatted(period.first(), period.last(), words);
    return told.isEmpty()
        ? first
        : first
            + " Not looked at in these days: %s. What is told of that is what publishers say themselves of that time, recorded later."
                .formatted(
                    told.stream().map(ports.names().source()).collect(Collectors.joining("; ")));
  }
}
