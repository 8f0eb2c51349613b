package lexdelta.searchapi.command;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;

/** Counts, for the table of publishers, what a replay left in the record. */
final class PublisherCounts {
  private static final int PAGE = 1_000;

  private final Checks checks;
  private final Predicate<Check> outage;
  private final Map<SourceId, Long> versions = new HashMap<>();
  private final Map<SourceId, Long> changed = new HashMap<>();

  /**
   * Counts of a record.
   *
   * @param outage whether a look that saw nothing should have seen something
   */
  PublisherCounts(Checks checks, Changes changes, Predicate<Check> outage) {
    this.checks = checks;
    this.outage = outage;
    List<Change> page = changes.after(0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::count);
      page = changes.after(page.getLast().number(), PAGE);
    }
  }

  private void count(Change change) {
    versions.merge(change.source(), 1L, Long::sum);
    if (change.before().isPresent() || change.cause() == Cause.PUBLISHER) {
      changed.merge(change.source(), 1L, Long::sum);
    }
  }

  /** By the publishers' names. */
  List<PublisherTable.Row> rows(List<Source> sources) {
    return sources.stream()
        .collect(Collectors.groupingBy(Source::publisher, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(each -> row(each.getKey(), each.getValue()))
        .toList();
  }

  private PublisherTable.Row row(String publisher, List<Source> sources) {
    List<Check> looks =
        sources.stream()
            .flatMap(source ->
                checks
                    .between(source.id(), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))
                    .stream())
            .toList();
    Set<URI> seen = addresses(looks, check -> check.outcome().seen());
    Set<URI> gaps = addresses(looks, check -> check.outcome() == Outcome.GONE);
    gaps.removeAll(seen);
    return new PublisherTable.Row(
        publisher,
        sources.size(),
        seen.size(),
        sum(versions, sources),
        sum(changed, sources),
        looks.stream().filter(check -> !check.outcome().seen()).filter(outage).count(),
        gaps.size());
  }

  private static Set<URI> addresses(List<Check> looks, Predicate<Check> which) {
    return looks.stream().filter(which).map(Check::address).collect(Collectors.toSet());
  }

  private static long sum(Map<SourceId, Long> counts, List<Source> sources) {
    return sources.stream().mapToLong(source -> counts.getOrDefault(source.id(), 0L)).sum();
  }
}
