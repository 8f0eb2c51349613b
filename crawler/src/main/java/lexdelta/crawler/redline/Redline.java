package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * The later text of a document with what was deleted put back in its place, each stretch marked.
 *
 * <p>White space is folded; control characters and those that turn the direction of writing are
 * left out, since they could make a text look like another.
 *
 * @param lines the document's heading, where it has one, and its provisions
 */
public record Redline(List<Line> lines) {
  public Redline {
    lines = List.copyOf(lines);
  }

  /** The whole text of both readings. */
  public static Redline of(Comparison comparison) {
    return new Redline(
        Stream.concat(
                heading(comparison).stream(),
                new Marked(
                        comparison,
                        whereabouts(comparison.before()),
                        whereabouts(comparison.after()))
                    .passages().stream())
            .map(Line.class::cast)
            .toList());
  }

  private static Whereabouts whereabouts(Optional<Reading> reading) {
    return Whereabouts.of(reading.map(Reading::provisions).orElse(List.of()));
  }

  /** The document's heading, empty where it has none. */
  static Optional<Line.Passage> heading(Comparison comparison) {
    String before = comparison.before().map(Reading::heading).orElse("");
    String after = comparison.after().map(Reading::heading).orElse("");
    return before.isBlank() && after.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Line.Passage(
                ProvisionKind.HEADING,
                heading(comparison, before, after).stretches(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                ""));
  }

  /** The provisions, without labels. */
  static List<Line.Passage> provisions(Comparison comparison) {
    Whereabouts nowhere = new Whereabouts(List.of());
    return new Marked(comparison, nowhere, nowhere).passages();
  }

  /**
   * Only what changed. Of a table in which something changed the first row stays, which mostly says
   * what its columns are.
   *
   * @param context how many unchanged passages to keep on either side of a changed one
   */
  public Redline shortened(int context) {
    BitSet kept = around(Math.clamp(context, 0, lines.size()));
    keepHeadings(kept);
    List<Line> shortened = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      int next = kept.nextSetBit(i);
      int end = next < 0 ? lines.size() : next;
      if (end > i) {
        shortened.add(new Line.Omitted(end - i));
      }
      if (next >= 0) {
        shortened.add(lines.get(next));
      }
      i = end + 1;
    }
    return new Redline(shortened);
  }

  private BitSet around(int reach) {
    BitSet kept = new BitSet(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof Line.Passage passage && passage.shown()) {
        kept.set(Math.max(0, i - reach), Math.min(lines.size(), i + reach + 1));
      }
    }
    return kept;
  }

  private void keepHeadings(BitSet kept) {
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!(lines.get(i) instanceof Line.Passage passage && passage.row())) {
        first = -1;
        continue;
      }
      first = first < 0 ? i : first;
      if (kept.get(i)) {
        kept.set(first);
      }
    }
  }

  private static Marking heading(Comparison comparison, String before, String after) {
    if (comparison.before().isEmpty()) {
      return new Marking().add(Stretch.Mark.INSERTED, after);
    } else if (comparison.after().isEmpty()) {
      return new Marking().add(Stretch.Mark.DELETED, before);
    }
    return Marking.of(before, after, comparison.heading());
  }
}
