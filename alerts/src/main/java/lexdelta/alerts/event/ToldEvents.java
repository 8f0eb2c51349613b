package lexdelta.alerts.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lexdelta.crawler.record.DocumentId;

/** The events that were news to somebody, as long as a copy may still turn up. */
public interface ToldEvents {
  /**
   * Events with certain figures, first seen on a day or later.
   *
   * @param figures by {@link Said#figuresHash()}
   */
  List<Event> find(Collection<String> figures, LocalDate since);

  /**
   * Appends changes as places of their events, inside the caller's transaction, and forgets what is
   * too old to be copied.
   */
  void append(List<ToldPlace> places);

  /** Forgets places that are changes above a number, inside the caller's transaction. */
  void forgetAfter(long change);

  /**
   * A change and the event it is a place of.
   *
   * @param change its number
   */
  record ToldPlace(long change, DocumentId document, Event event) {}
}
