package lexdelta.crawler.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;

/** Answers how documents stand, from their versions and from what is said of them. */
public final class StandingOnDay {
  private static final Pattern CFR = Pattern.compile("(/us/cfr/t\\d+)/s(\\d+[a-z]?)\\..+");

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
    List<Milestone> known =
        versions.milestones(document).stream()
            .filter(it -> !it.observedAt().isAfter(knownAt))
            .toList();
    Optional<Milestone> shown =
        known.reversed().stream().filter(it -> !it.effectiveOn().isAfter(day)).findFirst();
    Optional<Milestone> next =
        known.stream().filter(it -> it.effectiveOn().isAfter(day)).findFirst();
    Optional<Milestone> stood = shown.or(() -> next).filter(it -> !it.removed());
    return stood
        .flatMap(it -> versions.find(it.id()))
        .map(version -> {
          StandingKind published = shown.isEmpty() ? StandingKind.FUTURE : StandingKind.IN_FORCE;
          return of(version, day, knownAt, published, shown.flatMap(it -> next));
        });
  }

  private DocumentStanding of(
      Version version,
      LocalDate day,
      Instant knownAt,
      StandingKind published,
      Optional<Milestone> next) {
    String citation = version.reading().map(Reading::citation).orElse(version.document().value());
    List<Standing> all = ended(said(version, knownAt));
    return new DocumentStanding(
        version.document(),
        citation,
        day,
        knownAt,
        published,
        next.filter(it -> !it.removed()).map(Milestone::effectiveOn),
        all.stream().filter(it -> it.holds(day)).toList(),
        all.stream().filter(it -> !it.holds(day)).toList());
  }

  /** What a version says of its own text, and what others say of the document. */
  private List<Standing> said(Version version, Instant knownAt) {
    List<Standing> all = new ArrayList<>();
    standings.saidBy(version.id()).stream()
        .map(Standings.Kept::standing)
        .filter(it -> it.target().equals(version.document().value()))
        .forEach(all::add);
    Set<String> names = names(version);
    standings.about(names, knownAt).stream()
        .map(Standings.Kept::standing)
        .filter(it -> !it.said().document().equals(version.document()))
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
  static Set<String> names(Version version) {
    Set<String> names = new LinkedHashSet<>();
    names.add(version.document().value());
    version.reading().map(Reading::citation).ifPresent(names::add);
    Matcher section = CFR.matcher(version.document().value());
    if (section.matches()) {
      names.add(section.group(1) + "/p" + section.group(2));
    }
    return names;
  }

  /** What a change of standing tells: what its snapshot says of the document. */
  public List<Standing> told(Change change) {
    return standings.brought(change.snapshot(), List.of(change.document().value())).stream()
        .filter(kept -> !kept.standing().said().document().equals(change.document()))
        .map(Standings.Kept::standing)
        .distinct()
        .toList();
  }
}
