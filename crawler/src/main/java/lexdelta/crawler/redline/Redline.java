package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.ProvisionChange;
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
        Stream.concat(heading(comparison).stream(), provisions(comparison).stream())
            .map(Line.class::cast)
            .toList());
  }

  /** The document's heading, empty where it has none. */
  static Optional<Line.Passage> heading(Comparison comparison) {
    String before = comparison.before().map(Reading::heading).orElse("");
    String after = comparison.after().map(Reading::heading).orElse("");
    return before.isBlank() && after.isBlank()
        ? Optional.empty()
        : Optional.of(passage(ProvisionKind.HEADING, heading(comparison, before, after)));
  }

  static List<Line.Passage> provisions(Comparison comparison) {
    return comparison.provisions().stream().map(Redline::passage).toList();
  }

  /**
   * Only what changed.
   *
   * @param context how many unchanged passages to keep on either side of a changed one
   */
  public Redline shortened(int context) {
    int reach = Math.clamp(context, 0, lines.size());
    List<Line> kept = new ArrayList<>();
    int omitted = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (changedWithin(i - reach, i + reach)) {
        if (omitted > 0) {
          kept.add(new Line.Omitted(omitted));
          omitted = 0;
        }
        kept.add(lines.get(i));
      } else {
        omitted++;
      }
    }
    if (omitted > 0) {
      kept.add(new Line.Omitted(omitted));
    }
    return new Redline(kept);
  }

  private boolean changedWithin(int first, int last) {
    return lines.subList(Math.max(0, first), Math.min(lines.size(), last + 1)).stream()
        .anyMatch(line -> line instanceof Line.Passage passage && passage.changed());
  }

  private static Marking heading(Comparison comparison, String before, String after) {
    if (comparison.before().isEmpty()) {
      return new Marking().add(Stretch.Mark.INSERTED, after);
    } else if (comparison.after().isEmpty()) {
      return new Marking().add(Stretch.Mark.DELETED, before);
    }
    return edited(before, after, comparison.heading());
  }

  private static Line.Passage passage(ProvisionChange change) {
    return switch (change) {
      case ProvisionChange.Same same ->
          passage(same.after().kind(), new Marking().add(Stretch.Mark.SAME, same.after().text()));
      case ProvisionChange.Inserted inserted ->
          passage(
              inserted.after().kind(),
              new Marking().add(Stretch.Mark.INSERTED, inserted.after().text()));
      case ProvisionChange.Deleted deleted ->
          passage(
              deleted.before().kind(),
              new Marking().add(Stretch.Mark.DELETED, deleted.before().text()));
      case ProvisionChange.Edited edited ->
          passage(
              edited.after().kind(),
              edited(edited.before().text(), edited.after().text(), edited.edits()));
    };
  }

  private static Line.Passage passage(ProvisionKind kind, Marking marking) {
    return new Line.Passage(kind, marking.stretches());
  }

  private static Marking edited(String before, String after, List<Edit> edits) {
    Marking marking = new Marking();
    int done = 0;
    for (Edit edit : edits) {
      marking.add(
          Stretch.Mark.SAME, unchanged(before, after.substring(done, edit.afterStart()), edit));
      marking.add(Stretch.Mark.DELETED, before.substring(edit.beforeStart(), edit.beforeEnd()));
      marking.add(Stretch.Mark.INSERTED, after.substring(edit.afterStart(), edit.afterEnd()));
      done = edit.afterEnd();
    }
    return marking.add(Stretch.Mark.SAME, after.substring(done));
  }

  /** A deletion is spaced as it was in the earlier text: a deleted comma follows its word. */
  private static String unchanged(String before, String text, Edit edit) {
    if (edit.inserts() || text.isBlank()) {
      return text;
    }
    boolean spaced =
        edit.beforeStart() > 0 && Character.isWhitespace(before.charAt(edit.beforeStart() - 1));
    return text.stripTrailing() + (spaced ? " " : "");
  }
}
