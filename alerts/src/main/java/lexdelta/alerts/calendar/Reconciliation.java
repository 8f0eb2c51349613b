package lexdelta.alerts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.DocumentId;

/**
 * Brings the entries of one document to what is stated now. An entry is found again by the day the
 * document states; where a document has changed that day itself, entries and days of one kind are
 * paired in their order. What is stated no longer is cancelled unless it has passed.
 */
final class Reconciliation {
  private final DocumentId document;
  private final LocalDate today;
  private final Instant now;
  private final List<CalendarEntry> known;
  private final List<CalendarEntry> news = new ArrayList<>();

  Reconciliation(DocumentId document, List<CalendarEntry> known, LocalDate today, Instant now) {
    this.document = document;
    this.today = today;
    this.now = now;
    this.known = new ArrayList<>(known);
    this.known.sort(Comparator.comparing(CalendarEntry::stated));
  }

  /**
   * The entries that are new or changed.
   *
   * @param begin days before it are not given out any more
   */
  List<CalendarEntry> with(List<StatedDay> stated, LocalDate begin) {
    Set<String> names = known.stream().map(CalendarEntry::uid).collect(Collectors.toSet());
    List<StatedDay> open = new ArrayList<>(stated);
    open.sort(Comparator.comparing(StatedDay::stated));
    open.removeIf(day -> take(day, known(day, true)));
    open.removeIf(day -> take(day, known(day, false)));
    known.stream()
        .filter(entry -> !entry.cancelled() && !entry.on().isBefore(today))
        .map(entry -> entry.cancelled("It is stated no longer.", now))
        .forEach(news::add);
    open.stream()
        .filter(day -> day.on().filter(on -> !on.isBefore(begin)).isPresent())
        .map(day -> CalendarEntry.first(document, day, names, now))
        .forEach(news::add);
    return news;
  }

  private Optional<CalendarEntry> known(StatedDay day, boolean sameDay) {
    return known.stream()
        .filter(entry -> entry.of(day))
        .filter(entry -> !sameDay || entry.stated().equals(day.stated()))
        .filter(entry -> sameDay || !entry.on().isBefore(today))
        .findFirst();
  }

  private boolean take(StatedDay day, Optional<CalendarEntry> entry) {
    entry.ifPresent(it -> {
      known.remove(it);
      it.as(day, now).ifPresent(news::add);
    });
    return entry.isPresent();
  }
}
