package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;

/**
 * A digest as it stands now.
 *
 * @param edition its number once it is published: {@code 2025-03}
 */
public record Digest(
    DigestId id,
    PersonId owner,
    Wanted wanted,
    Instant madeAt,
    Optional<String> edition,
    Revision<Head> head,
    List<Item> items,
    List<Pick.Day> coming,
    String coverage) {
  public Digest {
    items = inOrder(items);
    coming = List.copyOf(coming);
  }

  /** An event and what is said of it. */
  public record Item(Pick pick, Revision<ItemText> text) {
    public int part() {
      return text.part();
    }

    public String section() {
      return text.text().section();
    }
  }

  /** By place; what stands under one heading stands together, where the first of it does. */
  private static List<Item> inOrder(List<Item> items) {
    return items.stream()
        .sorted(
            Comparator.comparingInt((Item it) -> it.text().text().place())
                .thenComparingInt(Item::part))
        .collect(Collectors.groupingBy(Item::section, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Those that the digest has. */
  public List<Item> picked() {
    return items.stream().filter(it -> it.text().text().picked()).toList();
  }

  public Optional<Item> item(int part) {
    return items.stream().filter(it -> it.part() == part).findFirst();
  }
}
