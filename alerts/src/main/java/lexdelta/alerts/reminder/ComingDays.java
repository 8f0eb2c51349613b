package lexdelta.alerts.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lexdelta.crawler.record.DocumentId;

/** The days still to come, what was told of them, and how far in the log of changes they are read. */
public interface ComingDays {
  /** The number of the last change whose days are here; 0 at first. */
  long cursor();

  /**
   * The first day of reminding.
   *
   * @param today what is set down where there is none yet
   */
  LocalDate begunOn(LocalDate today);

  /**
   * Takes over what documents state now and moves the cursor, in one transaction that locks the
   * cursor first. When another has moved it meanwhile, nothing happens at all. A day that a document
   * stated before stays as it is; one that it states no longer is dropped.
   *
   * @return whether it happened
   */
  boolean follow(long from, long to, List<Stated> stated);

  /** The documents that say they concern one of some names, by address. */
  List<DocumentId> concerning(Collection<String> names);

  /** The documents that bear a name, by address. */
  List<DocumentId> named(String name);

  /** The days that are due by a day, by document. */
  List<ComingDay> due(LocalDate today);

  /** Whether a day was told for the time it fell due. */
  boolean told(ComingDay day, LocalDate dueOn);

  /** Notes what is told, and for whom it waits from now on, in one transaction. */
  void append(List<Reminder> told, List<DueDay> due, Instant at);

  /**
   * What a document states by its newest version.
   *
   * @param from days on which something is due before this one are past
   */
  record Stated(DocumentId document, List<ComingDay> days, Naming naming, LocalDate from) {
    public Stated {
      days = List.copyOf(days);
    }
  }
}
