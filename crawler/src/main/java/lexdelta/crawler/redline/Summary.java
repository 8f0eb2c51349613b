package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * A comparison in one short sentence, for subjects and lists: {@code 3 paragraphs changed, 1 added:
 * “six years” becomes “seven years”.} It counts, and quotes one edit; it says nothing that is not
 * in the comparison. What is new about pending amendments follows, a sentence each.
 */
public final class Summary {
  private Summary() {}

  /** The sentence, in one line; rarely over 200 characters. */
  public static String of(Comparison comparison) {
    if (comparison.before().isEmpty()) {
      return "New, with " + size(comparison.after()) + ".";
    } else if (comparison.after().isEmpty()) {
      return "Removed; it had " + size(comparison.before()) + ".";
    } else if (comparison.sameWords()) {
      return OtherThanWords.sentence(comparison).orElse("No change of words.");
    }
    PendingChanges pending = PendingChanges.of(comparison);
    return pending.saidBefore()
        ? "Nothing new: its amendment notices say what they said before."
        : (changed(comparison, pending.changes().isEmpty()) + " " + pending.inWords()).strip();
  }

  /**
   * What changed but for amendment notices.
   *
   * @param alone whether nothing else will be said
   */
  private static String changed(Comparison comparison, boolean alone) {
    List<Told> told =
        Stream.concat(
                Told.of(Redline.heading(comparison).stream().toList()).stream(),
                worthTelling(Told.of(Redline.provisions(comparison)), comparison.notesOnly()))
            .toList();
    if (told.isEmpty()) {
      return alone ? "No change of words." : "";
    }
    List<String> counts = counts(told, !comparison.heading().isEmpty());
    String sentence = String.join(", ", counts) + ": " + quote(told, counts.size() == 1) + ".";
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static String size(Optional<Reading> reading) {
    long paragraphs =
        reading.stream()
            .flatMap(text -> text.provisions().stream())
            .filter(provision -> provision.kind() == ProvisionKind.PARAGRAPH)
            .count();
    return paragraphs == 0 ? "no text of its own" : counted(paragraphs, ProvisionKind.PARAGRAPH);
  }

  /**
   * What changed in the text; where only notes changed, those. A longer history of amendments is
   * what every amendment of the text brings.
   */
  private static Stream<Told> worthTelling(List<Told> provisions, boolean notesOnly) {
    return provisions.stream()
        .filter(told -> told.kind() != ProvisionKind.AMENDMENT_NOTICE)
        .filter(told -> notesOnly == told.kind().besideText());
  }

  /** {@code heading changed}, {@code 3 paragraphs changed}, {@code 1 added}. */
  private static List<String> counts(List<Told> told, boolean heading) {
    List<String> counts = new ArrayList<>();
    if (heading) {
      counts.add("heading changed");
    }
    Map<ProvisionKind, Map<Told.Fate, Long>> numbers = new LinkedHashMap<>();
    for (Told each : told.subList(heading ? 1 : 0, told.size())) {
      numbers
          .computeIfAbsent(each.kind(), kind -> new EnumMap<>(Told.Fate.class))
          .merge(each.fate(), 1L, Long::sum);
    }
    numbers.forEach((kind, fates) -> counts.addAll(counts(kind, fates)));
    return counts;
  }

  /** {@code 3 paragraphs changed}, {@code 1 added}: the noun is said once. */
  private static List<String> counts(ProvisionKind kind, Map<Told.Fate, Long> fates) {
    List<String> counts = new ArrayList<>();
    fates.forEach((fate, number) -> {
      String what = counts.isEmpty() ? counted(number, kind) : Long.toString(number);
      counts.add(what + " " + fate.name().toLowerCase(Locale.ROOT));
    });
    return counts;
  }

  /** The first of the most telling edits; one beside the text only when there is no other. */
  private static String quote(List<Told> told, boolean verbIsSaid) {
    Told best =
        told.stream()
            .min(
                Comparator.comparing((Told each) -> each.kind().besideText())
                    .thenComparing(each -> each.quote().weight()))
            .orElseThrow(() -> new IllegalArgumentException("Nothing changed."));
    boolean whole = best.fate() == Told.Fate.ADDED || best.fate() == Told.Fate.REMOVED;
    return best.quote().words() + (verbIsSaid && whole ? "" : best.quote().verb());
  }

  private static String counted(long number, ProvisionKind kind) {
    return number + " " + noun(kind) + (number == 1 ? "" : "s");
  }

  private static String noun(ProvisionKind kind) {
    return switch (kind) {
      case HEADING -> "inner heading";
      case PARAGRAPH -> "paragraph";
      case EXTRACT -> "extract";
      case EXAMPLE -> "example";
      case TABLE_ROW -> "table row";
      case FOOTNOTE -> "footnote";
      case IMAGE -> "picture";
      case NOTE -> "note";
      case INSTRUCTION -> "amendatory instruction";
      case AUTHORITY -> "authority note";
      case SOURCE_NOTE -> "source note";
      case EDITORIAL_NOTE -> "editorial note";
      case AMENDMENT_NOTICE -> "amendment notice";
      case FACT -> "stated fact";
      case AFFECTED -> "affected citation";
    };
  }
}
