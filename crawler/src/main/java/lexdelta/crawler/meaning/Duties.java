package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.meaning.Modal.Force;

/** Must, may, may not, shall, will, should, required, prohibited, unless, except, only, not. */
final class Duties implements WordRule {
  /** Of a bound, of “required” somewhere in a long insertion: less sure than “may” to “must”. */
  private static final double ONE_SIDED = 0.8;

  private static final double SHALL_TO_WILL = 0.4;

  @Override
  public List<Finding> of(Rewording rewording) {
    var touched =
        rewording.touched(
            Phrases::modals,
            (a, b) -> a.words().equalsIgnoreCase(b.words()),
            (a, b) -> (a.force() == Force.BOUND) == (b.force() == Force.BOUND));
    List<Finding> found = new ArrayList<>();
    for (Rewording.Pair<Modal> pair : touched.pairs()) {
      boolean akin =
          (pair.before().force() == Force.BOUND) == (pair.after().force() == Force.BOUND);
      if (akin && rewording.brief()) {
        found.add(changed(pair, touched.edit()));
      } else {
        found.add(gone(pair.before(), touched.edit()));
        found.add(come(pair.after(), touched.edit()));
      }
    }
    touched.gone().forEach(modal -> found.add(gone(modal, touched.edit())));
    touched.come().forEach(modal -> found.add(come(modal, touched.edit())));
    return found;
  }

  private static Finding gone(Modal modal, Edit edit) {
    return WordRule.found(Kind.DUTY, modal.words(), "", ": " + modal.force().noun(), edit)
        .weighing(ONE_SIDED);
  }

  private static Finding come(Modal modal, Edit edit) {
    return WordRule.found(Kind.DUTY, "", modal.words(), ": " + modal.force().noun(), edit)
        .weighing(ONE_SIDED);
  }

  private static Finding changed(Rewording.Pair<Modal> pair, Edit edit) {
    Force from = pair.before().force();
    Force to = pair.after().force();
    String before = pair.before().words();
    String after = pair.after().words();
    if (from == to && from != Force.BOUND) {
      return WordRule.found(
          Kind.RESTYLING, before, after, ": %s before and after".formatted(from.noun()), edit);
    }
    String remark = from == to ? "" : ": %s became %s".formatted(from.noun(), to.noun());
    Finding duty = WordRule.found(Kind.DUTY, before, after, remark, edit);
    boolean future =
        before.toLowerCase(Locale.ROOT).startsWith("shall")
            && after.toLowerCase(Locale.ROOT).startsWith("will");
    return future ? duty.weighing(SHALL_TO_WILL) : duty;
  }
}
