package lexdelta.searchapi.calendar;

import java.util.regex.Pattern;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.crawler.record.Caption;

/** A day of the calendar and what its document is called. */
public record NamedDay(CalendarEntry entry, Caption caption) {
  /** What tells entries of a document apart and tells people nothing. */
  private static final Pattern NO_WORDS = Pattern.compile("\\d{4}-\\d{2}|earlier edition|/.*");

  /** What happens: {@code Ends (registration)}. */
  public String what() {
    String about = entry.about();
    return about.isBlank() || NO_WORDS.matcher(about).matches()
        ? entry.kind().words()
        : "%s (%s)".formatted(entry.kind().words(), about);
  }
}
