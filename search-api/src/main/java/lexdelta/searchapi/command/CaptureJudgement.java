package lexdelta.searchapi.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.judge.Judgement;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;

/**
 * Two captures judged: every document that differs, and the heaviest of them as the whole. The
 * answer of {@code judge}, as documented in docs/commands.md.
 *
 * @param outcome {@code same}, {@code changed}, {@code unreadable} or {@code blocked}
 */
record CaptureJudgement(
    String outcome,
    Set<String> differences,
    double weight,
    boolean alerts,
    String why,
    List<Judged> documents) {

  /** What is told before what is not, then by weight. */
  private static final Comparator<Judged> HEAVIER =
      Comparator.comparing(Judged::alerts).thenComparingDouble(Judged::weight);

  /** One document that differs, if only in what weighs nothing. */
  record Judged(
      String document,
      String citation,
      String heading,
      String outcome,
      Set<String> differences,
      double weight,
      boolean alerts,
      String why,
      String summary) {}

  /** A capture that is no content: nothing changed, and nobody is told by mail. */
  static CaptureJudgement none(String outcome, String why) {
    return new CaptureJudgement(
        outcome, Set.of(), 0, false, why + " Nothing of it counts as a change.", List.of());
  }

  /**
   * Judges what two captures read.
   *
   * @param complete whether a capture lists everything, so that what is missing is gone
   */
  static CaptureJudgement of(List<Reading> earlier, List<Reading> later, boolean complete) {
    Map<DocumentId, Reading> before = new LinkedHashMap<>();
    earlier.forEach(reading -> before.put(reading.document(), reading));
    List<Judged> judged = new ArrayList<>();
    for (Reading reading : later) {
      Optional<Reading> old = Optional.ofNullable(before.remove(reading.document()));
      judge(Comparer.compare(old, Optional.of(reading))).ifPresent(judged::add);
    }
    if (complete) {
      before
          .values()
          .forEach(gone ->
              judge(Comparer.compare(Optional.of(gone), Optional.empty())).ifPresent(judged::add));
    }
    return whole(judged);
  }

  private static Optional<Judged> judge(Comparison comparison) {
    Judgement judgement = Judge.of(comparison);
    Meaning meaning = Meaning.of(comparison);
    Reading any = comparison.after().or(comparison::before).orElseThrow();
    if (!judgement.matters() && judgement.differences().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Judged(
            any.document().value(),
            any.citation(),
            any.heading(),
            Kinds.word(judgement.outcome()),
            words(judgement),
            judgement.matters() ? meaning.weight() : 0,
            judgement.alerts(),
            judgement.why(),
            meaning.sentence()));
  }

  private static Set<String> words(Judgement judgement) {
    Set<String> words = new TreeSet<>();
    judgement.differences().forEach(difference -> words.add(Kinds.word(difference)));
    return words;
  }

  private static CaptureJudgement whole(List<Judged> judged) {
    Set<String> differences = new TreeSet<>();
    Optional<Judged> heaviest = Optional.empty();
    boolean changed = false;
    for (Judged each : judged) {
      differences.addAll(each.differences());
      changed |= !each.outcome().equals("same");
      if (heaviest.filter(it -> HEAVIER.compare(it, each) >= 0).isEmpty()) {
        heaviest = Optional.of(each);
      }
    }
    return new CaptureJudgement(
        changed ? "changed" : "same",
        differences,
        heaviest.map(Judged::weight).orElse(0.0),
        heaviest.filter(Judged::alerts).isPresent(),
        heaviest.map(Judged::why).orElse("Nothing changed."),
        judged);
  }

  /** The whole answer. */
  record Json(
      String kind,
      @JsonProperty("from") String earlier,
      @JsonProperty("to") String later,
      String outcome,
      Set<String> differences,
      double weight,
      boolean alerts,
      String why,
      List<Judged> documents) {}

  Json toJson(String kind, String earlier, String later) {
    return new Json(kind, earlier, later, outcome, differences, weight, alerts, why, documents);
  }
}
