package lexdelta.searchapi.feeds;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.notice.Html;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.searchapi.calendar.FollowedDays;

/** What stands in a person's feeds. */
final class Feeds {
  private static final int ALERTS_READ = 5_000;
  private static final Set<Alert.Outcome> WANTED =
      EnumSet.of(Alert.Outcome.PENDING, Alert.Outcome.TOLD, Alert.Outcome.TOLD_ALREADY);
  private static final int ON_A_PAGE = 40;
  private static final int DAYS_BACK = 90;
  private static final int YEARS_AHEAD = 20;

  /** A longer redline is behind the link. */
  private static final int LONGEST_REDLINE = 60_000;

  private final AlertLog alerts;
  private final Changes changes;
  private final Versions versions;
  private final FollowedDays days;
  private final List<OwnDays> own;
  private final Links links;
  private final InstantSource clock;

  Feeds(
      AlertLog alerts,
      Changes changes,
      Versions versions,
      FollowedDays days,
      List<OwnDays> own,
      Links links,
      InstantSource clock) {
    this.alerts = alerts;
    this.changes = changes;
    this.versions = versions;
    this.days = days;
    this.own = List.copyOf(own);
    this.links = links;
    this.clock = clock;
  }

  /** Names a person's feed for ever and tells nothing of the person. */
  static String name(PersonId person) {
    return Sha256.of("feed of " + person.value()).hex().substring(0, 32);
  }

  /**
   * A page of changes, the newest first.
   *
   * @param older number of a change further down; empty on the last page
   */
  record Page(List<FeedEntry> entries, Optional<Long> older) {}

  /** The changes before one, or the newest. */
  Page changes(PersonId person, Optional<Long> before) {
    Map<Long, Instant> told = new LinkedHashMap<>();
    alerts.of(person, ALERTS_READ).stream()
        .filter(alert -> WANTED.contains(alert.outcome()))
        .filter(alert -> before.filter(it -> alert.change() >= it).isEmpty())
        .sorted(Comparator.comparingLong(Alert::change).reversed())
        .forEach(alert -> told.merge(alert.change(), alert.at(), Feeds::earlier));
    List<FeedEntry> entries =
        told.entrySet().stream()
            .limit(ON_A_PAGE)
            .flatMap(it -> changes.find(it.getKey()).map(c -> entry(c, it.getValue())).stream())
            .toList();
    return new Page(
        entries,
        told.size() > ON_A_PAGE
            ? told.keySet().stream().skip(ON_A_PAGE - 1).findFirst()
            : Optional.empty());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private FeedEntry entry(Change change, Instant at) {
    Comparison comparison =
        Comparer.compare(
            change.before().flatMap(versions::find).flatMap(Version::reading),
            versions.find(change.after()).flatMap(Version::reading));
    Reading named = comparison.after().or(comparison::before).orElseThrow();
    String sentence = Meaning.of(comparison).sentence();
    return new FeedEntry(
        name(change),
        named.heading().isBlank() ? named.citation() : named.citation() + " — " + named.heading(),
        links.change(change.number()),
        sentence,
        "<p>%s</p>%s<p><a href=\"%s\">The whole comparison</a></p>"
            .formatted(
                Html.escape(sentence),
                redline(comparison),
                Html.escape(links.change(change.number()))),
        at);
  }

  private static String name(Change change) {
    return Sha256.of(
            "%s\n%s\n%s\n%s\n%s"
                .formatted(
                    change.document(),
                    change.observedAt(),
                    change.kind(),
                    change.cause(),
                    change.effectiveOn()))
        .hex();
  }

  private static String redline(Comparison comparison) {
    if (comparison.before().isEmpty() || comparison.after().isEmpty()) {
      return "";
    }
    String html = RedlineHtml.MAIL.print(Redline.of(comparison).shortened(0));
    return html.length() > LONGEST_REDLINE ? "" : html;
  }

  /** The days that concern a person. */
  List<CalendarDay> days(PersonId person) {
    LocalDate today = Instants.publishersDay(clock.instant());
    LocalDate from = today.minusDays(DAYS_BACK);
    Stream<CalendarDay> stated =
        days.of(person, from, today.plusYears(YEARS_AHEAD)).stream().map(this::day);
    Stream<CalendarDay> theirs =
        own.stream().flatMap(it -> it.of(person).stream()).filter(day -> !day.on().isBefore(from));
    return Stream.concat(stated, theirs).toList();
  }

  private CalendarDay day(NamedDay day) {
    CalendarEntry entry = day.entry();
    return new CalendarDay(
        entry.uid(),
        entry.on(),
        entry.sequence(),
        entry.cancelled(),
        "%s: %s".formatted(day.what(), day.inFull()),
        entry.words(),
        links.document(entry.document()),
        entry.changedAt());
  }
}
