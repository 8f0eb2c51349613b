package lexdelta.crawler.outline;

import java.util.List;

/**
 * A unit of a text with all that stands in it.
 *
 * @param label as printed, without brackets: {@code iii}, of several {@code b-d}; empty when it has
 *     none
 * @param name the last part of its address: the label, or for a unit without one words of its own
 * @param provision the place of the provision that it begins with
 * @param start where in that provision's text it begins
 * @param end where its own text in that provision ends, and that of a unit within it may begin
 * @param units those within it, in order
 */
public record Unit(String label, String name, int provision, int start, int end, List<Unit> units) {
  public Unit {
    units = List.copyOf(units);
  }
}
