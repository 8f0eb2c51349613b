package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/** One of the two readings, and where each of its provisions stands. */
final class Side {
  private final String address;
  private final List<Provision> provisions;

  /** Of each provision the units that begin with it, each as the way from the outermost to it. */
  private final List<List<List<Unit>>> begun = new ArrayList<>();

  Side(Reading reading) {
    this.address = reading.document().value();
    this.provisions = reading.provisions();
    provisions.forEach(provision -> begun.add(new ArrayList<>()));
    Outline.of(provisions).walk((path, unit) -> begun.get(unit.provision()).add(path));
  }

  /** A side without a text. */
  Side(String address) {
    this.address = address;
    this.provisions = List.of();
  }

  List<Provision> provisions() {
    return provisions;
  }

  /** Where the innermost unit at an offset of a provision stands. */
  Spot spot(int place, int offset) {
    return spot(place, path(place, offset));
  }

  /** Where the first unit that begins with a provision stands. */
  Spot first(int place) {
    return spot(place, begun.get(place).isEmpty() ? List.of() : begun.get(place).getFirst());
  }

  private Spot spot(int place, List<Unit> path) {
    StringBuilder label = new StringBuilder();
    StringBuilder below = new StringBuilder(address);
    for (Unit unit : path) {
      label.append(unit.label());
      below.append('/').append(unit.name());
    }
    return new Spot(label.toString(), below.toString(), place);
  }

  /** Where among neighbours, joined, an offset stands. */
  Spot spot(List<Placed> neighbours, int offset) {
    int start = 0;
    for (Placed each : neighbours) {
      int end = start + each.text().length();
      if (offset <= end) {
        return spot(each.place(), offset - start);
      }
      start = end + 1;
    }
    return spot(neighbours.getLast().place(), 0);
  }

  private List<Unit> path(int place, int offset) {
    List<List<Unit>> units = begun.get(place);
    List<Unit> found = List.of();
    for (List<Unit> path : units) {
      if (found.isEmpty() || path.getLast().start() <= offset) {
        found = path;
      }
    }
    return found;
  }

  /** Whether the innermost unit that begins with a provision has a label of its own. */
  boolean labelled(int place) {
    return !begun.get(place).isEmpty() && begun.get(place).getLast().getLast().labelled();
  }

  /** The provision that the first unit beginning with this one stands in; empty at the top. */
  OptionalInt parent(int place) {
    List<List<Unit>> units = begun.get(place);
    return units.isEmpty() || units.getFirst().size() < 2
        ? OptionalInt.empty()
        : OptionalInt.of(units.getFirst().get(units.getFirst().size() - 2).provision());
  }

  /** Whether one of the labels in a provision begins within a stretch of it. */
  boolean labelWithin(int place, int start, int end) {
    return begun.get(place).stream()
        .map(List::getLast)
        .anyMatch(unit -> unit.labelled() && unit.start() >= start && unit.start() < end);
  }

  /** The text of a provision behind its labels. */
  String words(int place) {
    return Labels.without(provisions.get(place).text());
  }
}
