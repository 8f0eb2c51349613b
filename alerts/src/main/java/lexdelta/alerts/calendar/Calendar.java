package lexdelta.alerts.calendar;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.DocumentId;

/** The entries that were given out, and how far in the log of changes they are read. */
public interface Calendar {
  /** The number of the last change whose days are here; 0 at first. */
  long cursor();

  /**
   * Puts entries in, in place of those of the same name, and moves the cursor, in one transaction
   * that locks the cursor first. When another has moved it meanwhile, nothing happens at all.
   *
   * @return whether it happened
   */
  boolean follow(long from, long to, List<CalendarEntry> entries);

  /** All entries of a document. */
  List<CalendarEntry> of(DocumentId document);

  /**
   * All entries of some days, cancelled ones too, by day.
   *
   * @param first included
   * @param last included
   */
  List<CalendarEntry> between(LocalDate first, LocalDate last);
}
