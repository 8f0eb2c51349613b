package lexdelta.alerts.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * A day that is to be told now.
 *
 * @param dueOn the last day on which it was to be told; before today where nothing ran then
 * @param today the day on which it is told
 * @param version in force today
 * @param sentence the publisher's own; empty where it stands in none
 * @param moved what a later document does to the day; empty where it stands
 * @param concerned the other documents that this one concerns and that the record has
 */
public record Reminder(
    ComingDay day,
    LocalDate dueOn,
    LocalDate today,
    Version version,
    String sentence,
    Optional<Moved> moved,
    List<Version> concerned) {
  public Reminder {
    concerned = List.copyOf(concerned);
  }

  /** The reminder of a day that is due; empty when the version does not state that day. */
  static Optional<Reminder> of(ComingDay day, Version version, LocalDate today, Movings movings) {
    LocalDate dueOn = day.dueUntil(today).orElseThrow();
    return version
        .reading()
        .flatMap(reading ->
            day.stated(reading)
                .map(fact ->
                    new Reminder(
                        day,
                        dueOn,
                        today,
                        version,
                        fact.words(),
                        movings.of(day, reading),
                        movings.concerned(reading))));
  }

  /** Whether the day is no longer the one: a later document has moved it, or taken it back. */
  boolean overtaken() {
    return moved.filter(Moved::certain).isPresent();
  }

  /**
   * Whether anybody is told. A day that was moved is told once, where it would have been told last.
   */
  boolean tells() {
    return !overtaken() || next().isEmpty();
  }

  /** The document as it states the day. */
  Reading document() {
    return version.reading().orElseThrow();
  }

  /** The day on which the document was issued. */
  LocalDate issued() {
    return document().publishedOn().orElse(document().effectiveOn());
  }

  /** The days left: none on the day itself, below 0 when it has passed. */
  long daysLeft() {
    return ChronoUnit.DAYS.between(today, day.on());
  }

  /** The next day on which it is to be told. */
  public Optional<LocalDate> next() {
    return day.dueFrom(today.plusDays(1));
  }

  /** {@code today}, {@code in 3 days}, {@code 2 days ago}. */
  String when() {
    long left = daysLeft();
    if (left == 0) {
      return "today";
    } else if (left == 1) {
      return "tomorrow";
    } else if (left == -1) {
      return "yesterday";
    }
    return left > 0 ? "in " + left + " days" : -left + " days ago";
  }

  /** What happens on the day. */
  String what() {
    String what =
        switch (day.kind()) {
          case ACCEPTED_UNTIL -> "Last day on which an earlier edition is taken";
          case COMMENTS_CLOSE_ON -> "Last day for comments";
          case COMPLIANCE_ON -> "Those concerned must comply from";
          case ENDS_ON -> "Ends";
          case EFFECTIVE_ON -> "Takes effect";
          default -> day.kind().toString();
        };
    boolean said = day.about().isBlank() || day.about().equals("earlier edition");
    return said ? what : what + " (" + day.about().replaceFirst("^/us/fr/", "FR Doc. ") + ")";
  }
}
