package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison means, for programs, in the shape in which it is written as JSON. The names are
 * part of the interface and do not change.
 *
 * @param kinds all kinds among the changes, the weightiest first, as {@link Kind} lists them, in
 *     lower case with hyphens: {@code new-provision}, {@code duty}, {@code cross-reference} …
 * @param weight from 0, nothing, to 1
 * @param reasons for the weight, a sentence each
 * @param sentence what changed, in plain words
 * @param publishersLabel what the publisher itself calls the change: {@code Policy alert}, {@code not
 *     substantive}; absent where it is not known
 * @param changes every change, in the order of the later text
 */
public record MeaningJson(
    List<String> kinds,
    double weight,
    List<String> reasons,
    String sentence,
    Optional<String> publishersLabel,
    List<Change> changes) {
  public MeaningJson {
    kinds = List.copyOf(kinds);
    reasons = List.copyOf(reasons);
    changes = List.copyOf(changes);
  }

  /**
   * One change.
   *
   * @param before where it stood; absent when it is new
   * @param after where it stands; absent when it is gone
   * @param findings what each kind rests on
   */
  public record Change(
      List<String> kinds,
      double weight,
      List<String> reasons,
      String sentence,
      Optional<Spot> before,
      Optional<Spot> after,
      List<Found> findings) {
    public Change {
      kinds = List.copyOf(kinds);
      reasons = List.copyOf(reasons);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Why a change is of a kind.
   *
   * @param from words of the earlier text; empty when there are none
   * @param to words of the later text; empty when there are none
   * @param difference {@code +15 days}; empty where there is none to compute
   * @param weight from 0 to 1
   */
  public record Found(
      String kind, String from, String to, String difference, String reason, double weight) {}

  public static MeaningJson of(Meaning meaning) {
    return new MeaningJson(
        codes(meaning.kinds()),
        meaning.weight(),
        meaning.reasons(),
        meaning.sentence(),
        meaning.label().map(PublishersLabel::words),
        meaning.changes().stream().map(MeaningJson::change).toList());
  }

  private static Change change(ProvisionMeaning change) {
    return new Change(
        codes(change.kinds()),
        change.weight(),
        change.reasons(),
        change.sentence(),
        change.before(),
        change.after(),
        change.findings().stream().map(MeaningJson::found).toList());
  }

  private static Found found(Finding finding) {
    return new Found(
        finding.kind().code(),
        finding.before(),
        finding.after(),
        finding.difference(),
        finding.reason(),
        finding.weight());
  }

  private static List<String> codes(List<Kind> kinds) {
    return kinds.stream().map(Kind::code).toList();
  }
}
