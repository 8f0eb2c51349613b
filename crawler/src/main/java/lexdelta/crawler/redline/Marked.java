package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
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

  private final Whereabouts earlier;
  private final Whereabouts later;

  Marked(Comparison comparison, Whereabouts earlier, Whereabouts later) {
    this.comparison = comparison;
    this.earlier = earlier;
    this.later = later;
  }

  /** In the order of the later text; what was deleted or left stands where it stood. */
  List<Line.Passage> passages() {
    Set<ProvisionChange> outOfOrder = depart();
    int moves = 0;
    for (ProvisionChange change : comparison.provisions()) {
      if (change.moved()) {
        passages.add(arrival(change, ++moves));
      } else if (!outOfOrder.contains(change)) {
        departuresBefore(change);
        passages.addAll(stayed(change));
      }
    }
    while (!departures.isEmpty()) {
      passages.add(departures.remove());
    }
    return directed();
  }

  /**
   * Collects what left, and what was deleted beside it, which may be told too late.
   *
   * @return the latter
   */
  private Set<ProvisionChange> depart() {
    Set<ProvisionChange> outOfOrder = Collections.newSetFromMap(new IdentityHashMap<>());
    int moves = 0;
    int furthest = -1;
    for (ProvisionChange change : comparison.provisions()) {
      int place = change.earlier().stream().mapToInt(Placed::place).max().orElse(furthest);
      if (change.moved()) {
        departures.add(departure(change, ++moves));
      } else if (place < furthest && change.later().isEmpty()) {
        departures.addAll(stayed(change));
        outOfOrder.add(change);
      } else {
        furthest = place;
      }
    }
    return outOfOrder;
  }

  /** Each end of a move told on which side of it the other one is. */
  private List<Line.Passage> directed() {
    Set<Integer> met = new HashSet<>();
    return passages.stream()
        .map(passage ->
            passage.move().isEmpty()
                ? passage
                : directed(passage, met.add(passage.move().get().number())))
        .toList();
  }

  private static Line.Passage directed(Line.Passage passage, boolean below) {
    return new Line.Passage(
        passage.kind(),
        passage.stretches(),
        passage.cells(),
        passage.before(),
        passage.after(),
        passage
            .move()
            .map(move ->
                new Line.Move(
                    move.number(), move.arrives(), move.elsewhere(), move.label(), below)),
        passage.regrouping(),
        passage.label(),
        passage.path());
  }

  private void departuresBefore(ProvisionChange change) {
    int place = change.earlier().stream().mapToInt(Placed::place).min().orElse(-1);
    while (!departures.isEmpty() && departures.element().before().orElseThrow() < place) {
      passages.add(departures.remove());
    }
  }

  private Line.Passage departure(ProvisionChange change, int number) {
    Placed before = change.earlier().getFirst();
    return new Line.Passage(
        before.kind(),
        new Marking().add(Stretch.Mark.LEFT, before.text()).stretches(),
        before.provision().cells().stream()
            .map(cell -> new Marking().add(Stretch.Mark.LEFT, cell).stretches())
            .toList(),
        OptionalInt.of(before.place()),
        OptionalInt.empty(),
        Optional.of(move(number, false, later, change.later().getFirst())),
        Optional.empty(),
        earlier.at(before.place()).label(),
        earlier.at(before.place()).address());
  }

  private Line.Passage arrival(ProvisionChange change, int number) {
    Placed before = change.earlier().getFirst();
    Placed after = change.later().getFirst();
    return new Line.Passage(
        after.kind(),
        arrived(Marking.of(before.text(), after.text(), change.edits()).stretches()),
        cells(change, after).stream().map(Marked::arrived).toList(),
        OptionalInt.empty(),
        OptionalInt.of(after.place()),
        Optional.of(move(number, true, earlier, before)),
        Optional.empty(),
        later.at(after.place()).label(),
        later.at(after.place()).address());
  }

  private static Line.Move move(int number, boolean arrives, Whereabouts there, Placed other) {
    String label = there.at(other.place()).inWords();
    return new Line.Move(number, arrives, other.place(), label, false);
  }

  /** What stayed the same in what moved; the white space around it is nothing that moved. */
  private static List<Stretch> arrived(List<Stretch> stretches) {
    Marking marking = new Marking();
    for (Stretch stretch : stretches) {
      boolean same = stretch.mark() == Stretch.Mark.SAME;
      marking.add(same ? Stretch.Mark.ARRIVED : stretch.mark(), stretch.text(), stretch.carried());
    }
    return marking.stretches();
  }

  private List<Line.Passage> stayed(ProvisionChange change) {
    List<Line.Passage> stayed = new ArrayList<>();
    List<Placed> from = change.earlier();
    List<Placed> to = change.later();
    List<Marking> lines =
        new Marker(
                Placed.joined(from),
                Placed.joined(to),
                carried(from, Carried::before, it -> later.at(it.after().place())),
                carried(to, Carried::after, it -> earlier.at(it.before().place())),
                breaks(to))
            .mark(change.edits());
    for (int i = 0; i < lines.size(); i++) {
      Whereabouts.Where where =
          i < to.size() ? later.at(to.get(i).place()) : earlier.at(from.getFirst().place());
      stayed.add(
          new Line.Passage(
              change.kind(),
              lines.get(i).stretches(),
              i < to.size() ? cells(change, to.get(i)) : cells(change, from.getFirst()),
              i < from.size() ? OptionalInt.of(from.get(i).place()) : OptionalInt.empty(),
              i < to.size() ? OptionalInt.of(to.get(i).place()) : OptionalInt.empty(),
              Optional.empty(),
              i == 0 ? regrouping(change) : Optional.empty(),
              where.label(),
              where.address()));
    }
    return stayed;
  }

  private static Optional<Line.Regrouping> regrouping(ProvisionChange change) {
    return change instanceof ProvisionChange.Regrouped regrouped
        ? Optional.of(
            new Line.Regrouping(
                regrouped.split(), Math.max(change.earlier().size(), change.later().size())))
        : Optional.empty();
  }

  /** What moved from or to these provisions, by offsets in their joined text. */
  private List<Marker.Range> carried(
      List<Placed> provisions,
      Function<Carried, Carried.Stretch> side,
      Function<Carried, Whereabouts.Where> other) {
    List<Marker.Range> ranges = new ArrayList<>();
    int start = 0;
    for (Placed placed : provisions) {
      int from = start;
      for (int i = 0; i < comparison.carried().size(); i++) {
        Carried words = comparison.carried().get(i);
        Carried.Stretch here = side.apply(words);
        if (here.place() == placed.place()) {
          var there = new Stretch.End(i + 1, other.apply(words).inWords());
          ranges.add(new Marker.Range(from + here.start(), from + here.end(), there));
        }
      }
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
