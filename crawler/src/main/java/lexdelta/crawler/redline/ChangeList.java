package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.redline.Stretch.Mark;

/**
 * The changes of a redline in order, for readers who go from one to the next. Passages that were
 * inserted or deleted as a whole, one after the other, are one stop.
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
   * @param label of the passage; empty where it has none
   * @param what happened, in a few words
   */
  public record Stop(int number, int line, String label, String what) {}

  public static ChangeList of(Redline redline) {
    List<Stop> stops = new ArrayList<>();
    Optional<Mark> run = Optional.empty();
    for (int i = 0; i < redline.lines().size(); i++) {
      Optional<Mark> whole = Optional.empty();
      if (redline.lines().get(i) instanceof Line.Passage passage && passage.shown()) {
        whole = whole(passage);
        if (whole.isEmpty() || !whole.equals(run)) {
          stops.add(new Stop(stops.size() + 1, i, passage.label(), what(passage)));
        }
      }
      run = whole;
    }
    return new ChangeList(stops);
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

  private static Optional<Mark> whole(Line.Passage passage) {
    return passage.stretches().size() == 1
        ? Optional.of(passage.stretches().getFirst().mark())
            .filter(mark -> mark == Mark.INSERTED || mark == Mark.DELETED)
        : Optional.empty();
  }

  private static String what(Line.Passage passage) {
    if (!passage.fate().isEmpty()) {
      return passage.fate();
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
    String text = stretch.text();
    if (text.length() <= LONGEST_QUOTE) {
      return "“" + text + "”";
    }
    int end = text.lastIndexOf(' ', LONGEST_QUOTE);
    int cut = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE));
    return "“" + text.substring(0, end <= 0 ? cut : end) + " …”";
  }
}
