package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.judge.VolatileLine;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * What a comparison means.
 *
 * @param changes every change, in the order of the later text; the heading of the document first.
 *     Empty when the document is new or gone, or when nothing changed
 * @param kinds all kinds among them, the weightiest first
 * @param weight from 0, nothing, to 1: that of the weightiest change, a little more where several
 *     weigh as much
 * @param reasons for the weight, a sentence each
 * @param sentence what changed, in plain words: the weightiest change, and how many others there are
 * @param label what the publisher itself calls the change, where it is known
 */
public record Meaning(
    List<ProvisionMeaning> changes,
    List<Kind> kinds,
    double weight,
    List<String> reasons,
    String sentence,
    Optional<PublishersLabel> label) {
  /** The number of the scale; raised whenever rules are changed so that changes weigh otherwise. */
  public static final int SCALE = 1;

  public Meaning {
    changes = List.copyOf(changes);
    kinds = List.copyOf(kinds);
    reasons = List.copyOf(reasons);
  }

  /** Of a change of which the publisher said nothing but by what it published. */
  public static Meaning of(Comparison comparison) {
    return of(comparison, comparison.after().flatMap(PublishersLabel::of));
  }

  /**
   * Of a change that the publisher itself labels.
   *
   * @param label stands beside the weight and does not enter it
   */
  public static Meaning of(Comparison comparison, Optional<PublishersLabel> label) {
    if (comparison.before().isEmpty()) {
      return whole(Kind.NEW_DOCUMENT, "New, with " + size(comparison.after()) + ".", label);
    } else if (comparison.after().isEmpty()) {
      return whole(
          Kind.REMOVED_DOCUMENT, "Removed; it had " + size(comparison.before()) + ".", label);
    }
    return of(comparison, comparison.before().get(), comparison.after().get(), label);
  }

  private static Meaning whole(Kind kind, String sentence, Optional<PublishersLabel> label) {
    String reason = kind == Kind.NEW_DOCUMENT ? "The document is new." : "The document is gone.";
    return new Meaning(List.of(), List.of(kind), kind.weight(), List.of(reason), sentence, label);
  }

  private static String size(Optional<Reading> reading) {
    int paragraphs =
        (int)
            reading.stream()
                .flatMap(text -> text.provisions().stream())
                .filter(provision -> provision.kind() == ProvisionKind.PARAGRAPH)
                .count();
    return paragraphs == 0 ? "no text of its own" : Quotes.counted(paragraphs, "paragraph");
  }

  private static Meaning of(
      Comparison comparison, Reading before, Reading after, Optional<PublishersLabel> label) {
    Side earlier = new Side(before);
    Side later = new Side(after);
    Rules rules = new Rules(comparison);
    List<ProvisionMeaning> changes = new ArrayList<>();
    DocumentHeading.of(comparison).ifPresent(changes::add);
    PendingChanges pending = PendingChanges.of(comparison);
    Notices.of(comparison, pending, earlier, later).ifPresent(changes::add);
    for (Subject subject : Subjects.of(comparison, earlier, later)) {
      if (subject.kind() != ProvisionKind.AMENDMENT_NOTICE && !changesByItself(subject)) {
        changes.add(of(subject, rules));
      }
    }
    Scale.Weighed weighed = Scale.of(changes);
    return new Meaning(
        changes,
        kinds(changes),
        weighed.weight(),
        weighed.reasons(),
        new Account(comparison, changes, pending).sentence(),
        label);
  }

  /** A day of review, a counter: what weighs nothing means nothing. */
  private static boolean changesByItself(Subject subject) {
    return Stream.concat(subject.earlier().stream(), subject.later().stream())
        .allMatch(placed -> VolatileLine.is(placed.text()));
  }

  private static ProvisionMeaning of(Subject subject, Rules rules) {
    List<Finding> findings = rules.findings(subject);
    Scale.Weighed weighed = Scale.of(findings, subject.kind());
    return new ProvisionMeaning(
        subject.changes(),
        spot(subject.before(), subject.earlier()),
        spot(subject.after(), subject.later()),
        findings,
        weighed.weight(),
        weighed.reasons(),
        new Description(subject, findings).sentence());
  }

  private static Optional<Spot> spot(Side side, List<Placed> provisions) {
    return provisions.stream().findFirst().map(first -> side.first(first.place()));
  }

  private static List<Kind> kinds(List<ProvisionMeaning> changes) {
    Map<Kind, Double> heaviest = new LinkedHashMap<>();
    changes.forEach(change ->
        change
            .findings()
            .forEach(finding ->
                heaviest.merge(
                    finding.kind(), Math.min(finding.weight(), change.weight()), Math::max)));
    return heaviest.entrySet().stream()
        .sorted(Map.Entry.<Kind, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The changes that a comparison's change is told in; for programs that show it. */
  public Optional<ProvisionMeaning> of(ProvisionChange change) {
    return changes.stream()
        .filter(each -> each.changes().stream().anyMatch(change::equals))
        .findFirst();
  }
}
