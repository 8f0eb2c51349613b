package lexdelta.crawler.pending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.pending.PendingChange.Ended.With;
import lexdelta.crawler.pending.Step.Meaning;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * What is new about pending amendments from one reading of a document to another. A notice that was
 * there before is not new under another wording, in another place, or printed once more.
 *
 * @param changes those of amendments announced in the later reading first, in its order
 * @param alone whether nothing in the document changed but its amendment notices
 */
public record PendingChanges(List<PendingChange> changes, boolean alone) {
  public PendingChanges {
    changes = List.copyOf(changes);
  }

  /** What is new by a comparison. Of a new document, each amendment it announces is new. */
  public static PendingChanges of(Comparison comparison) {
    List<PendingAmendment> before = amendments(comparison.before());
    List<PendingAmendment> after = amendments(comparison.after());
    Set<Meaning> fresh = more(after, before);
    Set<Meaning> lost = more(before, after);
    List<PendingChange> changes = new ArrayList<>();
    Map<String, PendingAmendment> earlier = byIdentity(before);
    Map<String, PendingAmendment> later = byIdentity(after);
    for (PendingAmendment amendment : after) {
      List<Step> steps =
          missing(amendment, Optional.ofNullable(earlier.get(amendment.identity())), fresh);
      if (!steps.isEmpty()) {
        changes.add(
            earlier.containsKey(amendment.identity())
                ? new PendingChange.Continued(amendment, steps)
                : new PendingChange.Announced(amendment));
      }
    }
    With with = with(comparison);
    for (PendingAmendment amendment : before) {
      Optional<PendingAmendment> still = Optional.ofNullable(later.get(amendment.identity()));
      List<Step> steps = missing(amendment, still, lost);
      if (!steps.isEmpty() && still.isEmpty()) {
        changes.add(new PendingChange.Ended(amendment, with));
      } else if (!steps.isEmpty()
          && missing(still.get(), Optional.of(amendment), fresh).isEmpty()) {
        changes.add(new PendingChange.Retracted(still.get(), steps));
      }
    }
    return new PendingChanges(changes, noticesOnly(comparison));
  }

  private static List<PendingAmendment> amendments(Optional<Reading> reading) {
    return reading.map(PendingAmendments::of).orElse(List.of());
  }

  private static Map<String, PendingAmendment> byIdentity(List<PendingAmendment> amendments) {
    return amendments.stream()
        .collect(Collectors.toMap(PendingAmendment::identity, Function.identity(), (a, b) -> a));
  }

  /** What is said of more amendments of one reading than of the other. */
  private static Set<Meaning> more(List<PendingAmendment> here, List<PendingAmendment> there) {
    Map<Meaning, Integer> balance = new HashMap<>();
    here.forEach(amendment -> meanings(amendment).forEach(m -> balance.merge(m, 1, Integer::sum)));
    there.forEach(
        amendment -> meanings(amendment).forEach(m -> balance.merge(m, -1, Integer::sum)));
    return balance.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<Meaning> meanings(PendingAmendment amendment) {
    return amendment.timeline().stream().map(Step::meaning).collect(Collectors.toSet());
  }

  /** The steps of an amendment that the other reading's account of it has not. */
  private static List<Step> missing(
      PendingAmendment amendment, Optional<PendingAmendment> other, Set<Meaning> among) {
    Set<Meaning> wanted = new HashSet<>(among);
    other.ifPresent(it -> wanted.removeAll(meanings(it)));
    return amendment.timeline().stream().filter(step -> wanted.remove(step.meaning())).toList();
  }

  private static With with(Comparison comparison) {
    if (comparison.after().isEmpty()) {
      return With.DOCUMENT_REMOVED;
    }
    return comparison.notesOnly() ? With.TEXT_UNCHANGED : With.TEXT_CHANGED;
  }

  private static boolean noticesOnly(Comparison comparison) {
    return comparison.notesOnly()
        && comparison.provisions().stream()
            .allMatch(change -> change instanceof ProvisionChange.Same || notice(change.kind()));
  }

  private static boolean notice(ProvisionKind kind) {
    return kind == ProvisionKind.AMENDMENT_NOTICE;
  }

  /** Whether the notices are all that changed, and say what they said before. */
  public boolean saidBefore() {
    return alone && changes.isEmpty();
  }

  /** A sentence for each, in one line; empty when nothing is new. */
  public String inWords() {
    return changes.stream().map(PendingChange::inWords).collect(Collectors.joining(" "));
  }
}
