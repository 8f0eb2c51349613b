package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Edit;

/** Periods, days, amounts, percentages, ages, counts: from, to, by how much. */
final class Amounts implements WordRule {
  private static final int SHORT = 6;

  @Override
  public List<Finding> of(Rewording rewording) {
    var touched =
        rewording.touched(Phrases::quantities, Quantity::same, (a, b) -> a.kind() == b.kind());
    List<Finding> found = new ArrayList<>();
    for (Rewording.Pair<Quantity> pair : touched.pairs()) {
      if (pair.before().kind() == pair.after().kind()) {
        found.add(changed(pair, touched.edit()));
      } else {
        found.add(
            WordRule.found(
                pair.after().kind(),
                pair.before().words(),
                pair.after().words(),
                "",
                touched.edit()));
      }
    }
    touched.gone().stream()
        .filter(it -> telling(it, rewording.from()))
        .forEach(it -> found.add(WordRule.found(it.kind(), it.words(), "", "", touched.edit())));
    touched.come().stream()
        .filter(it -> telling(it, rewording.to()))
        .forEach(it -> found.add(WordRule.found(it.kind(), "", it.words(), "", touched.edit())));
    return found;
  }

  /** “One” is as often a pronoun, and a number in a new clause may be that of a house. */
  private static boolean telling(Quantity quantity, String words) {
    return quantity.kind() != Kind.COUNT
        || (Character.isDigit(quantity.words().charAt(0)) && Quotes.words(words) <= SHORT);
  }

  private static Finding changed(Rewording.Pair<Quantity> pair, Edit edit) {
    String before = pair.before().words();
    String after = pair.after().words();
    String difference = Difference.of(pair.before(), pair.after());
    boolean otherDays = difference.isEmpty() && !pair.before().unit().equals(pair.after().unit());
    String remark =
        otherDays
            ? ": %ss instead of %ss".formatted(pair.after().unit(), pair.before().unit())
            : difference.isEmpty() ? "" : " (" + difference + ")";
    Kind kind = pair.after().kind();
    return new Finding(
        kind,
        before,
        after,
        difference,
        WordRule.became(before, after, remark),
        kind.weight(),
        Optional.of(edit));
  }
}
