package lexdelta.alerts.digest;

import java.util.List;

/**
 * What a period brought, as far as a digest can hold it.
 *
 * @param picks in their order
 * @param found how many changes the period had, of which these are the weightiest
 * @param coming what takes effect in as many days after it
 * @param coverage how the sources were watched in the period
 */
public record Draft(List<Item> picks, int found, List<Pick.Day> coming, String coverage) {
  public Draft {
    picks = List.copyOf(picks);
    coming = List.copyOf(coming);
  }

  /** A pick and what is said of it to begin with. */
  public record Item(Pick pick, ItemText text) {}
}
