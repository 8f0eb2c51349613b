package lexdelta.alerts.digest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A step up or down in the order of a digest. */
public enum Move {
  /** An item, within its section. */
  UP,
  DOWN,
  /** The whole section of an item. */
  SECTION_UP,
  SECTION_DOWN;

  /** As people and addresses say it: {@code section-up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The items in their new order; the same as before where there is nothing to pass.
   *
   * @param part the item that moves, or whose section does
   */
  public List<Digest.Item> in(Digest digest, int part) {
    Map<String, List<Digest.Item>> sections =
        digest.items().stream()
            .collect(
                Collectors.groupingBy(
                    Digest.Item::section,
                    LinkedHashMap::new,
                    Collectors.toCollection(ArrayList::new)));
    List<List<Digest.Item>> order = new ArrayList<>(sections.values());
    digest
        .item(part)
        .map(it -> sections.get(it.section()))
        .ifPresent(section -> {
          switch (this) {
            case UP -> pass(section, at(section, part), -1);
            case DOWN -> pass(section, at(section, part), 1);
            case SECTION_UP -> pass(order, order.indexOf(section), -1);
            case SECTION_DOWN -> pass(order, order.indexOf(section), 1);
          }
        });
    return order.stream().flatMap(List::stream).toList();
  }

  private static int at(List<Digest.Item> section, int part) {
    int at = 0;
    while (section.get(at).part() != part) {
      at++;
    }
    return at;
  }

  private static void pass(List<?> items, int at, int by) {
    int to = at + by;
    if (to >= 0 && to < items.size()) {
      Collections.swap(items, at, to);
    }
  }
}
