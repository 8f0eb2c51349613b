package lexdelta.crawler.compare;

import java.util.Arrays;
import java.util.List;
import lexdelta.crawler.outline.Outline;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Provision;

/** Under which labels each provision of a text stands. */
final class Paths {
  private Paths() {}

  /** For each provision the address within the text of the innermost unit that begins with it. */
  static String[] of(List<Provision> provisions) {
    String[] paths = new String[provisions.size()];
    Arrays.fill(paths, "");
    Outline.of(provisions)
        .walk((path, unit) ->
            paths[unit.provision()] = String.join("/", path.stream().map(Unit::name).toList()));
    return paths;
  }
}
