package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Movement;
import lexdelta.crawler.compare.Movements;

/** The cut-off dates that moved from one Visa Bulletin to the next, in words. */
final class Cutoffs {
  private static final int QUOTED = 2;

  private Cutoffs() {}

  /**
   * {@code 41 cut-off dates advanced, 3 retrogressed: EB-3 India 15JUN12 → 15JAN12 (−152 days,
   * retrogressed); F1 Mexico 22NOV05 → 01MAR06 (+99 days).} Retrogressions are quoted first. Empty
   * when none moved, and for every other document.
   */
  static Optional<String> sentence(Comparison comparison) {
    return comparison
        .before()
        .flatMap(before -> comparison.after().map(after -> Movements.between(before, after)))
        .filter(movements -> !movements.isEmpty())
        .map(movements -> counts(movements) + ": " + quotes(movements) + ".");
  }

  private static String counts(Movements movements) {
    List<String> counts = new ArrayList<>();
    count(counts, movements.of(Movement.Kind.ADVANCED).size(), "advanced");
    count(counts, movements.of(Movement.Kind.RETROGRESSED).size(), "retrogressed");
    count(counts, movements.of(Movement.Kind.NEW).size(), "new");
    count(counts, movements.of(Movement.Kind.GONE).size(), "no longer listed");
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, int number, String what) {
    if (number > 0) {
      String noun = counts.isEmpty() ? (number == 1 ? " cut-off date " : " cut-off dates ") : " ";
      counts.add(number + noun + what);
    }
  }

  private static String quotes(Movements movements) {
    List<Movement> back = movements.of(Movement.Kind.RETROGRESSED);
    List<Movement> others =
        Stream.of(Movement.Kind.ADVANCED, Movement.Kind.NEW, Movement.Kind.GONE)
            .flatMap(kind -> movements.of(kind).stream())
            .toList();
    // One of each, so that a general retrogression does not hide that something else advanced.
    return Stream.of(back.stream().limit(1), others.stream().limit(1), back.stream().skip(1))
        .flatMap(each -> each)
        .limit(QUOTED)
        .map(Movement::toString)
        .collect(Collectors.joining("; "));
  }
}
