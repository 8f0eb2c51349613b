package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An event as it was when it was picked. The change that it is first told by is named by what stays
 * when a record is made anew: its document, its day and when it was seen.
 *
 * @param event its name, as alerts and reviews have it
 * @param weight 0 to 1
 * @param sentence what changed
 * @param causes which documents of the Federal Register made it, in words
 * @param places further documents that tell the same
 * @param days that the text states: on which it takes effect, until which comments are taken
 */
public record Pick(
    String event,
    Place place,
    Instant observedAt,
    String source,
    String kind,
    String cause,
    double weight,
    String sentence,
    List<String> causes,
    List<Place> places,
    List<Day> days) {
  public Pick {
    causes = List.copyOf(causes);
    places = List.copyOf(places);
    days = List.copyOf(days);
  }

  /**
   * Where it is told.
   *
   * @param document its permanent address
   * @param effectiveOn the change's own day
   * @param heading may be empty
   */
  public record Place(String document, LocalDate effectiveOn, String citation, String heading) {}

  /** A day of the calendar. */
  public record Day(LocalDate on, String what, String document) {}
}
