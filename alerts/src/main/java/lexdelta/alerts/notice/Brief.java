package lexdelta.alerts.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A notice in its plain parts, for channels that lay it out themselves.
 *
 * @param greeting how much changed where
 * @param days that documents state, the nearest first
 * @param items a change each, in the order of the notice
 * @param reason why the reader got it
 * @param coverage what it covers, and what it is not
 * @param subscriptions where the reader changes what they follow
 */
public record Brief(
    String subject,
    String greeting,
    List<Day> days,
    List<Item> items,
    String reason,
    String coverage,
    String subscriptions) {
  public Brief {
    days = List.copyOf(days);
    items = List.copyOf(items);
  }

  /**
   * A stated day.
   *
   * @param link of the text that states it
   */
  public record Day(ToldDay told, String link) {}

  /**
   * A change.
   *
   * @param number of the change
   * @param toldOn when the reader was first told of the same at other places; empty when it is news
   * @param document its address in the record
   * @param name the citation, and the heading where there is one
   * @param kind {@code changed}, {@code added} …
   * @param cause {@code publisher}, {@code first_seen} …
   * @param sentence what changed
   * @param weighed how much it weighs, in words; may be empty
   * @param weight 0 to 1
   * @param standing from when the text stands, and how
   * @param why what the reader follows, and what brought the change to it
   * @param redline what changed, as text with marks; empty where it is too long, or all is new
   * @param link of the comparison
   * @param documentLink of the text as it stands today
   */
  public record Item(
      long number,
      Optional<LocalDate> toldOn,
      String document,
      String citation,
      String name,
      String kind,
      String cause,
      LocalDate effectiveOn,
      Instant observedAt,
      String sentence,
      String weighed,
      double weight,
      String standing,
      List<Reason> why,
      String redline,
      String link,
      String documentLink) {
    public Item {
      why = List.copyOf(why);
    }

    /** {@code Asylum: “fear” in what changed; Form I-589: …}. */
    public String whyInWords() {
      return String.join("; ", why.stream().map(Reason::inWords).toList());
    }
  }
}
