package lexdelta.crawler.redline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Reading;

/**
 * A comparison for programs, in the shape in which it is written as JSON. The names are part of the
 * interface and do not change.
 *
 * @param summary see {@link Summary}
 * @param heading the document's heading; its {@code provisionKind} is {@code heading}
 * @param provisions every provision of both texts, in the order of the later text, deleted ones
 *     where they stood
 */
public record RedlineJson(String summary, Item heading, List<Item> provisions) {
  public RedlineJson {
    provisions = List.copyOf(provisions);
  }

  /**
   * What became of one provision.
   *
   * @param kind {@code same}, {@code inserted}, {@code deleted} or {@code edited}; of {@code same}
   *     the typography may differ
   * @param provisionKind as in the record, in lower case with hyphens: {@code paragraph}, {@code
   *     table-row}, {@code amendment-notice} …
   * @param before the earlier text; absent when inserted
   * @param after the later text; absent when deleted
   * @param edits of {@code edited} the stretches that differ, in order: {@code beforeStart}, {@code
   *     beforeEnd} and {@code afterStart}, {@code afterEnd} are offsets into the two texts in UTF-16
   *     units, as JavaScript counts, ends not included; otherwise empty
   */
  public record Item(
      String kind,
      String provisionKind,
      Optional<String> before,
      Optional<String> after,
      List<Edit> edits) {
    public Item {
      edits = List.copyOf(edits);
    }
  }

  public static RedlineJson of(Comparison comparison) {
    return new RedlineJson(
        Summary.of(comparison),
        heading(comparison),
        comparison.provisions().stream().map(RedlineJson::item).toList());
  }

  private static Item heading(Comparison comparison) {
    Optional<String> before = comparison.before().map(Reading::heading);
    Optional<String> after = comparison.after().map(Reading::heading);
    String kind;
    if (before.isEmpty()) {
      kind = "inserted";
    } else if (after.isEmpty()) {
      kind = "deleted";
    } else {
      kind = comparison.heading().isEmpty() ? "same" : "edited";
    }
    return new Item(kind, "heading", before, after, comparison.heading());
  }

  private static Item item(ProvisionChange change) {
    return new Item(
        switch (change) {
          case ProvisionChange.Same same -> "same";
          case ProvisionChange.Inserted inserted -> "inserted";
          case ProvisionChange.Deleted deleted -> "deleted";
          case ProvisionChange.Edited edited -> "edited";
          case ProvisionChange.Regrouped regrouped -> regrouped.split() ? "split" : "merged";
        },
        change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        text(change.earlier()),
        text(change.later()),
        change instanceof ProvisionChange.Edited || change instanceof ProvisionChange.Regrouped
            ? change.edits()
            : List.of());
  }

  private static Optional<String> text(List<Placed> provisions) {
    return provisions.isEmpty() ? Optional.empty() : Optional.of(Placed.joined(provisions));
  }
}
