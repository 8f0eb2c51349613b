package lexdelta.alerts.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.notice.Reason;
import lexdelta.alerts.notice.ToldDay;
import lexdelta.crawler.record.Versions;

/** Says of a stated day what is to be told of it today: what waited is told as it stands by then. */
public final class DayTeller {
  private final ComingDays days;
  private final Versions versions;

  public DayTeller(ComingDays days, Versions versions) {
    this.days = days;
    this.versions = versions;
  }

  /** The day in words; empty when the text in force states it no longer, or it was moved. */
  public Optional<ToldDay> tell(DueDay due, LocalDate today, List<Reason> reasons) {
    return reminder(due.day(), today, new Movings(days, versions, today))
        .filter(Reminder::tells)
        .map(it -> DayWords.of(due, it, reasons));
  }

  /** None as long as the version in force does not state the day. */
  Optional<Reminder> reminder(ComingDay day, LocalDate today, Movings movings) {
    return versions
        .asOf(day.document(), today)
        .flatMap(version -> Reminder.of(day, version, today, movings));
  }
}
