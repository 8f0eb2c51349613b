package lexdelta.crawler.source.ecfr;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * What is printed in a part but in none of its sections: authority, source, notes. All of it stands
 * beside the text. What belongs to a subpart or a subject group follows a line that names it.
 */
final class PartNotes {
  private final int depth;
  private final List<Provision> provisions = new ArrayList<>();
  private List<Division> last = List.of();

  /**
   * @param depth how many divisions lie above what the part holds, itself included
   */
  PartNotes(int depth) {
    this.depth = depth;
  }

  void add(List<Division> path, List<Provision> found) {
    if (found.isEmpty()) {
      return;
    }
    List<Division> inside = path.subList(depth, path.size());
    if (!inside.isEmpty() && !inside.equals(last)) {
      provisions.add(Provision.of(ProvisionKind.EDITORIAL_NOTE, name(inside)));
    }
    last = List.copyOf(inside);
    found.forEach(provision -> provisions.add(beside(provision)));
  }

  private static String name(List<Division> inside) {
    List<String> names = new ArrayList<>();
    for (Division division : inside) {
      String number = (division.kind() + " " + division.number()).strip();
      names.add(division.heading().isEmpty() ? number : number + ": " + division.heading());
    }
    String all = String.join(", ", names);
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  private static Provision beside(Provision provision) {
    return provision.kind().besideText() ? provision : provision.as(ProvisionKind.EDITORIAL_NOTE);
  }

  List<Provision> provisions() {
    return provisions;
  }
}
