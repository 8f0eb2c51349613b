package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Carried;
import lexdelta.crawler.compare.Column;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Line;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.Whereabouts;
import lexdelta.searchapi.export.Piece.Mark;

/** Makes the blocks of a Word file, in the order of the {@link Redline}. Used once. */
final class Blocks {
  private final Comparison comparison;
  private final String names;
  private final Map<Integer, ProvisionChange> byEarlier = new HashMap<>();
  private final Map<Integer, ProvisionChange> byLater = new HashMap<>();
  private final Whereabouts earlier;
  private final Whereabouts later;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Of a comparison.
   *
   * @param names what the names of moves begin with
   */
  Blocks(Comparison comparison, String names) {
    this.comparison = comparison;
    this.names = names;
    this.earlier = whereabouts(comparison.before().stream());
    this.later = whereabouts(comparison.after().stream());
    for (ProvisionChange change : comparison.provisions()) {
      change.earlier().forEach(placed -> byEarlier.put(placed.place(), change));
      change.later().forEach(placed -> byLater.put(placed.place(), change));
    }
  }

  private static Whereabouts whereabouts(Stream<Reading> reading) {
    return Whereabouts.of(reading.flatMap(it -> it.provisions().stream()).toList());
  }

  List<Block> made() {
    heading();
    for (Line line : Redline.of(comparison).lines()) {
      if (line instanceof Line.Passage passage) {
        passage(passage);
      }
    }
    for (int i = 0; i + 1 < blocks.size(); i++) {
      i = typedOn(i);
    }
    return blocks;
  }

  /**
   * Where words were put in, or taken out, at the end of a paragraph and whole paragraphs after it,
   * marks them as if typed in one go: the new end is the first paragraph's, the old one the last's.
   * The same by the law, but only so LibreOffice keeps it.
   *
   * @return the last paragraph looked at
   */
  private int typedOn(int first) {
    if (!(blocks.get(first) instanceof Block.Paragraph paragraph)
        || paragraph.end() != Mark.SAME
        || paragraph.pieces().isEmpty()) {
      return first;
    }
    Mark mark = settled(paragraph.pieces().getLast().mark());
    int last = first;
    while (mark != Mark.SAME
        && last + 1 < blocks.size()
        && blocks.get(last + 1) instanceof Block.Paragraph next
        && settled(next.end()) == mark) {
      last++;
    }
    if (last > first && blocks.get(last) instanceof Block.Paragraph end) {
      blocks.set(first, ended(paragraph, mark));
      blocks.set(last, ended(end, Mark.SAME));
    }
    return last;
  }

  /** What moves is put in at one place and taken out at the other. */
  private static Mark settled(Mark mark) {
    return switch (mark) {
      case SAME -> Mark.SAME;
      case INSERTED, ARRIVED -> Mark.INSERTED;
      case DELETED, LEFT -> Mark.DELETED;
    };
  }

  private static Block.Paragraph ended(Block.Paragraph paragraph, Mark end) {
    return new Block.Paragraph(
        paragraph.style(), paragraph.depth(), paragraph.pieces(), end, paragraph.move());
  }

  private void heading() {
    String before = comparison.before().map(Reading::heading).orElse("");
    String after = comparison.after().map(Reading::heading).orElse("");
    List<Edit> edits = comparison.heading();
    Mark end = Mark.SAME;
    if (before.isBlank() || after.isBlank()) {
      end = before.isBlank() ? Mark.INSERTED : Mark.DELETED;
      edits = List.of();
    }
    if (!before.isBlank() || !after.isBlank()) {
      List<Piece> pieces =
          end == Mark.SAME ? Weave.of(before, after, edits) : whole(end, before + after, "");
      blocks.add(new Block.Paragraph("Title", 0, pieces, end, ""));
    }
  }

  private void passage(Line.Passage passage) {
    if (passage.move().isPresent()) {
      moved(passage, passage.move().get());
      return;
    }
    ProvisionChange change =
        passage.after().isPresent()
            ? byLater.get(passage.after().getAsInt())
            : byEarlier.get(passage.before().orElse(-1));
    // The first line of a provision that was split stands for all of them.
    if (change != null && first(change, passage)) {
      stayed(change);
    }
  }

  private static boolean first(ProvisionChange change, Line.Passage passage) {
    return passage.after().isPresent()
        ? change.later().getFirst().place() == passage.after().getAsInt()
        : change.later().isEmpty();
  }

  private void moved(Line.Passage passage, Line.Move move) {
    String name = names + "move" + move.number();
    ProvisionChange change =
        move.arrives()
            ? byLater.get(passage.after().orElse(-1))
            : byEarlier.get(passage.before().orElse(-1));
    if (change == null) {
      return;
    }
    Placed placed = move.arrives() ? change.later().getFirst() : change.earlier().getFirst();
    Mark mark = move.arrives() ? Mark.ARRIVED : Mark.LEFT;
    if (inCells(placed)) {
      blocks.add(row(mark, placed, name));
    } else {
      blocks.add(paragraph(placed, side(change, placed, mark, name), mark, name));
    }
  }

  /** One end of a move: what the other end does not have is inserted or deleted. */
  private static List<Piece> side(ProvisionChange change, Placed placed, Mark mark, String name) {
    boolean arrives = mark == Mark.ARRIVED;
    String text = Printable.inPlace(placed.text());
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Edit edit : change.edits()) {
      int start = arrives ? edit.afterStart() : edit.beforeStart();
      int end = arrives ? edit.afterEnd() : edit.beforeEnd();
      pieces.addAll(whole(mark, text.substring(done, start), name));
      pieces.addAll(whole(arrives ? Mark.INSERTED : Mark.DELETED, text.substring(start, end), ""));
      done = end;
    }
    pieces.addAll(whole(mark, text.substring(done), name));
    return pieces;
  }

  private void stayed(ProvisionChange change) {
    boolean rows =
        Stream.concat(change.earlier().stream(), change.later().stream()).anyMatch(Blocks::inCells);
    if (!rows) {
      paragraphs(change);
    } else if (!asRow(change)) {
      change.earlier().forEach(placed -> alone(placed, Mark.DELETED));
      change.later().forEach(placed -> alone(placed, Mark.INSERTED));
    }
  }

  private void alone(Placed placed, Mark mark) {
    blocks.add(
        inCells(placed)
            ? row(mark, placed, "")
            : paragraph(placed, whole(mark, Printable.inPlace(placed.text()), ""), mark, ""));
  }

  private boolean asRow(ProvisionChange change) {
    return switch (change) {
      case ProvisionChange.Edited edited when !edited.columns().isEmpty() -> {
        List<Block.Cell> cells = edited.columns().stream().map(Blocks::cell).toList();
        yield blocks.add(new Block.Row(Mark.SAME, cells, ""));
      }
      case ProvisionChange.Same same when cells(same.before()) == cells(same.after()) -> {
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < cells(same.before()); i++) {
          String before = same.before().provision().cells().get(i);
          String after = same.after().provision().cells().get(i);
          cells.add(new Block.Cell(Mark.SAME, Weave.of(before, after, List.of())));
        }
        yield blocks.add(new Block.Row(Mark.SAME, cells, ""));
      }
      case ProvisionChange.Same same -> false;
      case ProvisionChange.Edited edited -> false;
      case ProvisionChange.Inserted inserted -> false;
      case ProvisionChange.Deleted deleted -> false;
      case ProvisionChange.Regrouped regrouped -> false;
    };
  }

  private static Block.Cell cell(Column column) {
    String before = column.before().map(Column.Cell::text).orElse("");
    String after = column.after().map(Column.Cell::text).orElse("");
    if (column.before().isEmpty()) {
      return new Block.Cell(Mark.INSERTED, whole(Mark.INSERTED, Printable.inPlace(after), ""));
    } else if (column.after().isEmpty()) {
      return new Block.Cell(Mark.DELETED, whole(Mark.DELETED, Printable.inPlace(before), ""));
    }
    return new Block.Cell(Mark.SAME, Weave.of(before, after, column.edits()));
  }

  private void paragraphs(ProvisionChange change) {
    Mark end =
        change.earlier().isEmpty()
            ? Mark.INSERTED
            : change.later().isEmpty() ? Mark.DELETED : Mark.SAME;
    List<Piece> pieces =
        new Weave(
                joined(change.earlier()),
                joined(change.later()),
                carried(change.earlier(), Carried::before),
                carried(change.later(), Carried::after))
            .woven(change.edits());
    List<Placed> styled = change.later().isEmpty() ? change.earlier() : change.later();
    List<Piece> open = new ArrayList<>();
    int number = 0;
    for (Piece piece : pieces) {
      int start = 0;
      for (int at; (at = piece.text().indexOf('\n', start)) >= 0; start = at + 1) {
        open.addAll(whole(piece, piece.text().substring(start, at)));
        blocks.add(
            paragraph(styled.get(Math.min(number++, styled.size() - 1)), open, piece.mark(), ""));
        open = new ArrayList<>();
      }
      open.addAll(whole(piece, piece.text().substring(start)));
    }
    blocks.add(paragraph(styled.getLast(), open, end, ""));
  }

  private static List<Piece> whole(Piece like, String text) {
    return text.isEmpty() ? List.of() : List.of(like.with(text));
  }

  private static String joined(List<Placed> neighbours) {
    return String.join(
        "\n", neighbours.stream().map(placed -> Printable.inPlace(placed.text())).toList());
  }

  private List<Weave.Span> carried(
      List<Placed> provisions, Function<Carried, Carried.Stretch> side) {
    List<Weave.Span> spans = new ArrayList<>();
    int start = 0;
    for (Placed placed : provisions) {
      for (int i = 0; i < comparison.carried().size(); i++) {
        Carried.Stretch stretch = side.apply(comparison.carried().get(i));
        if (stretch.place() == placed.place()) {
          spans.add(
              new Weave.Span(
                  start + stretch.start(), start + stretch.end(), names + "words" + (i + 1)));
        }
      }
      start += placed.text().length() + 1;
    }
    spans.sort(Comparator.comparingInt(Weave.Span::start));
    return spans;
  }

  private Block.Paragraph paragraph(Placed placed, List<Piece> pieces, Mark end, String move) {
    Whereabouts whereabouts = end.later() ? later : earlier;
    int depth =
        placed.kind() == ProvisionKind.PARAGRAPH ? whereabouts.at(placed.place()).depth() : 0;
    return new Block.Paragraph(style(placed), depth, pieces, end, move);
  }

  private static Block.Row row(Mark mark, Placed placed, String move) {
    return new Block.Row(
        mark,
        placed.provision().cells().stream()
            .map(cell -> new Block.Cell(Mark.SAME, whole(mark, Printable.inPlace(cell), move)))
            .toList(),
        move);
  }

  private static List<Piece> whole(Mark mark, String inPlace, String move) {
    String text = Printable.without(inPlace);
    return text.isEmpty() ? List.of() : List.of(new Piece(mark, text, move, false));
  }

  private static boolean inCells(Placed placed) {
    return placed.kind() == ProvisionKind.TABLE_ROW && cells(placed) > 0;
  }

  private static int cells(Placed placed) {
    return placed.provision().cells().size();
  }

  private static String style(Placed placed) {
    return switch (placed.kind()) {
      case HEADING -> "Heading" + Math.clamp(placed.provision().level(), 1, 4);
      case EXTRACT, EXAMPLE -> "Extract";
      case FOOTNOTE, NOTE -> "Note";
      case AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE, AMENDMENT_NOTICE -> "Beside";
      case PARAGRAPH, TABLE_ROW, IMAGE, INSTRUCTION, FACT, AFFECTED -> "BodyText";
    };
  }
}
