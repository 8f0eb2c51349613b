package lexdelta.crawler.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.judge.Judgement;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Survey;
import lexdelta.crawler.record.Surveys;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.standing.StandingRules;
import lexdelta.crawler.standing.Standings;

/**
 * Records what a reader made of a snapshot: a version and a change for each document that differs
 * in meaning from what the record holds for that day, nothing for the others. What the {@link Judge}
 * finds not worth a message is recorded and shown, and alerts nobody. Runs inside the caller's
 * transaction.
 *
 * <p>Texts may come in any order of their days. After each, the record says of every day that was
 * read what the text read for that day says: a text put in between two others ends, at the latest,
 * on the next day for which the scope was read, where what stood before is said once more.
 */
final class Recorder {
  /** A document new to the record is told when issued at most so many days before we saw it. */
  static final int NEWS_DAYS = 14;

  private final Versions versions;
  private final Changes changes;
  private final Surveys surveys;
  private final Standings standings;

  Recorder(Versions versions, Changes changes, Surveys surveys, Standings standings) {
    this.versions = versions;
    this.changes = changes;
    this.surveys = surveys;
    this.standings = standings;
  }

  /**
   * What is recorded, and what it follows.
   *
   * @param again whether an earlier reader has read the same snapshot: what differs then is our
   *     reading, not the law
   * @param known whether an earlier snapshot of the same address was read: what is new there then is
   *     new at the publisher
   */
  record Look(Snapshot snapshot, int reader, boolean again, boolean known) {}

  /** Records a reading. */
  Recorded record(Look look, Extraction extraction) {
    return switch (extraction) {
      case Extraction.Signpost signpost -> Recorded.NOTHING;
      case Extraction.Stated stated -> Recorded.NOTHING;
      case Extraction.Some some -> {
        var session = new Session(look);
        session.some(some.readings());
        yield session.close();
      }
      case Extraction.Whole whole -> {
        var session = new Session(look);
        session.whole(whole);
        yield session.close();
      }
    };
  }

  /** The work on one snapshot. */
  private final class Session {
    private final Snapshot snapshot;
    private final int reader;
    private final boolean again;
    private final boolean listed;
    private final LocalDate seenOn;
    private final List<Survey> known;
    private final List<Change> found = new ArrayList<>();
    private final StandingChanges restood;
    private Recorded recorded = Recorded.NOTHING;

    Session(Look look) {
      this.snapshot = look.snapshot();
      this.reader = look.reader();
      this.again = look.again();
      this.listed = look.known();
      this.seenOn = snapshot.observedOn();
      this.known = surveys.of(snapshot.source());
      this.restood = new StandingChanges(versions, snapshot);
    }

    Recorded close() {
      List<Change> stand = restood.changes();
      found.addAll(stand);
      changes.append(found);
      return recorded.withRestood(stand.size());
    }

    void some(List<Reading> readings) {
      for (Reading reading : readings) {
        Optional<Version> latest = versions.latest(reading.document());
        if (latest.filter(before -> older(reading, before)).isPresent()) {
          recorded = recorded.withSame();
        } else {
          compare(latest, reading, seenOn, causeOfNew(!listed, reading));
        }
      }
    }

    void whole(Extraction.Whole whole) {
      boolean firstTime = whole.scopes().stream().noneMatch(this::watched);
      Map<DocumentId, Version> standing = new HashMap<>();
      for (Scope scope : whole.scopes()) {
        versions.standing(scope, whole.on()).forEach(v -> standing.put(v.document(), v));
      }
      for (Reading reading : whole.readings()) {
        Optional<Version> before = Optional.ofNullable(standing.remove(reading.document()));
        if (before.isEmpty() && !firstTime) {
          before = versions.asOf(reading.document(), later(whole.on(), reading.effectiveOn()));
        }
        compare(before, reading, whole.on(), causeOfNew(firstTime, reading));
      }
      standing.values().stream()
          .sorted((a, b) -> a.document().compareTo(b.document()))
          .forEach(v -> remove(v, whole.on()));
      whole.scopes().forEach(scope -> surveys.append(survey(scope, whole.on())));
    }

    private boolean watched(Scope scope) {
      return known.stream().anyMatch(survey -> survey.scope().holds(scope)) || versions.any(scope);
    }

    private Survey survey(Scope scope, LocalDate on) {
      return new Survey(snapshot.source(), scope, on, snapshot.id(), reader, snapshot.observedAt());
    }

    /**
     * New in a scope, or on a list, that we already watch: the publisher added it, unless it bears a
     * day of its own.
     */
    private Cause causeOfNew(boolean firstTime, Reading reading) {
      return firstTime || reading.publishedOn().isPresent() ? Cause.FIRST_SEEN : Cause.PUBLISHER;
    }

    private void compare(Optional<Version> before, Reading reading, LocalDate on, Cause ifNew) {
      Optional<Reading> earlier = before.flatMap(Version::reading);
      Comparison comparison = Comparer.compare(earlier, Optional.of(reading));
      Judgement judgement = Judge.of(comparison);
      if (earlier.isPresent() && !judgement.matters()) {
        recorded = recorded.withSame();
        return;
      }
      LocalDate effectiveOn = effectiveOn(before, reading, on);
      Version after =
          append(reading.document(), effectiveOn, Optional.of(reading.effectiveOn(effectiveOn)));
      Cause cause = before.isEmpty() ? ifNew : Cause.PUBLISHER;
      var step = new Step(before, after, kind(earlier, comparison), news(comparison, judgement));
      Optional<Version> next = versions.next(after.document(), on);
      change(step, past(next, after, on) ? Cause.BACKFILL : cause, reading.publishedOn());
      relink(before, after, next, on);
    }

    /** An older text of a document that is dated by the day asked for, not by itself. */
    private boolean older(Reading reading, Version before) {
      return reading.publishedOn().isEmpty()
          && reading.effectiveOn().isBefore(before.effectiveOn());
    }

    /**
     * A document that says its own day and is rewritten later stands anew from the day seen; the
     * same bytes read anew stand from the day from which they stood.
     */
    private LocalDate effectiveOn(Optional<Version> before, Reading reading, LocalDate on) {
      return before
          .filter(v -> !reading.effectiveOn().isAfter(v.effectiveOn()))
          .map(v ->
              v.snapshot().equals(snapshot.id()) ? v.effectiveOn() : later(on, v.effectiveOn()))
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
      var step = new Step(Optional.of(before), after, ChangeKind.REMOVED, true);
      Optional<Version> next = versions.next(before.document(), on);
      Cause cause = past(next, after, on) ? Cause.BACKFILL : Cause.PUBLISHER;
      change(step, cause, Optional.empty());
      relink(Optional.of(before), after, next, on);
    }

    /** Whether the record already knows something of a version's document for a later day. */
    private boolean past(Optional<Version> next, Version version, LocalDate day) {
      return next.isPresent()
          || known.stream()
              .anyMatch(survey -> survey.on().isAfter(day) && holds(survey, version.document()));
    }

    private static boolean holds(Survey survey, DocumentId document) {
      return survey.scope().holds(document);
    }

    /**
     * Joins a new version to what follows it. On the next day for which this reader has read the
     * document, and found what stood before, that is said again; a later version is compared anew.
     * What another reader has read is left alone: it is still to be read by this one.
     *
     * @param after what stands only after the day read
     */
    private void relink(
        Optional<Version> before, Version inserted, Optional<Version> after, LocalDate on) {
      Optional<Version> next =
          after.flatMap(
              any -> versions.next(inserted.document(), later(on, inserted.effectiveOn())));
      Optional<Survey> survey =
          known.stream()
              .filter(s -> s.reader() == reader && s.on().isAfter(on))
              .filter(s -> holds(s, inserted.document()))
              .findFirst();
      if (survey.isPresent()
          && next.map(v -> survey.get().on().isBefore(v.effectiveOn())).orElse(true)) {
        Version restated = restate(inserted.document(), survey.get(), before);
        join(inserted, restated);
      } else {
        next.filter(v -> v.reader() >= reader).ifPresent(v -> join(inserted, v));
      }
    }

    private Version restate(DocumentId document, Survey survey, Optional<Version> before) {
      return kept(
          new Version(
              new VersionId(0),
              document,
              survey.source(),
              survey.snapshot(),
              survey.reader(),
              survey.on(),
              survey.observedAt(),
              before.flatMap(Version::reading).map(text -> text.effectiveOn(survey.on()))));
    }

    private void join(Version before, Version after) {
      if (before.removed() && after.removed()) {
        return;
      }
      Comparison comparison = Comparer.compare(before.reading(), after.reading());
      Judgement judgement = Judge.of(comparison);
      if (!judgement.matters()) {
        return;
      }
      ChangeKind kind = after.removed() ? ChangeKind.REMOVED : kind(before.reading(), comparison);
      var step = new Step(Optional.of(before), after, kind, news(comparison, judgement));
      change(step, Cause.BACKFILL, Optional.empty());
    }

    private Version append(DocumentId document, LocalDate on, Optional<Reading> reading) {
      return kept(
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

    /** A version, with what it says of how texts stand. */
    private Version kept(Version unnumbered) {
      Version version = versions.append(unnumbered);
      standings.append(version, StandingRules.of(version));
      return version;
    }

    private void change(Step step, Cause cause, Optional<LocalDate> issued) {
      Cause real = again ? Cause.REEXTRACTION : cause;
      Version after = step.after();
      recorded = recorded.with(step.kind());
      restood.add(step.before(), after, real, alerting(real, issued));
      found.add(
          new Change(
              0,
              after.document(),
              snapshot.source(),
              step.before().map(Version::id),
              after.id(),
              step.kind(),
              real,
              step.news() && alerting(real, issued),
              snapshot.id(),
              after.effectiveOn(),
              snapshot.observedAt()));
    }

    private boolean alerting(Cause cause, Optional<LocalDate> issued) {
      return switch (cause) {
        case PUBLISHER, ENTRY, CALENDAR -> true;
        case FIRST_SEEN ->
            issued.filter(day -> !day.isBefore(seenOn.minusDays(NEWS_DAYS))).isPresent();
        case REEXTRACTION, BACKFILL -> false;
      };
    }
  }

  /**
   * From one version to the next, and what happened between.
   *
   * @param news whether there is anything to tell: it weighs enough, and is not notices of
   *     amendments that only stand otherwise, or are printed once more, and say what was told before
   */
  private record Step(Optional<Version> before, Version after, ChangeKind kind, boolean news) {}

  private static boolean news(Comparison comparison, Judgement judgement) {
    return judgement.alerts() && !PendingChanges.of(comparison).saidBefore();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
