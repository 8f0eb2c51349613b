package lexdelta.alerts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;

/**
 * A day that was given out.
 *
 * @param uid the same for ever, SHA-256 in hexadecimal
 * @param stated the day that the document itself states, by which it is found again
 * @param on the day after all that later documents did to it; when cancelled, the last one known
 * @param sequence 0 at first, raised whenever the day moves, is taken back, or is back
 * @param words what is to be said of it
 * @param changedAt when it became as it is
 */
public record CalendarEntry(
    String uid,
    DocumentId document,
    EntryKind kind,
    String about,
    LocalDate stated,
    LocalDate on,
    int sequence,
    boolean cancelled,
    String words,
    Instant changedAt) {

  /**
   * A day that is given out for the first time.
   *
   * @param taken names that other entries of the document have
   */
  static CalendarEntry first(
      DocumentId document, StatedDay day, Collection<String> taken, Instant now) {
    String name =
        String.join(
            "\n", document.value(), day.kind().name(), day.about(), day.stated().toString());
    while (taken.contains(Sha256.of(name).hex())) {
      name += "\nagain";
    }
    return new CalendarEntry(
        Sha256.of(name).hex(),
        document,
        day.kind(),
        day.about(),
        day.stated(),
        day.on().orElse(day.stated()),
        0,
        day.on().isEmpty(),
        day.words(),
        now);
  }

  boolean of(StatedDay day) {
    return kind == day.kind() && about.equals(day.about());
  }

  /** The same entry as it is stated now; empty when that is no news to a calendar. */
  Optional<CalendarEntry> as(StatedDay day, Instant now) {
    LocalDate to = day.on().orElse(on);
    boolean gone = day.on().isEmpty();
    boolean moves = gone != cancelled || !to.equals(on);
    if (!moves && day.words().equals(words) && day.stated().equals(stated)) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarEntry(
            uid,
            document,
            kind,
            about,
            day.stated(),
            to,
            moves ? sequence + 1 : sequence,
            gone,
            day.words(),
            now));
  }

  /** The same entry taken back. */
  CalendarEntry cancelled(String why, Instant now) {
    return new CalendarEntry(uid, document, kind, about, stated, on, sequence + 1, true, why, now);
  }
}
