package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Carried;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;

/** Words that left one provision for another: they are neither removed nor added. */
final class Carry {
  /** What a label or a mark adds to them is no matter. In UTF-16 units. */
  private static final int BESIDES = 8;

  private final Map<Integer, List<Carried>> left = new HashMap<>();
  private final Map<Integer, List<Carried>> arrived = new HashMap<>();

  Carry(Comparison comparison) {
    for (Carried carried : comparison.carried()) {
      left.computeIfAbsent(carried.before().place(), at -> new ArrayList<>()).add(carried);
      arrived.computeIfAbsent(carried.after().place(), at -> new ArrayList<>()).add(carried);
    }
  }

  /** That an edit does nothing but take away or bring such words. */
  Optional<Finding> of(Subject subject, Rewording rewording) {
    Edit edit = rewording.edit();
    List<Placed> earlier = subject.told().earlier();
    List<Placed> later = subject.told().later();
    if (edit.deletes() && earlier.size() == 1) {
      return left.getOrDefault(earlier.getFirst().place(), List.of()).stream()
          .filter(it -> covers(it.before(), edit.beforeStart(), edit.beforeEnd()))
          .findFirst()
          .map(it -> subject.after().spot(it.after().place(), it.after().start()).label())
          .map(label -> moved(rewording, label.isEmpty() ? "elsewhere" : "to " + label));
    } else if (edit.inserts() && later.size() == 1) {
      return arrived.getOrDefault(later.getFirst().place(), List.of()).stream()
          .filter(it -> covers(it.after(), edit.afterStart(), edit.afterEnd()))
          .findFirst()
          .map(it -> subject.before().spot(it.before().place(), it.before().start()).label())
          .map(label -> moved(rewording, label.isEmpty() ? "here" : "here from " + label));
    }
    return Optional.empty();
  }

  private static boolean covers(Carried.Stretch stretch, int start, int end) {
    return stretch.start() - start <= BESIDES && end - stretch.end() <= BESIDES;
  }

  private static Finding moved(Rewording rewording, String where) {
    String words = rewording.edit().deletes() ? rewording.from() : rewording.to();
    return new Finding(
        Kind.MOVED,
        rewording.from(),
        rewording.to(),
        "",
        "%s moves %s".formatted(Quotes.of(words), where),
        Kind.MOVED.weight(),
        Optional.of(rewording.edit()));
  }
}
