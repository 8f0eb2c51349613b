package lexdelta.crawler.redline;

import java.util.List;
import java.util.stream.IntStream;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Provision;

/**
 * Where the provisions of a text stand among its {@link Places}: what a reader calls them.
 *
 * @param wheres by the place of the provision
 */
public record Whereabouts(List<Where> wheres) {
  private static final Where NOWHERE = new Where("", "", false, 0);

  public Whereabouts {
    wheres = List.copyOf(wheres);
  }

  /**
   * Where a provision stands.
   *
   * @param label of the deepest labelled unit that begins with it or that it stands in: {@code
   *     (h)(13)(iii)}; empty outside of all labels
   * @param address of the deepest unit that begins with it, its names from the outermost on: {@code
   *     h/13/iii}
   * @param begins whether the label is its own
   * @param depth in how many labelled units it stands
   */
  public record Where(String label, String address, boolean begins, int depth) {
    /** {@code (b)}, {@code a paragraph in (b)}, or {@code a paragraph}. */
    public String inWords() {
      if (label.isEmpty()) {
        return "a paragraph";
      }
      return begins ? label : "a paragraph in " + label;
    }
  }

  public static Whereabouts of(List<Provision> provisions) {
    Places places = Places.of("", "", provisions, Outline.of(provisions));
    return new Whereabouts(
        IntStream.range(0, provisions.size())
            .mapToObj(place -> where(places.begunBy(place)))
            .toList());
  }

  private static Where where(List<Place> begun) {
    Place deepest = begun.getLast();
    return new Where(
        String.join("", labels(deepest.units())),
        deepest.path(),
        deepest.unit().labelled(),
        labels(begun.getFirst().units().subList(0, begun.getFirst().depth() - 1)).size());
  }

  private static List<String> labels(List<Unit> units) {
    return units.stream().map(Unit::label).filter(label -> !label.isEmpty()).toList();
  }

  /** Where the provision at a place stands; without a label where the place is none. */
  public Where at(int place) {
    return place < wheres.size() ? wheres.get(place) : NOWHERE;
  }
}
