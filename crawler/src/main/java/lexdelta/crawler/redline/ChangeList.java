package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.redline.Stretch.Mark;

/**
 * The changes of a redline in order, for readers who go from one to the next. Passages that were
 * inserted, deleted or moved as a whole, one after the other, are one stop.
 */
public record ChangeList(List<Stop> stops) {
  private static final int LONGEST_QUOTE = 60;

  public ChangeList {
    stops = List.copyOf(stops);
  }

  /**
   * A change to stop at.
   *
   * @param number from 1
   * @param line in the redline, counted from 0
   * @param label of the passage, of a row of a table with its first cell; empty where it has none
   * @param what happened, in a few words
   */
  public record Stop(int number, int line, String label, String what) {}

  public static ChangeList of(Redline redline) {
    List<Stop> stops = new ArrayList<>();
    Optional<Line.Passage> last = Optional.empty();
    for (int i = 0; i < redline.lines().size(); i++) {
      Optional<Line.Passage> shown = shown(redline.lines().get(i));
      if (shown.isPresent() && !goesOn(last, shown.get())) {
        stops.add(new Stop(stops.size() + 1, i, label(shown.get()), what(shown.get())));
      }
      last = shown;
    }
    return new ChangeList(stops);
  }

  private static Optional<Line.Passage> shown(Line line) {
    return line instanceof Line.Passage passage && passage.shown()
        ? Optional.of(passage)
        : Optional.empty();
  }

  /** Whether the same happened to a passage as a whole as to the one right before it. */
  private static boolean goesOn(Optional<Line.Passage> last, Line.Passage passage) {
    return last.filter(before -> whole(before).isPresent() && whole(before).equals(whole(passage)))
        .filter(before -> together(before.move(), passage.move()))
        .isPresent();
  }

  /** Whether two passages did not move, or moved side by side. */
  private static boolean together(Optional<Line.Move> last, Optional<Line.Move> move) {
    if (last.isEmpty() || move.isEmpty()) {
      return last.equals(move);
    }
    return last.get().arrives() == move.get().arrives()
        && last.get().elsewhere() + 1 == move.get().elsewhere();
  }

  private static Optional<Mark> whole(Line.Passage passage) {
    return passage.stretches().size() == 1
        ? Optional.of(passage.stretches().getFirst().mark()).filter(mark -> mark != Mark.SAME)
        : Optional.empty();
  }

  /** Of a row of a table its first cell, which mostly says what it is about. */
  private static String label(Line.Passage passage) {
    if (!passage.row() || passage.cells().isEmpty()) {
      return passage.label();
    }
    List<Stretch> first = passage.cells().getFirst();
    boolean same = first.size() == 1 && first.getFirst().mark() == Mark.SAME;
    return same
        ? (passage.label() + " " + shortened(first.getFirst().text())).strip()
        : passage.label();
  }

  /** The stop that begins with a line. */
  Optional<Stop> at(int line) {
    int low = 0;
    int high = stops.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (stops.get(middle).line() == line) {
        return Optional.of(stops.get(middle));
      } else if (stops.get(middle).line() < line) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private static String what(Line.Passage passage) {
    if (!passage.fate().isEmpty()) {
      return passage.fate() + ": " + quoted(passage.stretches().getFirst());
    }
    List<Stretch> stretches = passage.stretches();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (stretch.mark() != Mark.SAME) {
        return quoted(stretch) + instead(stretches, i) + more(stretches, i);
      }
    }
    return "changed";
  }

  /** What became of a stretch. */
  private static String instead(List<Stretch> stretches, int at) {
    if (replaced(stretches, at)) {
      return " becomes " + quoted(stretches.get(at + 2));
    }
    return switch (stretches.get(at).mark()) {
      case DELETED -> " deleted";
      case LEFT -> " moved away";
      case INSERTED -> " inserted";
      case ARRIVED -> " moved here";
      case SAME -> "";
    };
  }

  private static boolean replaced(List<Stretch> stretches, int at) {
    return at + 2 < stretches.size()
        && stretches.get(at).mark() == Mark.DELETED
        && stretches.get(at + 1).text().isBlank()
        && stretches.get(at + 2).mark() == Mark.INSERTED;
  }

  private static String more(List<Stretch> stretches, int at) {
    int after = at + (replaced(stretches, at) ? 3 : 1);
    boolean more =
        stretches.subList(after, stretches.size()).stream()
            .anyMatch(stretch -> stretch.mark() != Mark.SAME);
    return more ? ", and more" : "";
  }

  private static String quoted(Stretch stretch) {
    return "“" + shortened(stretch.text()) + "”";
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_QUOTE);
    int cut = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE));
    return text.substring(0, end <= 0 ? cut : end) + " …";
  }
}
