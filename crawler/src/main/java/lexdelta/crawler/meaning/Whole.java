package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.meaning.Subject.Fate;
import lexdelta.crawler.record.ProvisionKind;

/** New and removed provisions: the longer and the more they oblige, the weightier. */
final class Whole implements Rule {
  private static final int LONG = 50;
  private static final int VERY_LONG = 200;
  private static final double STEP = 0.1;
  private static final double PLACE_KEPT = 0.1;

  @Override
  public List<Finding> of(Subject subject) {
    List<Finding> found = new ArrayList<>();
    if (subject.fate() == Fate.DELETED || subject.fate() == Fate.REPLACED) {
      found.add(whole(Kind.REMOVED_PROVISION, subject.deleted(), true));
    }
    if (subject.fate() == Fate.INSERTED || subject.fate() == Fate.REPLACED) {
      found.add(whole(Kind.NEW_PROVISION, subject.inserted(), false));
    }
    return found;
  }

  private static Finding whole(Kind kind, List<ProvisionChange> changes, boolean earlier) {
    List<Placed> placed = Subject.placed(changes, earlier);
    String text = Placed.joined(placed);
    String which = kind == Kind.NEW_PROVISION ? "new" : "gone";
    if (placed.stream().allMatch(each -> Labels.reserved(each.text()))) {
      return Finding.of(kind, "A place kept free is " + which).weighing(PLACE_KEPT);
    } else if (placed.stream().allMatch(each -> each.kind() == ProvisionKind.HEADING)) {
      return Finding.of(kind, "A heading is " + which).weighing(Kind.HEADING.weight());
    }
    int words = Quotes.words(text);
    if (words == 0) {
      return Finding.of(Kind.TYPOGRAPHY, "Nothing that can be seen is " + which);
    }
    boolean duties =
        Modal.in(text, Citation.in(text)).stream()
            .anyMatch(modal -> modal.force() != Modal.Force.BOUND);
    int steps = (words >= LONG ? 1 : 0) + (words >= VERY_LONG ? 1 : 0) + (duties ? 1 : 0);
    String reason =
        "%s %s %s%s"
            .formatted(
                Quotes.counted(words, "word"),
                words == 1 ? "is" : "are",
                which,
                duties ? ", duties or permissions among them" : "");
    return Finding.of(kind, reason).weighing(Math.min(0.9, kind.weight() + steps * STEP));
  }
}
