package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Stretch.Mark;

/**
 * A comparison in one short sentence, for subjects and lists: {@code 3 paragraphs changed, 1 added:
 * “six years” becomes “seven years”.} It counts, and quotes one edit; it says nothing that is not
 * in the comparison. What changed in the text goes before what changed beside it.
 */
public final class Summary {
  private static final int LONGEST_QUOTE = 60;
  private static final Pattern LABEL = Pattern.compile("(\\(\\w{1,9}\\))+");

  private enum Fate {
    CHANGED("changed"),
    ADDED("added"),
    REMOVED("removed");

    private final String word;

    Fate(String word) {
      this.word = word;
    }
  }

  private record Count(ProvisionKind kind, Fate fate) {}

  private Summary() {}

  /** The sentence, without line ends; about 200 characters at most. */
  public static String of(Comparison comparison) {
    if (comparison.before().isEmpty()) {
      return "New, with " + size(comparison.after()) + ".";
    } else if (comparison.after().isEmpty()) {
      return "Removed; it had " + size(comparison.before()) + ".";
    } else if (comparison.isEmpty()) {
      return "No change of words.";
    }
    String counts = counts(comparison);
    return counts + quote(comparison).map(quote -> ": " + quote).orElse("") + ".";
  }

  private static String size(Optional<Reading> reading) {
    long paragraphs =
        reading.stream()
            .flatMap(text -> text.provisions().stream())
            .filter(provision -> provision.kind() == ProvisionKind.PARAGRAPH)
            .count();
    return counted(paragraphs, ProvisionKind.PARAGRAPH);
  }

  /** {@code 3 paragraphs changed, 1 added, 1 table row removed}. */
  private static String counts(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    if (!comparison.heading().isEmpty()) {
      parts.add("heading changed");
    }
    Optional<ProvisionKind> named = Optional.empty();
    for (Map.Entry<Count, Long> entry : inOrder(comparison).entrySet()) {
      Count count = entry.getKey();
      String what =
          named.equals(Optional.of(count.kind()))
              ? Long.toString(entry.getValue())
              : counted(entry.getValue(), count.kind());
      parts.add(what + " " + count.fate().word);
      named = Optional.of(count.kind());
    }
    String counts = String.join(", ", parts);
    return Character.toUpperCase(counts.charAt(0)) + counts.substring(1);
  }

  private static Map<Count, Long> inOrder(Comparison comparison) {
    Map<Count, Long> counts =
        comparison.provisions().stream()
            .flatMap(change -> count(change).stream())
            .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
    Map<Count, Long> ordered = new LinkedHashMap<>();
    for (boolean beside : new boolean[] {false, true}) {
      for (ProvisionKind kind : ProvisionKind.values()) {
        for (Fate fate : Fate.values()) {
          long number = counts.getOrDefault(new Count(kind, fate), 0L);
          if (number > 0 && kind.besideText() == beside) {
            ordered.put(new Count(kind, fate), number);
          }
        }
      }
    }
    return ordered;
  }

  private static Optional<Count> count(ProvisionChange change) {
    return switch (change) {
      case ProvisionChange.Same same -> Optional.empty();
      case ProvisionChange.Inserted inserted ->
          Optional.of(new Count(inserted.after().kind(), Fate.ADDED));
      case ProvisionChange.Deleted deleted ->
          Optional.of(new Count(deleted.before().kind(), Fate.REMOVED));
      case ProvisionChange.Edited edited ->
          Optional.of(new Count(edited.after().kind(), Fate.CHANGED));
    };
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
      case AUTHORITY -> "authority note";
      case SOURCE_NOTE -> "source note";
      case EDITORIAL_NOTE -> "editorial note";
      case AMENDMENT_NOTICE -> "amendment notice";
      case FACT -> "stated fact";
      case AFFECTED -> "affected citation";
    };
  }

  /**
   * One edit in words: the first replacement in the text, else the first insertion or deletion, else
   * a new label.
   */
  private static Optional<String> quote(Comparison comparison) {
    List<Line.Passage> passages = quotable(comparison);
    List<List<Stretch>> replacements =
        passages.stream().flatMap(passage -> replacements(passage).stream()).toList();
    return replacements.stream()
        .filter(replacement -> !relabels(replacement))
        .findFirst()
        .map(Summary::becomes)
        .or(() -> passages.stream().flatMap(passage -> oneSided(passage).stream()).findFirst())
        .or(() -> replacements.stream().findFirst().map(Summary::becomes));
  }

  /** The changed passages of the text, or those beside it when there are no others. */
  private static List<Line.Passage> quotable(Comparison comparison) {
    Map<Boolean, List<Line.Passage>> besideText =
        Redline.of(comparison).lines().stream()
            .filter(Line.Passage.class::isInstance)
            .map(Line.Passage.class::cast)
            .filter(Line.Passage::changed)
            .collect(Collectors.partitioningBy(passage -> passage.kind().besideText()));
    List<Line.Passage> text = besideText.getOrDefault(false, List.of());
    return text.isEmpty() ? besideText.getOrDefault(true, List.of()) : text;
  }

  /** Each deletion with the insertion that takes its place. */
  private static List<List<Stretch>> replacements(Line.Passage passage) {
    List<Stretch> stretches = passage.stretches();
    List<List<Stretch>> found = new ArrayList<>();
    for (int i = 2; i < stretches.size(); i++) {
      Stretch deleted = stretches.get(i - 2);
      Stretch inserted = stretches.get(i);
      if (deleted.mark() == Mark.DELETED
          && inserted.mark() == Mark.INSERTED
          && stretches.get(i - 1).text().isBlank()) {
        found.add(List.of(deleted, inserted));
      }
    }
    return found;
  }

  private static boolean relabels(List<Stretch> replacement) {
    return replacement.stream().allMatch(stretch -> LABEL.matcher(stretch.text()).matches());
  }

  private static String becomes(List<Stretch> replacement) {
    return quoted(replacement.getFirst().text())
        + " becomes "
        + quoted(replacement.getLast().text());
  }

  private static Optional<String> oneSided(Line.Passage passage) {
    return replacements(passage).isEmpty()
        ? passage.stretches().stream()
            .filter(stretch -> stretch.mark() != Mark.SAME)
            .findFirst()
            .map(stretch ->
                quoted(stretch.text()) + (stretch.mark() == Mark.INSERTED ? " added" : " removed"))
        : Optional.empty();
  }

  /** Text in quotation marks, cut after a word where it is long. */
  private static String quoted(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return "“" + text + "”";
    }
    int end = text.lastIndexOf(' ', LONGEST_QUOTE);
    if (end <= 0) {
      end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE - 1));
    }
    return "“" + text.substring(0, end) + " …”";
  }
}
