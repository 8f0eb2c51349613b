package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.Function;
import lexdelta.crawler.compare.Carried;
import lexdelta.crawler.compare.Column;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;

/** Marks up the provisions of a comparison, each where it stands or stood. Used once. */
final class Marked {
  private final Comparison comparison;
  private final List<Line.Passage> passages = new ArrayList<>();
  private final PriorityQueue<Line.Passage> departures =
      new PriorityQueue<>(Comparator.comparingInt(line -> line.before().orElseThrow()));

  Marked(Comparison comparison) {
    this.comparison = comparison;
  }

  /** In the order of the later text; what was deleted or left stands where it stood. */
  List<Line.Passage> passages() {
    int moves = 0;
    for (ProvisionChange change : comparison.provisions()) {
      if (change.moved()) {
        departures.add(departure(change, ++moves));
      }
    }
    moves = 0;
    for (ProvisionChange change : comparison.provisions()) {
      if (change.moved()) {
        passages.add(arrival(change, ++moves));
      } else {
        departuresBefore(change);
        stayed(change);
      }
    }
    while (!departures.isEmpty()) {
      passages.add(departures.remove());
    }
    return passages;
  }

  private void departuresBefore(ProvisionChange change) {
    int place = change.earlier().stream().mapToInt(Placed::place).min().orElse(-1);
    while (!departures.isEmpty() && departures.element().before().orElseThrow() < place) {
      passages.add(departures.remove());
    }
  }

  private static Line.Passage departure(ProvisionChange change, int number) {
    Placed before = change.earlier().getFirst();
    return new Line.Passage(
        before.kind(),
        new Marking().add(Stretch.Mark.LEFT, before.text()).stretches(),
        before.provision().cells().stream()
            .map(cell -> new Marking().add(Stretch.Mark.LEFT, cell).stretches())
            .toList(),
        OptionalInt.of(before.place()),
        OptionalInt.empty(),
        Optional.of(new Line.Move(number, false, change.later().getFirst().place())));
  }

  private static Line.Passage arrival(ProvisionChange change, int number) {
    Placed before = change.earlier().getFirst();
    Placed after = change.later().getFirst();
    return new Line.Passage(
        after.kind(),
        arrived(Marking.of(before.text(), after.text(), change.edits()).stretches()),
        cells(change, after).stream().map(Marked::arrived).toList(),
        OptionalInt.empty(),
        OptionalInt.of(after.place()),
        Optional.of(new Line.Move(number, true, before.place())));
  }

  private static List<Stretch> arrived(List<Stretch> stretches) {
    Marking marking = new Marking();
    for (Stretch stretch : stretches) {
      boolean same = stretch.mark() == Stretch.Mark.SAME;
      marking.add(same ? Stretch.Mark.ARRIVED : stretch.mark(), stretch.text());
    }
    return marking.stretches();
  }

  private void stayed(ProvisionChange change) {
    List<Placed> earlier = change.earlier();
    List<Placed> later = change.later();
    List<Marking> lines =
        new Marker(
                Placed.joined(earlier),
                Placed.joined(later),
                carried(earlier, Carried::before),
                carried(later, Carried::after),
                breaks(later))
            .mark(change.edits());
    for (int i = 0; i < lines.size(); i++) {
      passages.add(
          new Line.Passage(
              change.kind(),
              lines.get(i).stretches(),
              i < later.size() ? cells(change, later.get(i)) : cells(change, earlier.getFirst()),
              i < earlier.size() ? OptionalInt.of(earlier.get(i).place()) : OptionalInt.empty(),
              i < later.size() ? OptionalInt.of(later.get(i).place()) : OptionalInt.empty(),
              Optional.empty()));
    }
  }

  /** What moved from or to these provisions, by offsets in their joined text. */
  private List<Marker.Range> carried(
      List<Placed> provisions, Function<Carried, Carried.Stretch> side) {
    List<Marker.Range> ranges = new ArrayList<>();
    int start = 0;
    for (Placed placed : provisions) {
      int from = start;
      comparison.carried().stream()
          .map(side)
          .filter(stretch -> stretch.place() == placed.place())
          .map(stretch -> new Marker.Range(from + stretch.start(), from + stretch.end()))
          .forEach(ranges::add);
      start += placed.text().length() + 1;
    }
    ranges.sort(Comparator.comparingInt(Marker.Range::start));
    return ranges;
  }

  private static List<Integer> breaks(List<Placed> provisions) {
    List<Integer> breaks = new ArrayList<>();
    int end = -1;
    for (Placed placed : provisions) {
      end += placed.text().length() + 1;
      breaks.add(end);
    }
    return breaks.isEmpty() ? breaks : breaks.subList(0, breaks.size() - 1);
  }

  private static List<List<Stretch>> cells(ProvisionChange change, Placed row) {
    return switch (change) {
      case ProvisionChange.Edited edited when !edited.columns().isEmpty() ->
          edited.columns().stream().map(Marked::cell).toList();
      case ProvisionChange.Inserted inserted -> whole(row, Stretch.Mark.INSERTED);
      case ProvisionChange.Deleted deleted -> whole(row, Stretch.Mark.DELETED);
      case ProvisionChange.Same same -> whole(row, Stretch.Mark.SAME);
      case ProvisionChange.Edited edited -> List.of();
      case ProvisionChange.Regrouped regrouped -> List.of();
    };
  }

  private static List<List<Stretch>> whole(Placed row, Stretch.Mark mark) {
    return row.provision().cells().stream()
        .map(cell -> new Marking().add(mark, cell).stretches())
        .toList();
  }

  private static List<Stretch> cell(Column column) {
    Optional<String> before = column.before().map(Column.Cell::text);
    Optional<String> after = column.after().map(Column.Cell::text);
    if (before.isEmpty()) {
      return new Marking().add(Stretch.Mark.INSERTED, after.orElseThrow()).stretches();
    } else if (after.isEmpty()) {
      return new Marking().add(Stretch.Mark.DELETED, before.orElseThrow()).stretches();
    }
    return Marking.of(before.get(), after.get(), column.edits()).stretches();
  }
}
