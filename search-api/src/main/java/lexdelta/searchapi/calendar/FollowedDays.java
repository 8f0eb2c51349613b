package lexdelta.searchapi.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Versions;

/** The days of the calendar, all of them or those that concern a person. */
public final class FollowedDays {
  private final Calendar calendar;
  private final Versions versions;
  private final FollowedTexts followed;

  FollowedDays(Calendar calendar, Versions versions, FollowedTexts followed) {
    this.calendar = calendar;
    this.versions = versions;
    this.followed = followed;
  }

  /** All days from one to another, both included, those taken back too. */
  public List<NamedDay> all(LocalDate first, LocalDate last) {
    List<CalendarEntry> entries = calendar.between(first, last);
    Map<DocumentId, Caption> captions =
        versions.captions(entries.stream().map(CalendarEntry::document).distinct().toList());
    return entries.stream()
        .flatMap(entry ->
            Optional.ofNullable(captions.get(entry.document()))
                .map(it -> new NamedDay(entry, it))
                .stream())
        .toList();
  }

  /** Of the same those of documents that a person follows. */
  public List<NamedDay> of(PersonId person, LocalDate first, LocalDate last) {
    List<NamedDay> all = all(first, last);
    Set<DocumentId> wanted =
        followed.of(person, all.stream().map(NamedDay::caption).distinct().toList());
    return all.stream().filter(it -> wanted.contains(it.entry().document())).toList();
  }

  /** The last day before one, within a year, that anything states, whoever follows it. */
  Optional<LocalDate> lastBefore(LocalDate day, Optional<EntryKind> kind) {
    return stated(day.minusYears(1), day.minusDays(1), kind).reduce((_, later) -> later);
  }

  /** The first day behind one, within a year, that anything states, whoever follows it. */
  Optional<LocalDate> firstAfter(LocalDate day, Optional<EntryKind> kind) {
    return stated(day.plusDays(1), day.plusYears(1), kind).findFirst();
  }

  private Stream<LocalDate> stated(LocalDate first, LocalDate last, Optional<EntryKind> kind) {
    return calendar.between(first, last).stream()
        .filter(it -> kind.isEmpty() || kind.get() == it.kind())
        .map(CalendarEntry::on);
  }
}
