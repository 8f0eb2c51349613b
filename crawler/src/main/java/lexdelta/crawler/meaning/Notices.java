package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.ProvisionKind;

/** The notices of amendments still to come: all that is new in them is one change. */
final class Notices {
  /** It has become text, and the text weighs what it weighs; or it was taken back. */
  private static final double ENDED = 0.3;

  private Notices() {}

  /** Empty when no notice changed. */
  static Optional<ProvisionMeaning> of(
      Comparison comparison, PendingChanges pending, Side before, Side after) {
    List<ProvisionChange> changes =
        comparison.provisions().stream()
            .filter(change -> change.kind() == ProvisionKind.AMENDMENT_NOTICE)
            .filter(change -> !(change instanceof ProvisionChange.Same))
            .toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    for (PendingChange change : pending.changes()) {
      String said = change.inWords();
      boolean ended = change instanceof PendingChange.Ended;
      findings.add(
          Finding.of(Kind.PENDING_AMENDMENT, said.substring(0, said.length() - 1))
              .weighing(ended ? ENDED : Kind.PENDING_AMENDMENT.weight()));
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.of(Kind.PENDING_AMENDMENT, "The notices say what they said before").weighing(0));
    }
    Scale.Weighed weighed = Scale.of(findings, ProvisionKind.AMENDMENT_NOTICE);
    return Optional.of(
        new ProvisionMeaning(
            changes,
            spot(before, Subject.placed(changes, true)),
            spot(after, Subject.placed(changes, false)),
            findings,
            weighed.weight(),
            weighed.reasons(),
            pending.changes().isEmpty()
                ? "Nothing new: its amendment notices say what they said before."
                : pending.inWords()));
  }

  private static Optional<Spot> spot(Side side, List<Placed> placed) {
    return placed.stream().findFirst().map(first -> side.first(first.place()));
  }
}
