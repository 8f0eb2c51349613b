package lexdelta.alerts.preview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * What a subscription would have told.
 *
 * @param since the first day that was looked at
 * @param complete whether every change of the days asked for was looked at; where it is not, the time
 *     was over before
 * @param looked how many changes of the log were looked at
 * @param answered how many of them the wish answers, whatever the terms
 * @param told how many in the last 30, 90 and 365 days would have been told
 * @param months how many in each month, the months without any too
 * @param examples the newest of them, newest first
 * @param businessDays on which federal offices worked since then
 * @param parts where nothing is answered, in how many of the changes each part of the query is found
 */
public record Preview(
    LocalDate since,
    boolean complete,
    int looked,
    int answered,
    Told told,
    SortedMap<YearMonth, Integer> months,
    List<Example> examples,
    int businessDays,
    List<Part> parts) {
  public Preview {
    examples = List.copyOf(examples);
    parts = List.copyOf(parts);
  }

  /** Changes that would have been told in the last days. */
  public record Told(int thirty, int ninety, int year) {}

  /**
   * A change that would have been told.
   *
   * @param number of the change
   * @param seenOn the publisher's day
   * @param sentence what changed
   * @param why in words
   */
  public record Example(
      long number,
      LocalDate seenOn,
      String citation,
      String heading,
      String sentence,
      double weight,
      List<String> kinds,
      List<String> why) {
    public Example {
      kinds = List.copyOf(kinds);
      why = List.copyOf(why);
    }
  }

  /**
   * A part of a query by itself.
   *
   * @param changes how many of the changes looked at have it in what changed
   */
  public record Part(String query, int changes) {}

  /**
   * Whether it would have told more than one change a business day on average over all days looked
   * at: more than anybody goes on reading.
   */
  public boolean tooBroad() {
    return told.year() > businessDays;
  }

  /** Whether it would have told nothing at all. */
  public boolean nothing() {
    return told.year() == 0;
  }
}
