package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.compare.Carried;
import lexdelta.crawler.compare.Column;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Reading;

/**
 * A comparison for programs, in the shape in which it is written as JSON. The names are part of the
 * interface and do not change. Offsets are of UTF-16 units, as JavaScript counts, ends not included;
 * places of provisions in their text are counted from 0.
 *
 * @param summary see {@link Summary}
 * @param heading the document's heading; its {@code provisionKind} is {@code heading}
 * @param provisions every provision of both texts, in the order of the later text, deleted ones
 *     where they stood
 * @param carried words that moved from one provision into another, the same
 */
public record RedlineJson(
    String summary, Item heading, List<Item> provisions, List<Carry> carried, Counts counts) {
  public RedlineJson {
    provisions = List.copyOf(provisions);
    carried = List.copyOf(carried);
  }

  /**
   * What became of one provision, of one that was split, or of several that were merged.
   *
   * @param kind {@code same}, {@code inserted}, {@code deleted}, {@code edited}, {@code split} or
   *     {@code merged}; of {@code same} the typography may differ
   * @param provisionKind as in the record, in lower case with hyphens: {@code paragraph}, {@code
   *     table-row}, {@code amendment-notice} …
   * @param before the earlier text, of several a line each; absent when inserted
   * @param after the later text, of several a line each; absent when deleted
   * @param edits of {@code edited}, {@code split} and {@code merged} the stretches that differ, in
   *     order: {@code beforeStart}, {@code beforeEnd} and {@code afterStart}, {@code afterEnd} are
   *     offsets into the two texts; otherwise empty
   * @param moved whether it stood elsewhere among the provisions around it
   * @param earlier the provisions that {@code before} is the text of
   * @param later the provisions that {@code after} is the text of
   * @param columns of an edited row of a table its cells; otherwise empty
   */
  public record Item(
      String kind,
      String provisionKind,
      Optional<String> before,
      Optional<String> after,
      List<Edit> edits,
      boolean moved,
      List<Where> earlier,
      List<Where> later,
      List<Cell> columns) {
    public Item {
      edits = List.copyOf(edits);
      earlier = List.copyOf(earlier);
      later = List.copyOf(later);
      columns = List.copyOf(columns);
    }
  }

  /**
   * Where a provision stands.
   *
   * @param label {@code (h)(13)(iii)}; empty outside of all labels
   * @param address within the document: {@code h/13/iii}
   */
  public record Where(int place, String label, String address) {}

  /**
   * A cell of a row.
   *
   * @param heading of its column; empty when the table has none
   * @param from the earlier text; absent when the column is new
   * @param to the later text; absent when the column is gone
   * @param edits offsets into the two texts
   */
  public record Cell(
      String heading,
      boolean changed,
      Optional<String> from,
      Optional<String> to,
      List<Edit> edits) {
    public Cell {
      edits = List.copyOf(edits);
    }
  }

  /** Words that moved: a stretch of an earlier provision and the same of a later one. */
  public record Carry(Range before, Range after) {}

  /** A stretch of the text of the provision at a place. */
  public record Range(int place, int start, int end) {}

  /**
   * How many words changed. What moved, whole provisions and stretches, is neither inserted nor
   * deleted.
   */
  public record Counts(int insertedWords, int deletedWords, int movedWords) {}

  public static RedlineJson of(Comparison comparison) {
    return of(comparison, Meaning.of(comparison));
  }

  /** The same of a comparison whose meaning is at hand. */
  public static RedlineJson of(Comparison comparison, Meaning meaning) {
    Whereabouts earlier = whereabouts(comparison.before());
    Whereabouts later = whereabouts(comparison.after());
    return new RedlineJson(
        meaning.sentence(),
        heading(comparison),
        comparison.provisions().stream().map(change -> item(change, earlier, later)).toList(),
        comparison.carried().stream()
            .map(carried -> new Carry(range(carried.before()), range(carried.after())))
            .toList(),
        counts(comparison));
  }

  private static Whereabouts whereabouts(Optional<Reading> reading) {
    return Whereabouts.of(reading.map(Reading::provisions).orElse(List.of()));
  }

  private static Range range(Carried.Stretch stretch) {
    return new Range(stretch.place(), stretch.start(), stretch.end());
  }

  private static Counts counts(Comparison comparison) {
    List<Stretch> stretches = new ArrayList<>();
    Redline.heading(comparison).ifPresent(line -> stretches.addAll(line.stretches()));
    Redline.provisions(comparison).forEach(line -> stretches.addAll(line.stretches()));
    return new Counts(
        words(stretches, Stretch.Mark.INSERTED),
        words(stretches, Stretch.Mark.DELETED),
        words(stretches, Stretch.Mark.ARRIVED));
  }

  /** A word is what stands between white space. */
  private static int words(List<Stretch> stretches, Stretch.Mark mark) {
    return stretches.stream()
        .filter(stretch -> stretch.mark() == mark)
        .mapToInt(stretch -> stretch.text().split(" ").length)
        .sum();
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
    return new Item(
        kind,
        "heading",
        before,
        after,
        comparison.heading(),
        false,
        List.of(),
        List.of(),
        List.of());
  }

  private static Item item(ProvisionChange change, Whereabouts earlier, Whereabouts later) {
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
            : List.of(),
        change.moved(),
        wheres(change.earlier(), earlier),
        wheres(change.later(), later),
        change instanceof ProvisionChange.Edited edited
            ? edited.columns().stream().map(RedlineJson::cell).toList()
            : List.of());
  }

  private static Cell cell(Column column) {
    return new Cell(
        column.heading(),
        column.changed(),
        column.before().map(Column.Cell::text),
        column.after().map(Column.Cell::text),
        column.edits());
  }

  private static List<Where> wheres(List<Placed> provisions, Whereabouts whereabouts) {
    return provisions.stream()
        .map(placed -> {
          Whereabouts.Where where = whereabouts.at(placed.place());
          return new Where(placed.place(), where.label(), where.address());
        })
        .toList();
  }

  private static Optional<String> text(List<Placed> provisions) {
    return provisions.isEmpty() ? Optional.empty() : Optional.of(Placed.joined(provisions));
  }
}
