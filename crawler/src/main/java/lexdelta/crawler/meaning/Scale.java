package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.ProvisionKind;

/**
 * How much a change weighs. The weightiest of its findings decides; where it stands may bound that:
 * a heading, a footnote, an example, a picture.
 */
final class Scale {
  /** So many changes that weigh as much as the weightiest, or nearly, weigh a little more together. */
  private static final int MANY = 3;

  private static final double NEARLY = 0.1;
  private static final double TOGETHER = 0.05;

  private Scale() {}

  /**
   * A weight and why it is so.
   *
   * @param reasons sentences
   */
  record Weighed(double weight, List<String> reasons) {}

  static Weighed of(List<Finding> findings, ProvisionKind kind) {
    double highest = findings.stream().mapToDouble(Finding::weight).max().orElse(0);
    List<String> reasons =
        new ArrayList<>(
            findings.stream()
                .sorted(Comparator.comparingDouble(Finding::weight).reversed())
                .map(Finding::reason)
                .distinct()
                .map(reason -> reason + ".")
                .toList());
    double most = most(kind);
    if (highest > most) {
      reasons.add("It stands in %s, which bounds the weight.".formatted(noun(kind)));
    }
    return new Weighed(Math.min(highest, most), reasons);
  }

  /** Of a whole comparison. */
  static Weighed of(List<ProvisionMeaning> changes) {
    double highest = changes.stream().mapToDouble(ProvisionMeaning::weight).max().orElse(0);
    List<ProvisionMeaning> near =
        changes.stream().filter(change -> change.weight() >= highest - NEARLY).toList();
    boolean many = highest >= Kind.WORDING.weight() && near.size() >= MANY;
    List<String> best =
        changes.stream()
            .filter(change -> change.weight() == highest)
            .findFirst()
            .map(ProvisionMeaning::reasons)
            .orElse(List.of());
    return new Weighed(
        Math.min(1, Math.round((many ? highest + TOGETHER : highest) * 100) / 100.0),
        many
            ? Stream.concat(
                    best.stream(),
                    Stream.of("%d changes weigh as much or nearly.".formatted(near.size())))
                .toList()
            : best);
  }

  private static double most(ProvisionKind kind) {
    return switch (kind) {
      case HEADING, IMAGE -> 0.3;
      case AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE -> 0.2;
      case FOOTNOTE, EXAMPLE, NOTE -> 0.6;
      case PARAGRAPH, EXTRACT, TABLE_ROW, INSTRUCTION, AMENDMENT_NOTICE, FACT, AFFECTED -> 1;
    };
  }

  private static String noun(ProvisionKind kind) {
    return switch (kind) {
      case HEADING -> "a heading";
      case IMAGE -> "a picture";
      case FOOTNOTE -> "a footnote";
      case EXAMPLE -> "an example";
      case NOTE -> "a note to the text";
      default -> "a note beside the text";
    };
  }
}
