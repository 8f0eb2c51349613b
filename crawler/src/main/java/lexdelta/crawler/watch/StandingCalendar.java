package lexdelta.crawler.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes in the log what changes by the calendar alone: a stay that ends on the day that was stated, an
 * order that holds only from a later day. One change for a document and a day, however often it is
 * asked; a day is noted afterwards where nothing ran, for a week. What a text announces of itself is
 * not among it: its own change tells that. Nor is what documents of the Federal Register state of
 * their own days: these are reminded of. What was known when the day began decides, so that a day
 * noted late is noted as it would have been.
 *
 * <p>It asks no clock but the day it is given, so that a record made anew from the archive has the
 * same changes.
 */
public final class StandingCalendar {
  private static final int DAYS_LATE = 6;

  private final Versions versions;
  private final Changes changes;
  private final Standings standings;
  private final StandingOnDay standing;
  private final TransactionOperations transaction;
  private final AtomicReference<@Nullable LocalDate> noted = new AtomicReference<>();

  public StandingCalendar(WatchSteps.Ports record, TransactionOperations transaction) {
    this.versions = record.versions();
    this.changes = record.changes();
    this.standings = record.standings();
    this.standing = new StandingOnDay(versions, standings);
    this.transaction = transaction;
  }

  /** A document that comes to stand otherwise on a day. */
  private record Place(LocalDate day, DocumentId document) {}

  /**
   * Notes what has come by a day; at most once a day.
   *
   * @return how many changes
   */
  public int note(LocalDate today) {
    if (today.equals(noted.get())) {
      return 0;
    }
    List<Change> found = new ArrayList<>();
    places(today.minusDays(DAYS_LATE), today)
        .forEach((place, kept) -> change(place, kept, today).ifPresent(found::add));
    if (!found.isEmpty()) {
      found.sort(
          Comparator.comparing(Change::effectiveOn)
              .thenComparingLong(it -> it.snapshot().value())
              .thenComparing(Change::document));
      transaction.executeWithoutResult(status -> changes.append(found));
    }
    noted.set(today);
    return found.size();
  }

  /** Each with the first that is said of it, as it was known when its day began. */
  private Map<Place, Standings.Kept> places(LocalDate first, LocalDate last) {
    Map<Place, Standings.Kept> places = new LinkedHashMap<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (Standings.Kept kept : standings.turning(day, Instants.beginning(day))) {
        String target = kept.standing().target();
        if (target.startsWith("/") && !target.startsWith("/us/fr/") && !saysItself(kept)) {
          places.putIfAbsent(new Place(day, new DocumentId(target)), kept);
        }
      }
    }
    return places;
  }

  /** Whether a text announces its own amendment: when its day comes, the text itself changes. */
  private boolean saysItself(Standings.Kept kept) {
    return versions
        .find(kept.version())
        .filter(saying -> saying.document().value().equals(kept.standing().target()))
        .isPresent();
  }

  private Optional<Change> change(Place place, Standings.Kept kept, LocalDate today) {
    boolean known =
        changes.of(place.document()).stream()
            .anyMatch(it -> it.cause() == Cause.CALENDAR && it.effectiveOn().equals(place.day()));
    return known
        ? Optional.empty()
        : standing(place)
            .filter(stands -> turns(stands, place.day()))
            .map(stands -> change(stands, place.day(), kept, today));
  }

  /** The text that stands on the day, as it was known when the day began. */
  private Optional<Version> standing(Place place) {
    return versions.milestones(place.document()).stream()
        .filter(it -> !it.observedAt().isAfter(Instants.beginning(place.day())))
        .filter(it -> !it.effectiveOn().isAfter(place.day()))
        .reduce((earlier, later) -> later)
        .flatMap(it -> versions.find(it.id()));
  }

  private boolean turns(Version stands, LocalDate day) {
    return stands
        .reading()
        .map(Reading::citation)
        .filter(citation ->
            !standing.turnings(stands.document(), citation, day, Instants.beginning(day)).isEmpty())
        .isPresent();
  }

  private Change change(Version stands, LocalDate day, Standings.Kept kept, LocalDate today) {
    Version saying = versions.find(kept.version()).orElseThrow();
    return new Change(
        0,
        stands.document(),
        saying.source(),
        Optional.of(stands.id()),
        stands.id(),
        ChangeKind.STANDING,
        Cause.CALENDAR,
        alerting(saying, day, today),
        saying.snapshot(),
        day,
        Instants.beginning(day));
  }

  /** What only a newer reader of ours found is no news of a day that has passed. */
  private boolean alerting(Version saying, LocalDate day, LocalDate today) {
    Optional<Cause> cause =
        changes.of(saying.document()).stream()
            .filter(change -> change.after().equals(saying.id()))
            .map(Change::cause)
            .findFirst();
    return cause.isEmpty() || cause.get() != Cause.REEXTRACTION || day.equals(today);
  }
}
