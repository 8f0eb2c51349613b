package lexdelta.crawler.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/** Answers how documents stand, from their versions and from what is said of them. */
public final class StandingOnDay {
  private static final Pattern CFR = Pattern.compile("(/us/cfr/t\\d+)/s(\\d+[a-z]?)\\..+");

  private static final String TAKEN_BACK =
      "What another document said of how it stands is no longer said there.";

  private final Versions versions;
  private final Standings standings;

  public StandingOnDay(Versions versions, Standings standings) {
    this.versions = versions;
    this.standings = standings;
  }

  /**
   * How a document stands on a day, as known at an instant.
   *
   * @return empty when the record did not know the document then, or it was no longer published
   */
  public Optional<DocumentStanding> on(DocumentId document, LocalDate day, Instant knownAt) {
    Known known = known(document, day, knownAt);
    return known
        .stood()
        .flatMap(it -> versions.find(it.id()))
        .flatMap(Version::reading)
        .map(reading -> of(document, reading.citation(), known));
  }

  /**
   * The same, for one who knows the citation under which the document stands on that day; reads no
   * text.
   */
  public Optional<DocumentStanding> on(
      DocumentId document, String citation, LocalDate day, Instant knownAt) {
    return Optional.ofNullable(on(Map.of(document, citation), day, knownAt).get(document));
  }

  /**
   * The same of several documents at once, with as few questions to the record as of one.
   *
   * @param citations under which each of them stands on that day
   * @return those that the record knew then and that were still published
   */
  public Map<DocumentId, DocumentStanding> on(
      Map<DocumentId, String> citations, LocalDate day, Instant knownAt) {
    Map<DocumentId, Known> stood = new LinkedHashMap<>();
    versions
        .milestones(citations.keySet())
        .forEach((document, history) -> {
          Known known = known(history, day, knownAt);
          known.stood().ifPresent(_ -> stood.put(document, known));
        });
    List<Standings.Kept> own =
        standings.saidBy(stood.values().stream().map(it -> it.stood().orElseThrow().id()).toList());
    List<Standings.Kept> others =
        stood.isEmpty()
            ? List.of()
            : standings.about(
                stood.keySet().stream()
                    .flatMap(it -> names(it, citation(citations, it)).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new)),
                knownAt);
    Map<DocumentId, DocumentStanding> all = new HashMap<>();
    stood.forEach((document, known) ->
        all.put(document, of(document, citation(citations, document), known, own, others)));
    return all;
  }

  private static String citation(Map<DocumentId, String> citations, DocumentId document) {
    return Objects.requireNonNull(citations.get(document));
  }

  /**
   * What was known of a document.
   *
   * @param shown what stood on the day, also when it says that the document was removed
   * @param next the first that stood only after it
   */
  private record Known(
      LocalDate day, Instant at, Optional<Milestone> shown, Optional<Milestone> next) {
    /** The version of the day, or the one still to come; empty when the document was removed. */
    Optional<Milestone> stood() {
      return shown.or(() -> next).filter(it -> !it.removed());
    }
  }

  private Known known(DocumentId document, LocalDate day, Instant at) {
    return known(versions.milestones(document), day, at);
  }

  private static Known known(List<Milestone> history, LocalDate day, Instant at) {
    List<Milestone> known = history.stream().filter(it -> !it.observedAt().isAfter(at)).toList();
    return new Known(
        day,
        at,
        known.reversed().stream().filter(it -> !it.effectiveOn().isAfter(day)).findFirst(),
        known.stream().filter(it -> it.effectiveOn().isAfter(day)).findFirst());
  }

  private DocumentStanding of(DocumentId document, String citation, Known known) {
    return of(
        document,
        citation,
        known,
        standings.saidBy(known.stood().orElseThrow().id()),
        standings.about(names(document, citation), known.at()));
  }

  private static DocumentStanding of(
      DocumentId document,
      String citation,
      Known known,
      List<Standings.Kept> own,
      List<Standings.Kept> others) {
    VersionId version = known.stood().orElseThrow().id();
    List<Standing> all = ended(said(document, citation, version, own, others));
    return new DocumentStanding(
        document,
        citation,
        known.day(),
        known.at(),
        known.shown().isPresent() ? StandingKind.IN_FORCE : StandingKind.FUTURE,
        known
            .shown()
            .flatMap(it -> known.next())
            .filter(it -> !it.removed())
            .map(Milestone::effectiveOn),
        all.stream().filter(it -> it.holds(known.day())).toList(),
        all.stream().filter(it -> !it.holds(known.day())).toList());
  }

  /** What a version says of its own text, and what others say of the document. */
  private static List<Standing> said(
      DocumentId document,
      String citation,
      VersionId version,
      List<Standings.Kept> own,
      List<Standings.Kept> others) {
    List<Standing> all = new ArrayList<>();
    own.stream()
        .filter(it -> it.version().equals(version))
        .map(Standings.Kept::standing)
        .filter(it -> it.target().equals(document.value()))
        .forEach(all::add);
    Set<String> names = names(document, citation);
    others.stream()
        .map(Standings.Kept::standing)
        .filter(it -> names.contains(it.target()) && !it.said().document().equals(document))
        .forEach(all::add);
    return all;
  }

  /** Each as it is after what lifts it. */
  private static List<Standing> ended(List<Standing> all) {
    List<Standing> ended = new ArrayList<>();
    for (Standing it : all) {
      Standing left = it;
      for (Standing lifting : all) {
        boolean lifts =
            lifting.lifts().filter(it.said().document()::equals).isPresent()
                && (lifting.provision().isEmpty() || lifting.provision().equals(it.provision()));
        if (lifts && lifting.from().isPresent()) {
          left = left.endedBy(lifting.from().get());
        }
      }
      ended.add(left);
    }
    return ended;
  }

  /**
   * The names under which others speak of a document: its address, its citation and, of a section of
   * the Code, the part it stands in.
   */
  private static Set<String> names(DocumentId document, String citation) {
    Set<String> names = new LinkedHashSet<>();
    names.add(document.value());
    names.add(citation);
    Matcher section = CFR.matcher(document.value());
    if (section.matches()) {
      names.add(section.group(1) + "/p" + section.group(2));
    }
    return names;
  }

  /**
   * What a document comes to be, or ceases to be, on a day by the calendar alone: as known at an
   * instant, what holds on it and not on the day before, and the reverse.
   */
  public List<Turning> turnings(
      DocumentId document, String citation, LocalDate day, Instant knownAt) {
    Optional<DocumentStanding> today = on(document, citation, day, knownAt);
    Optional<DocumentStanding> before = on(document, citation, day.minusDays(1), knownAt);
    if (today.isEmpty() || before.isEmpty()) {
      return List.of();
    }
    List<Turning> turnings = new ArrayList<>();
    today.get().holding().stream()
        .filter(it -> it.from().filter(day::equals).isPresent())
        .forEach(it -> turnings.add(new Turning(it, true)));
    before.get().holding().stream()
        .filter(it -> it.until().filter(day::equals).isPresent())
        .filter(it -> today.get().holding().stream().noneMatch(other -> tellsOf(other, it)))
        .forEach(it -> turnings.add(new Turning(it, false)));
    return List.copyOf(turnings);
  }

  /** Whether another ends it and says so by itself, or says of the same that it goes on. */
  private static boolean tellsOf(Standing other, Standing ended) {
    return other.lifts().filter(ended.said().document()::equals).isPresent()
        || (other.kind() == ended.kind()
            && other.target().equals(ended.target())
            && other.provision().equals(ended.provision())
            && other.subject().equals(ended.subject()));
  }

  /**
   * What a change of standing tells, in sentences; empty of any other change.
   *
   * @param citation of the document that stands otherwise
   */
  public List<String> news(Change change, String citation) {
    if (change.kind() != ChangeKind.STANDING) {
      return List.of();
    }
    if (change.cause() == Cause.CALENDAR) {
      return turned(change, citation).stream().map(it -> it.inWords(citation)).toList();
    }
    List<String> told = told(change).stream().map(it -> it.inWords(citation)).toList();
    return told.isEmpty() ? List.of(TAKEN_BACK) : told;
  }

  private List<Turning> turned(Change change, String citation) {
    return turnings(change.document(), citation, change.effectiveOn(), change.observedAt());
  }

  /**
   * What a change of standing tells: what its snapshot says of the document, or what turns on its
   * day.
   */
  public List<Standing> told(Change change) {
    if (change.cause() == Cause.CALENDAR) {
      return turned(change, "").stream().map(Turning::standing).toList();
    }
    return standings.brought(change.snapshot(), List.of(change.document().value())).stream()
        .filter(kept -> !kept.standing().said().document().equals(change.document()))
        .map(Standings.Kept::standing)
        .distinct()
        .toList();
  }
}
