package lexdelta.alerts.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.alerts.notice.Words;
import lexdelta.alerts.reminder.ComingDay;
import lexdelta.alerts.reminder.ComingDays;
import lexdelta.alerts.reminder.Moved;
import lexdelta.alerts.reminder.Movings;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;

/**
 * Reads the days of what is new in the log into the calendar. Run it again and it goes on where it
 * stopped. It never goes ahead of the reminders, which know the names of documents.
 */
public final class CalendarCatchUp {
  private static final int PAGE = 200;

  /** Days that have passed longer ago are not given out any more. */
  private static final int DAYS_BACK = 90;

  private final Changes changes;
  private final Versions versions;
  private final ComingDays days;
  private final Calendar calendar;
  private final InstantSource clock;

  public CalendarCatchUp(
      Changes changes, Versions versions, ComingDays days, Calendar calendar, InstantSource clock) {
    this.changes = changes;
    this.versions = versions;
    this.days = days;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Follows the log.
   *
   * @return how many entries are new or changed
   */
  public int run() {
    int all = 0;
    while (true) {
      long cursor = calendar.cursor();
      long known = days.cursor();
      if (cursor > known) {
        // The record was restored from an older state; what was given out stays given out.
        calendar.follow(cursor, known, List.of());
        return all;
      }
      List<Change> page =
          changes.after(cursor, PAGE).stream().filter(it -> it.number() <= known).toList();
      if (page.isEmpty()) {
        return all;
      }
      List<CalendarEntry> news = news(page);
      if (!calendar.follow(cursor, page.getLast().number(), news)) {
        return all;
      }
      all += news.size();
    }
  }

  private List<CalendarEntry> news(List<Change> page) {
    LocalDate today = Instants.publishersDay(clock.instant());
    Movings movings = new Movings(days, versions, today);
    Set<DocumentId> touched = new LinkedHashSet<>();
    page.stream()
        .map(Change::document)
        .distinct()
        .forEach(document -> {
          touched.add(document);
          reading(document).stream()
              .filter(it -> it.kind() == DocumentKind.FEDERAL_REGISTER_DOCUMENT)
              .flatMap(it -> movings.concerned(it).stream())
              .map(Version::document)
              .forEach(touched::add);
        });
    List<CalendarEntry> news = new ArrayList<>();
    for (DocumentId document : touched) {
      List<StatedDay> stated = stated(document, movings);
      news.addAll(
          new Reconciliation(document, calendar.of(document), today, clock.instant())
              .with(stated, today.minusDays(DAYS_BACK)));
    }
    return news;
  }

  private Optional<Reading> reading(DocumentId document) {
    return versions.latest(document).flatMap(Version::reading);
  }

  private List<StatedDay> stated(DocumentId document, Movings movings) {
    return reading(document).stream()
        .flatMap(reading ->
            Stream.concat(
                ComingDay.of(reading).stream().flatMap(day -> stated(day, reading, movings)),
                bulletin(reading).stream()))
        .toList();
  }

  private static Stream<StatedDay> stated(ComingDay day, Reading reading, Movings movings) {
    Optional<Moved> moved = movings.of(day, reading).filter(Moved::certain);
    return EntryKind.of(day.kind())
        .map(kind ->
            new StatedDay(
                kind,
                day.about(),
                day.on(),
                moved.isEmpty() ? Optional.of(day.on()) : moved.get().to(),
                moved.map(it -> words(day, it)).orElse("")))
        .stream();
  }

  private static String words(ComingDay day, Moved moved) {
    return "First stated as %s; %s %s.%s"
        .formatted(
            Words.day(day.on()),
            moved.document().citation(),
            moved.how(),
            moved.words().isBlank() ? "" : " “" + moved.words().strip() + "”");
  }

  private static Optional<StatedDay> bulletin(Reading reading) {
    return reading.kind() == DocumentKind.VISA_BULLETIN
        ? Optional.of(
            new StatedDay(
                EntryKind.BULLETIN,
                reading.effectiveOn().toString().substring(0, 7),
                reading.effectiveOn(),
                Optional.of(reading.effectiveOn()),
                ""))
        : Optional.empty();
  }
}
