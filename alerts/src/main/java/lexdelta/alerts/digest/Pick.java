package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.redline.Stretch;

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
 * @param redline of what changed as much as a digest prints
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
    List<Day> days,
    Excerpt redline) {
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

  /**
   * A part of a redline.
   *
   * @param further how many more passages changed
   */
  public record Excerpt(List<Passage> passages, int further) {
    /** Of a text that came or went as a whole. */
    public static final Excerpt NONE = new Excerpt(List.of(), 0);

    public Excerpt {
      passages = List.copyOf(passages);
    }
  }

  /**
   * A provision, or a row of a table, marked up.
   *
   * @param label {@code (h)(13)(iii)}; empty where no label leads to it
   */
  public record Passage(String label, List<Marked> stretches) {
    public Passage {
      stretches = List.copyOf(stretches);
    }
  }

  /** Words under one mark. */
  public record Marked(Stretch.Mark mark, String text) {}

  /** A day of the calendar. */
  public record Day(LocalDate on, String what, String document) {}
}
