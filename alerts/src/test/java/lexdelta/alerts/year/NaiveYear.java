package lexdelta.alerts.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.year.RetimedCaptures.Recorded;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * What fifty people are to be told, computed without index, matcher, database or outbox: words are
 * looked for in strings, slots by going from minute to minute.
 */
final class NaiveYear {
  /** The federal holidays of 2030, by the calendar of the Office of Personnel Management's rules. */
  private static final Set<LocalDate> HOLIDAYS =
      days(
          "2030-01-01 2030-01-21 2030-02-18 2030-05-27 2030-06-19 2030-07-04 2030-09-02 2030-10-14"
              + " 2030-11-11 2030-11-28 2030-12-25 2031-01-01");

  private static final Duration GATHERED = Duration.ofMinutes(5);
  private static final int MOST = 500;

  private final Firm firm;
  private final Map<PersonId, Preferences> preferences = new HashMap<>();
  private final Set<Integer> paused = new HashSet<>();

  /** What waits, by address; an address belongs to one person. */
  private final Map<String, List<Waiting>> waiting = new LinkedHashMap<>();

  private final Map<String, Set<Long>> told = new HashMap<>();
  private final List<Expected> expected = new ArrayList<>();

  /** A message: to whom, and the numbers of the changes it tells. */
  record Expected(String to, Set<Long> changes) {}

  private record Waiting(long change, int held, Instant due) {}

  NaiveYear(Firm firm) {
    this.firm = firm;
    firm.members().forEach(it -> preferences.put(it.person(), it.preferences()));
  }

  private static Set<LocalDate> days(String days) {
    Set<LocalDate> all = new HashSet<>();
    Stream.of(days.split(" ")).map(LocalDate::parse).forEach(all::add);
    return all;
  }

  List<Expected> expected() {
    return expected;
  }

  void pause(boolean now) {
    if (now) {
      paused.addAll(firm.pausing());
    } else {
      paused.clear();
    }
  }

  void happened(List<Recorded> recorded, Instant now) {
    for (Recorded it : recorded) {
      if (!it.change().alerting()) {
        continue;
      }
      double weight = Meaning.of(it.comparison()).weight();
      for (int i = 0; i < firm.held().size(); i++) {
        Firm.Held held = firm.held().get(i);
        if (!paused.contains(i) && wanted(held.terms(), it, weight, now)) {
          Preferences hours = preferences.get(held.owner());
          waiting
              .computeIfAbsent(held.address(), any -> new ArrayList<>())
              .add(new Waiting(it.change().number(), i, due(held.terms().cadence(), now, hours)));
        }
      }
    }
  }

  /** What is told at an instant. */
  void tick(Instant now) {
    waiting.forEach((to, all) -> {
      boolean due = all.stream().anyMatch(it -> free(it) && !it.due().isAfter(now));
      if (due) {
        tell(to, all, now);
      }
    });
  }

  private boolean free(Waiting it) {
    return !paused.contains(it.held());
  }

  private void tell(String to, List<Waiting> all, Instant now) {
    Set<Long> before = told.computeIfAbsent(to, any -> new HashSet<>());
    List<Waiting> taken =
        all.stream().filter(it -> free(it) && !it.due().isAfter(now.plus(GATHERED))).toList();
    List<Long> fresh =
        taken.stream()
            .map(Waiting::change)
            .filter(change -> !before.contains(change))
            .distinct()
            .sorted()
            .toList();
    for (int from = 0; from < fresh.size(); from += MOST) {
      List<Long> some = fresh.subList(from, Math.min(fresh.size(), from + MOST));
      expected.add(new Expected(to, new TreeSet<>(some)));
    }
    before.addAll(fresh);
    all.removeAll(taken);
  }

  private static boolean wanted(Terms terms, Recorded it, double weight, Instant now) {
    LocalDate today = now.atZone(Preferences.PLAIN.zone()).toLocalDate();
    boolean ended = terms.endsOn().isPresent() && today.isAfter(terms.endsOn().get());
    return !ended
        && weight >= terms.leastWeight()
        && (terms.kinds().isEmpty() || kinds(it).stream().anyMatch(terms.kinds()::contains))
        && answers(terms.wish(), it);
  }

  private static Set<NewsKind> kinds(Recorded it) {
    return switch (it.change().source().value()) {
      case "ecfr-title-1" ->
          it.change().kind() == ChangeKind.NOTES_ONLY
              ? Set.of()
              : Set.of(NewsKind.AMENDMENT_EFFECTIVE);
      case "usc-title-8" -> Set.of(NewsKind.STATUTE);
      case "uscis-policy-updates" -> Set.of(NewsKind.POLICY_UPDATE);
      default ->
          cutoffs(it.comparison().before(), "").equals(cutoffs(it.comparison().after(), ""))
              ? Set.of()
              : Set.of(NewsKind.CUT_OFF_MOVED);
    };
  }

  private static boolean answers(Wish wish, Recorded it) {
    return switch (wish.kind()) {
      case SOURCE -> it.change().source().value().equals(wish.what());
      case PROVISION -> cited(wish.what(), it.comparison().after().orElseThrow());
      case SEARCH -> said(it, wish.what().substring(1));
      case VISA_CATEGORY -> category(wish.what(), it);
      case TOPIC, CITATION, FORM, AGENCY -> throw new IllegalArgumentException(wish.toString());
    };
  }

  private static boolean cited(String what, Reading reading) {
    Stream<String> affected =
        reading.provisions().stream()
            .filter(it -> it.kind() == ProvisionKind.AFFECTED)
            .flatMap(it -> Stream.of(it.text().split(";")));
    return Stream.concat(Stream.of(reading.citation()), affected)
        .map(String::strip)
        .anyMatch(citation -> below(what, citation) || below(citation, what));
  }

  private static boolean below(String upper, String lower) {
    return !upper.isEmpty()
        && lower.startsWith(upper)
        && (lower.length() == upper.length()
            || !Character.isLetterOrDigit(lower.charAt(upper.length())));
  }

  private static boolean category(String what, Recorded it) {
    if (it.change().source().value().equals("state-visa-bulletin")) {
      String row =
          switch (what) {
            case "EB-3" -> "employment / (3rd|Other)";
            case "EB-5" -> "employment / 5th";
            default -> "family / F2A";
          };
      return it.change().kind() == ChangeKind.ADDED
          || !cutoffs(it.comparison().before(), row).equals(cutoffs(it.comparison().after(), row));
    }
    return texts(it).map(String::toLowerCase).anyMatch(text -> spelled(what, text));
  }

  private static boolean spelled(String what, String text) {
    String spellings =
        switch (what) {
          case "EB-3" ->
              "eb-?3|employment[ -]based third preference|third preference employment[ -]based"
                  + "|employment third preference";
          case "EB-5" ->
              "eb-?5|employment[ -]based fifth preference|fifth preference employment[ -]based"
                  + "|employment fifth preference";
          default -> "f2a|family second preference";
        };
    return text.matches("(?s).*(?<![a-z0-9])(" + spellings + ")(?![a-z0-9]).*");
  }

  private static Map<String, String> cutoffs(Optional<Reading> reading, String row) {
    Map<String, String> cells = new HashMap<>();
    reading.stream()
        .flatMap(it -> it.facts().stream())
        .filter(fact -> fact.kind() == FactKind.CUTOFF)
        .filter(fact -> row.isEmpty() || fact.about().matches(".* / " + row + ".*"))
        .forEach(fact -> cells.putIfAbsent(fact.about(), fact.value()));
    return cells;
  }

  private static boolean said(Recorded it, String word) {
    return texts(it)
        .flatMap(text -> Stream.of(text.toLowerCase().split("[^\\p{L}\\p{N}]+")))
        .anyMatch(word::equals);
  }

  /** What changed, before and after, with the headings above it. */
  private static Stream<String> texts(Recorded it) {
    Comparison comparison = it.comparison();
    Stream<String> headings =
        Stream.of(comparison.before(), comparison.after())
            .flatMap(Optional::stream)
            .flatMap(reading ->
                Stream.concat(
                    Stream.of(reading.citation(), reading.heading()),
                    reading.hierarchy().stream().map(Division::heading)));
    Stream<String> changed =
        it.change().kind() == ChangeKind.ADDED
            ? comparison.after().orElseThrow().provisions().stream().map(Provision::text)
            : comparison.provisions().stream()
                .filter(change -> !(change instanceof ProvisionChange.Same))
                .flatMap(change -> Stream.of(change.earlier(), change.later()))
                .flatMap(List::stream)
                .map(placed -> placed.text());
    return Stream.concat(headings, changed);
  }

  /** From minute to minute. */
  private static Instant due(Cadence cadence, Instant from, Preferences hours) {
    if (cadence instanceof Cadence.AtOnce) {
      return loud(from.plus(GATHERED), hours);
    }
    Instant minute = from.minus(Duration.ofDays(1));
    while (true) {
      ZonedDateTime here = minute.atZone(hours.zone());
      if (here.toLocalTime().equals(hours.hour()) && day(cadence, here.toLocalDate())) {
        Instant slot = loud(minute, hours);
        if (!slot.isBefore(from)) {
          return slot;
        }
      }
      minute = minute.plus(Duration.ofMinutes(1));
    }
  }

  private static boolean day(Cadence cadence, LocalDate day) {
    return switch (cadence) {
      case Cadence.AtOnce once -> true;
      case Cadence.BusinessDays daily ->
          day.getDayOfWeek() != DayOfWeek.SATURDAY
              && day.getDayOfWeek() != DayOfWeek.SUNDAY
              && !HOLIDAYS.contains(day);
      case Cadence.Weekly weekly -> day.getDayOfWeek() == weekly.day();
      case Cadence.Monthly monthly ->
          day.getDayOfMonth() == monthly.day()
              || (day.getDayOfMonth() < monthly.day() && day.plusDays(1).getDayOfMonth() == 1);
    };
  }

  private static Instant loud(Instant from, Preferences hours) {
    Instant minute = from;
    while (hours.quiet().isPresent()
        && quiet(hours.quiet().get(), minute.atZone(hours.zone()).toLocalTime())) {
      minute = minute.plus(Duration.ofMinutes(1));
    }
    return minute;
  }

  private static boolean quiet(Preferences.Quiet quiet, LocalTime time) {
    int now = time.toSecondOfDay();
    int from = quiet.from().toSecondOfDay();
    int until = quiet.until().toSecondOfDay();
    return from < until ? now >= from && now < until : now >= from || now < until;
  }
}
