package lexdelta.crawler.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Survey;
import lexdelta.crawler.record.Surveys;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares every two neighbouring texts of a source's widest scope, as they were received, and holds
 * the comparison against the publisher's own list. Texts of days whose list is not in yet wait.
 */
final class CrossCheckStep {
  private final Snapshots snapshots;
  private final Surveys surveys;
  private final WatchSteps.Lists lists;
  private final Payloads payloads;
  private final TransactionOperations transaction;
  private final Clock clock;

  CrossCheckStep(
      WatchSteps.Ports record, Payloads payloads, TransactionOperations transaction, Clock clock) {
    this.snapshots = record.snapshots();
    this.surveys = record.surveys();
    this.lists = record.lists();
    this.payloads = payloads;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does what is missing. */
  void checkAll(WatchedSource source, Progress progress, BooleanSupplier stopping) {
    List<Pair> pairs = missing(source);
    String work = "hold against the publisher's list " + source.source().id();
    for (int i = 0; i < pairs.size() && !stopping.getAsBoolean(); i++) {
      progress.at(work, i, pairs.size());
      check(source, pairs.get(i));
      progress.at(work, i + 1L, pairs.size());
    }
  }

  private record Pair(Survey from, Survey to) {}

  private List<Pair> missing(WatchedSource source) {
    List<Survey> wholes = wholes(source);
    List<Pair> missing = new ArrayList<>();
    for (int i = 1; i < wholes.size(); i++) {
      Pair pair = new Pair(wholes.get(i - 1), wholes.get(i));
      if (!done(pair) && listed(pair)) {
        missing.add(pair);
      }
    }
    return missing;
  }

  /** Of each day of the widest scope the survey made last, by day. */
  private List<Survey> wholes(WatchedSource source) {
    List<Survey> own =
        surveys.of(source.source().id()).stream()
            .filter(survey -> survey.reader() == source.reader())
            .toList();
    Optional<Scope> widest = own.stream().map(Survey::scope).reduce((a, b) -> b.holds(a) ? b : a);
    Map<LocalDate, Survey> byDay = new TreeMap<>();
    own.stream()
        .filter(survey -> widest.filter(survey.scope()::equals).isPresent())
        .forEach(survey -> byDay.put(survey.on(), survey));
    return List.copyOf(byDay.values());
  }

  private boolean done(Pair pair) {
    return lists
        .checks()
        .done(pair.to().source(), pair.from().snapshot(), pair.to().snapshot(), pair.to().reader());
  }

  private boolean listed(Pair pair) {
    return lists
        .statements()
        .covers(pair.to().source(), pair.from().on().plusDays(1), pair.to().on());
  }

  private void check(WatchedSource source, Pair pair) {
    Optional<Map<DocumentId, Reading>> before = readings(source, pair.from().snapshot());
    Optional<Map<DocumentId, Reading>> after = readings(source, pair.to().snapshot());
    if (before.isEmpty() || after.isEmpty()) {
      return; // the read step has recorded why
    }
    var findings =
        new AgainstList(before.get(), after.get())
            .findings(
                lists.statements().appearing(pair.to().source(), pair.from().on(), pair.to().on()));
    transaction.executeWithoutResult(status ->
        lists
            .checks()
            .append(
                new CrossCheck(
                    pair.to().source(),
                    pair.from().on(),
                    pair.to().on(),
                    pair.from().snapshot(),
                    pair.to().snapshot(),
                    pair.to().reader(),
                    Instant.now(clock),
                    findings)));
  }

  private Optional<Map<DocumentId, Reading>> readings(WatchedSource source, SnapshotId id) {
    Snapshot snapshot = snapshots.find(id).orElseThrow();
    try {
      Map<DocumentId, Reading> readings = new TreeMap<>();
      if (source.extract(snapshot, payloads.read(snapshot)) instanceof Extraction.Whole whole) {
        whole.readings().forEach(reading -> readings.put(reading.document(), reading));
      }
      return Optional.of(readings);
    } catch (UnreadableSnapshotException e) {
      return Optional.empty();
    }
  }
}
