package lexdelta.crawler.watch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.source.Extraction;

/**
 * Records what a reader made of a snapshot: a version and a change for each document that differs
 * in meaning from its last version, nothing for the others. Runs inside the caller's transaction.
 */
final class Recorder {
  /** The publishers of US law date by the capital's clock. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  /** A document new to the record is told when issued at most so many days before we saw it. */
  static final int NEWS_DAYS = 14;

  private final Versions versions;
  private final Changes changes;

  Recorder(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  /**
   * Records a reading.
   *
   * @param again whether an earlier reader has read the same snapshot: what differs then is our
   *     reading, not the law
   */
  Recorded record(Snapshot snapshot, int reader, boolean again, Extraction extraction) {
    var session = new Session(snapshot, reader, again);
    switch (extraction) {
      case Extraction.Signpost signpost -> {}
      case Extraction.Some some -> session.some(some.readings());
      case Extraction.Whole whole -> session.whole(whole);
    }
    changes.append(session.found);
    return session.recorded;
  }

  /** The work on one snapshot. */
  private final class Session {
    private final Snapshot snapshot;
    private final int reader;
    private final boolean again;
    private final LocalDate seenOn;
    private final List<Change> found = new ArrayList<>();
    private Recorded recorded = Recorded.NOTHING;

    Session(Snapshot snapshot, int reader, boolean again) {
      this.snapshot = snapshot;
      this.reader = reader;
      this.again = again;
      this.seenOn = snapshot.observedAt().atZone(WASHINGTON).toLocalDate();
    }

    void some(List<Reading> readings) {
      for (Reading reading : readings) {
        compare(versions.latest(reading.document()), reading, seenOn, Cause.FIRST_SEEN);
      }
    }

    void whole(Extraction.Whole whole) {
      boolean firstTime = !versions.anyBelow(whole.scope());
      Map<DocumentId, Version> standing = new HashMap<>();
      versions.latestBelow(whole.scope()).forEach(v -> standing.put(v.document(), v));
      for (Reading reading : whole.readings()) {
        Optional<Version> before = Optional.ofNullable(standing.remove(reading.document()));
        if (before.isEmpty() && !firstTime) {
          before = versions.latest(reading.document()); // removed once, and back again
        }
        compare(before, reading, whole.on(), causeOfNew(firstTime, reading));
      }
      standing.values().stream()
          .filter(v -> !v.effectiveOn().isAfter(whole.on()))
          .sorted((a, b) -> a.document().compareTo(b.document()))
          .forEach(v -> remove(v, whole.on()));
    }

    /** New in a scope we already watch: the publisher added it, unless it bears a day of its own. */
    private Cause causeOfNew(boolean firstTime, Reading reading) {
      return firstTime || reading.publishedOn().isPresent() ? Cause.FIRST_SEEN : Cause.PUBLISHER;
    }

    private void compare(Optional<Version> before, Reading reading, LocalDate on, Cause ifNew) {
      if (before.isPresent() && older(reading, before.get())) {
        recorded = recorded.withSame();
        return;
      }
      Optional<Reading> earlier = before.flatMap(Version::reading);
      Comparison comparison = Comparer.compare(earlier, Optional.of(reading));
      if (earlier.isPresent() && comparison.isEmpty()) {
        recorded = recorded.withSame();
        return;
      }
      LocalDate effectiveOn = effectiveOn(before, reading, on);
      Version after =
          append(reading.document(), effectiveOn, Optional.of(reading.effectiveOn(effectiveOn)));
      Cause cause = before.isEmpty() ? ifNew : Cause.PUBLISHER;
      change(before, after, kind(earlier, comparison), cause, reading.publishedOn());
    }

    /** An older text of a document that is dated by the day asked for, not by itself. */
    private boolean older(Reading reading, Version before) {
      return reading.publishedOn().isEmpty()
          && reading.effectiveOn().isBefore(before.effectiveOn());
    }

    /** A document that says its own day and is rewritten later stands anew from the day seen. */
    private LocalDate effectiveOn(Optional<Version> before, Reading reading, LocalDate on) {
      return before
          .filter(v -> !reading.effectiveOn().isAfter(v.effectiveOn()))
          .map(v -> on.isAfter(v.effectiveOn()) ? on : v.effectiveOn())
          .orElse(reading.effectiveOn());
    }

    private ChangeKind kind(Optional<Reading> earlier, Comparison comparison) {
      if (earlier.isEmpty()) {
        return ChangeKind.ADDED;
      }
      return comparison.notesOnly() ? ChangeKind.NOTES_ONLY : ChangeKind.CHANGED;
    }

    private void remove(Version before, LocalDate on) {
      Version after = append(before.document(), on, Optional.empty());
      change(Optional.of(before), after, ChangeKind.REMOVED, Cause.PUBLISHER, Optional.empty());
    }

    private Version append(DocumentId document, LocalDate on, Optional<Reading> reading) {
      return versions.append(
          new Version(
              new VersionId(0),
              document,
              snapshot.source(),
              snapshot.id(),
              reader,
              on,
              snapshot.observedAt(),
              reading));
    }

    private void change(
        Optional<Version> before,
        Version after,
        ChangeKind kind,
        Cause cause,
        Optional<LocalDate> issued) {
      Cause real = again ? Cause.REEXTRACTION : cause;
      recorded = recorded.with(kind);
      found.add(
          new Change(
              0,
              after.document(),
              snapshot.source(),
              before.map(Version::id),
              after.id(),
              kind,
              real,
              alerting(real, issued),
              snapshot.id(),
              after.effectiveOn(),
              snapshot.observedAt()));
    }

    private boolean alerting(Cause cause, Optional<LocalDate> issued) {
      return switch (cause) {
        case PUBLISHER -> true;
        case FIRST_SEEN ->
            issued.filter(day -> !day.isBefore(seenOn.minusDays(NEWS_DAYS))).isPresent();
        case REEXTRACTION, BACKFILL -> false;
      };
    }
  }
}
