package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Edit;

/** A rule about the words of one edit. */
interface WordRule {
  /** What kinds the edit is of; empty when the rule knows nothing of it. */
  List<Finding> of(Rewording rewording);

  /** A finding about words that became others; either may be empty. */
  static Finding found(Kind kind, String before, String after, String remark, Edit edit) {
    return new Finding(
        kind, before, after, "", became(before, after, remark), kind.weight(), Optional.of(edit));
  }

  static String became(String before, String after, String remark) {
    String what =
        before.isEmpty()
            ? Quotes.of(after) + " is new"
            : after.isEmpty()
                ? Quotes.of(before) + " is gone"
                : Quotes.of(before) + " became " + Quotes.of(after);
    return what + remark;
  }
}
