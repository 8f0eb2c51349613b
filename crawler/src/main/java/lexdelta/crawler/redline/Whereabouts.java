package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Provision;

/**
 * Where the provisions of a text stand in its {@link Outline}: what a reader calls them.
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
    List<Where> wheres = new ArrayList<>(Collections.nCopies(provisions.size(), NOWHERE));
    Outline.of(provisions)
        .walk((path, unit) -> {
          Where first = wheres.get(unit.provision());
          int depth =
              first.equals(NOWHERE) ? labels(path.subList(0, path.size() - 1)).size() : first.depth;
          wheres.set(unit.provision(), where(path, unit, depth));
        });
    return new Whereabouts(wheres);
  }

  private static Where where(List<Unit> path, Unit unit, int depth) {
    return new Where(
        String.join("", labels(path)),
        String.join("/", path.stream().map(Unit::name).toList()),
        unit.labelled(),
        depth);
  }

  private static List<String> labels(List<Unit> path) {
    return path.stream().map(Unit::label).filter(label -> !label.isEmpty()).toList();
  }

  /** Where the provision at a place stands; without a label where the place is none. */
  public Where at(int place) {
    return place < wheres.size() ? wheres.get(place) : NOWHERE;
  }
}
