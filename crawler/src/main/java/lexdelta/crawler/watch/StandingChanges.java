package lexdelta.crawler.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingRules;

/**
 * The changes of standing that the documents of one snapshot bring to others: one for each document
 * of the record of which something else is said now, by its address. What a document says of itself
 * is in its own text, and changes with it.
 */
final class StandingChanges {
  private final Versions versions;
  private final Snapshot snapshot;
  private final Map<DocumentId, Change> changes = new LinkedHashMap<>();

  StandingChanges(Versions versions, Snapshot snapshot) {
    this.versions = versions;
    this.snapshot = snapshot;
  }

  /**
   * Takes in what a version says that its predecessor did not, or no longer says.
   *
   * @param alerting whether staff would be told of the version itself
   */
  void add(Optional<Version> before, Version after, Cause cause, boolean alerting) {
    List<Standing> earlier = before.map(StandingRules::of).orElse(List.of());
    List<Standing> later = StandingRules.of(after);
    List<Standing> differing = new ArrayList<>(missing(later, earlier));
    differing.addAll(missing(earlier, later));
    boolean entry =
        after.reading().map(Reading::kind).filter(DocumentKind.STANDING_ENTRY::equals).isPresent();
    boolean again = cause == Cause.REEXTRACTION || cause == Cause.BACKFILL;
    for (Standing it : differing) {
      concerned(it, after)
          .ifPresent(version ->
              changes.putIfAbsent(
                  version.document(),
                  change(
                      version,
                      entry && !again ? Cause.ENTRY : cause,
                      entry ? !again : alerting,
                      it.from())));
    }
  }

  private static List<Standing> missing(List<Standing> of, List<Standing> from) {
    Set<Standing> there = from.stream().map(Standing::meaning).collect(Collectors.toSet());
    return of.stream().filter(it -> !there.contains(it.meaning())).toList();
  }

  /** The version of the day of the document concerned, where the record has one with a text. */
  private Optional<Version> concerned(Standing it, Version saying) {
    if (!it.target().startsWith("/") || it.target().equals(saying.document().value())) {
      return Optional.empty();
    }
    DocumentId document = new DocumentId(it.target());
    return versions
        .asOf(document, snapshot.observedOn())
        .or(() -> versions.latest(document))
        .filter(version -> !version.removed());
  }

  private Change change(Version stands, Cause cause, boolean alerting, Optional<LocalDate> from) {
    return new Change(
        0,
        stands.document(),
        snapshot.source(),
        Optional.of(stands.id()),
        stands.id(),
        ChangeKind.STANDING,
        cause,
        alerting,
        snapshot.id(),
        from.orElseGet(snapshot::observedOn),
        snapshot.observedAt());
  }

  /** In the order in which they were found. */
  List<Change> changes() {
    return List.copyOf(changes.values());
  }
}
