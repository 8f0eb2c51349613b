package lexdelta.crawler.redline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Provision;
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
    return switch (change) {
      case ProvisionChange.Same(Provision before, Provision after) ->
          item("same", before, Optional.of(before), Optional.of(after), List.of());
      case ProvisionChange.Inserted(Provision after) ->
          item("inserted", after, Optional.empty(), Optional.of(after), List.of());
      case ProvisionChange.Deleted(Provision before) ->
          item("deleted", before, Optional.of(before), Optional.empty(), List.of());
      case ProvisionChange.Edited(Provision before, Provision after, List<Edit> edits) ->
          item("edited", after, Optional.of(before), Optional.of(after), edits);
    };
  }

  private static Item item(
      String kind,
      Provision either,
      Optional<Provision> before,
      Optional<Provision> after,
      List<Edit> edits) {
    return new Item(
        kind,
        either.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        before.map(Provision::text),
        after.map(Provision::text),
        edits);
  }
}
