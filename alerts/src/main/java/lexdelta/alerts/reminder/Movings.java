package lexdelta.alerts.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;

/**
 * Finds what later documents of the Federal Register do to the days of earlier ones. A document is
 * meant where it is named, by address, citation or RIN; where others bear the same name and state
 * such a day too, nobody says which is meant.
 */
public final class Movings {
  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)\\b(?:delay|postpon|defer|extend|chang|stay|suspen|re-?open|correct)\\w*");

  private static final String EXTENDS = "extends comment period";
  private static final String REOPENS = "reopens comment period";
  private static final String CORRECTS = "corrects";

  private final ComingDays days;
  private final Versions versions;
  private final LocalDate today;

  /**
   * By what the record says.
   *
   * @param today whose versions are asked
   */
  public Movings(ComingDays days, Versions versions, LocalDate today) {
    this.days = days;
    this.versions = versions;
    this.today = today;
  }

  /** What the latest document that moves a day does to it. */
  public Optional<Moved> of(ComingDay day, Reading reading) {
    Set<String> names = names(day, reading);
    return days.concerning(names).stream()
        .filter(document -> !document.equals(day.document()))
        .flatMap(document -> standing(document).stream())
        .filter(later -> issued(later).isAfter(issued(reading)))
        .flatMap(later -> moved(day, names, later).stream())
        .max(
            Comparator.comparing((Moved it) -> issued(it.document()))
                .thenComparing(it -> it.by().document()))
        .filter(it -> it.to().filter(day.on()::equals).isEmpty());
  }

  /** The other documents that one concerns and that the record has, in the order it names them. */
  public List<Version> concerned(Reading reading) {
    Set<DocumentId> found = new LinkedHashSet<>();
    for (String name : Naming.of(reading).concerned()) {
      List<DocumentId> named = days.named(name);
      if (named.size() == 1 && !named.contains(reading.document())) {
        found.addAll(named);
      }
    }
    return found.stream().flatMap(document -> standing(document).stream()).toList();
  }

  /** One name for what a day is stated of, by whatever name documents call it. */
  String subject(ComingDay day) {
    if (!Naming.named(day.about())) {
      return day.document() + " " + day.about();
    }
    List<DocumentId> named = days.named(day.about());
    return named.size() == 1 ? named.getFirst() + " " : day.about();
  }

  /** The names of the document whose day it is: of the one it names, or of itself. */
  private Set<String> names(ComingDay day, Reading reading) {
    Set<String> names = new LinkedHashSet<>();
    if (Naming.named(day.about())) {
      names.add(day.about());
      days.named(day.about()).stream()
          .flatMap(document -> standing(document).stream())
          .flatMap(version -> version.reading().stream())
          .forEach(other -> names.addAll(Naming.of(other).own()));
    } else {
      names.addAll(Naming.of(reading).own());
    }
    return names;
  }

  private Optional<Version> standing(DocumentId document) {
    return versions.asOf(document, today).filter(version -> !version.removed());
  }

  private static LocalDate issued(Version version) {
    return issued(version.reading().orElseThrow());
  }

  private static LocalDate issued(Reading reading) {
    return reading.publishedOn().orElse(reading.effectiveOn());
  }

  private Optional<Moved> moved(ComingDay day, Set<String> names, Version later) {
    Reading reading = later.reading().orElseThrow();
    return reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.CONCERNS && names.contains(fact.value()))
        .flatMap(concern -> moved(day, names, later, concern).stream())
        .min(
            Comparator.comparing((Moved it) -> !it.certain())
                .thenComparing(it -> it.to().isEmpty()));
  }

  private Optional<Moved> moved(ComingDay day, Set<String> names, Version later, Fact concern) {
    Reading reading = later.reading().orElseThrow();
    Optional<Fact> instead = instead(day, names, reading, concern.about());
    boolean comments = day.kind() == FactKind.COMMENTS_CLOSE_ON;
    boolean moves =
        switch (concern.about()) {
          case "withdraws" -> true;
          case "delays", "stays" -> day.kind() == FactKind.EFFECTIVE_ON || instead.isPresent();
          case EXTENDS, REOPENS -> comments && instead.isPresent();
          default -> instead.isPresent();
        };
    return moves
        ? Optional.of(
            new Moved(
                concern.about(),
                later,
                concern.about().equals("withdraws")
                    ? Optional.empty()
                    : instead.map(fact -> LocalDate.parse(fact.value())),
                instead.map(Fact::words).filter(words -> !words.isBlank()).orElse(concern.words()),
                certain(day, concern.value(), reading)))
        : Optional.empty();
  }

  /**
   * The day that a later document states in its place: of the earlier one by name, or, where it names
   * none in that sentence, in a sentence that moves a day.
   */
  private static Optional<Fact> instead(
      ComingDay day, Set<String> names, Reading later, String how) {
    List<Fact> stated =
        later.facts().stream()
            .filter(fact -> fact.kind() == day.kind() && day(later, fact).isPresent())
            .toList();
    boolean taken = how.equals(EXTENDS) || how.equals(REOPENS);
    return stated.stream()
        .filter(fact -> names.contains(fact.about()))
        .max(Comparator.comparing(Fact::value))
        .or(() ->
            stated.stream()
                .filter(fact -> !Naming.named(fact.about()))
                .filter(fact -> taken || MOVING.matcher(fact.words()).find())
                .filter(fact -> how.equals(CORRECTS) || isLater(fact, day))
                .max(Comparator.comparing(Fact::value)));
  }

  private static boolean isLater(Fact fact, ComingDay day) {
    return fact.value().compareTo(day.on().toString()) > 0;
  }

  private static Optional<ComingDay> day(Reading reading, Fact fact) {
    return ComingDay.of(reading).stream()
        .filter(it -> it.kind() == fact.kind() && it.about().equals(fact.about()))
        .filter(it -> it.on().toString().equals(fact.value()))
        .findFirst();
  }

  /** Whether no other document of the name can be meant: none states such a day still to come. */
  private boolean certain(ComingDay day, String name, Reading later) {
    return name.startsWith("/")
        || Naming.named(day.about())
        || days.named(name).stream()
            .filter(document -> !document.equals(day.document()))
            .filter(document -> !document.equals(later.document()))
            .flatMap(document -> standing(document).stream())
            .flatMap(version -> version.reading().stream())
            .noneMatch(other -> mayBeMeant(day.kind(), other, later));
  }

  private static boolean mayBeMeant(FactKind kind, Reading other, Reading later) {
    Stream<ComingDay> coming =
        ComingDay.of(other).stream()
            .filter(it -> it.kind() == kind && !Naming.named(it.about()))
            .filter(it -> !it.on().isBefore(issued(later)));
    return issued(later).isAfter(issued(other))
        && Naming.of(other).concerned().isEmpty()
        && coming.findAny().isPresent();
  }
}
