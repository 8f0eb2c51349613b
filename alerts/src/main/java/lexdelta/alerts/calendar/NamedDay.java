package lexdelta.alerts.calendar;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Caption;

/** A day of the calendar and what its document is called. */
public record NamedDay(CalendarEntry entry, Caption caption) {
  /** What tells entries of a document apart and tells people nothing. */
  private static final Pattern NO_WORDS = Pattern.compile("\\d{4}-\\d{2}|earlier edition|/.*");

  /** {@code July 2025}: the month of a bulletin. */
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  /** The heading of the newest text; of a bulletin, which has another each month, its own month. */
  public String heading() {
    return entry.kind() == EntryKind.BULLETIN ? MONTH.format(entry.on()) : caption.heading();
  }

  /** {@code Visa Bulletin, July 2025}. */
  public String inFull() {
    return new Caption(caption.document(), caption.version(), caption.citation(), heading())
        .inFull();
  }

  /** What happens: {@code Ends (registration)}. */
  public String what() {
    String about = entry.about();
    return about.isBlank() || NO_WORDS.matcher(about).matches()
        ? entry.kind().words()
        : "%s (%s)".formatted(entry.kind().words(), about);
  }
}
