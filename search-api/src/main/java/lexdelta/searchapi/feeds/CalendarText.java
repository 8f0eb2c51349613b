package lexdelta.searchapi.feeds;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Writes stated days as a calendar (RFC 5545, with the interval of RFC 7986). */
final class CalendarText {
  private static final int HOURS_BETWEEN_LOOKS = 4;

  private final String domain;

  /** For a service under a domain, in the names of entries. */
  CalendarText(String domain) {
    this.domain = domain;
  }

  String print(List<CalendarDay> days) {
    ICalendar calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId("-//Lexdelta//Days//EN");
    calendar.setName("Lexdelta: days you follow");
    calendar.addExperimentalProperty("X-WR-CALNAME", "Lexdelta: days you follow");
    calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
    days.stream().map(this::event).forEach(calendar::addEvent);
    return Biweekly.write(calendar).go();
  }

  private VEvent event(CalendarDay day) {
    VEvent event = new VEvent();
    event.setUid(day.uid() + "@" + domain);
    event.setDateTimeStamp(Date.from(day.changedAt()));
    event.setLastModified(Date.from(day.changedAt()));
    event.setDateStart(date(day.on()), false);
    event.setDateEnd(date(day.on().plusDays(1)), false);
    event.setSequence(day.sequence());
    event.setStatus(day.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setSummary(day.summary());
    event.setDescription(day.description());
    event.setUrl(day.link());
    event.setTransparency(Transparency.transparent());
    event.setClassification(Classification.PRIVATE);
    return event;
  }

  /** The library takes days by the clock of the machine. */
  private static ICalDate date(LocalDate day) {
    return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
  }
}
