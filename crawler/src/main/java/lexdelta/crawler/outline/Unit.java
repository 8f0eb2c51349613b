package lexdelta.crawler.outline;

import java.util.List;

/**
 * A unit of a text with all that stands in it.
 *
 * @param label as printed: {@code (iii)}, {@code A.}, of several {@code (b)-(d)}; empty when it has
 *     none
 * @param name the last part of its address: the label without its brackets, {@code iii}; of a unit
 *     without a label words of its own, {@code business-day}. No two units within one have the same
 * @param provision the place in the text of the provision that it begins with
 * @param start where in that provision it begins
 * @param end where in that provision its own words end: at the label of the first unit within it, or
 *     at the provision's end
 * @param units those within it, in order
 */
public record Unit(String label, String name, int provision, int start, int end, List<Unit> units) {
  public Unit {
    units = List.copyOf(units);
  }

  /** Whether it has a label. */
  public boolean labelled() {
    return !label.isEmpty();
  }
}
