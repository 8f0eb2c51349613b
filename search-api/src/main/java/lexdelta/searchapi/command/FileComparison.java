package lexdelta.searchapi.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.RedlineJson;
import lexdelta.crawler.redline.Summary;

/**
 * Two files compared document by document, in the order of the later file, removed documents last.
 *
 * @param sections what differs, parts of the CFR (their authority and source notes) left out
 * @param parts of those parts what differs
 * @param same how many documents of either kind are the same
 */
record FileComparison(List<Difference> sections, List<Difference> parts, int same) {

  /** What became of a document. */
  record Difference(Reading any, Comparison comparison) {
    String what() {
      if (comparison.before().isEmpty()) {
        return "added";
      }
      if (comparison.after().isEmpty()) {
        return "removed";
      }
      return comparison.notesOnly() ? "notes" : "changed";
    }

    String citation() {
      return any.citation();
    }

    String summary() {
      return Summary.of(comparison);
    }
  }

  static FileComparison of(List<Reading> earlier, List<Reading> later) {
    Map<DocumentId, Reading> before = new LinkedHashMap<>();
    earlier.forEach(reading -> before.put(reading.document(), reading));
    List<Difference> found = new ArrayList<>();
    int same = 0;
    for (Reading reading : later) {
      Optional<Reading> old = Optional.ofNullable(before.remove(reading.document()));
      Comparison comparison = Comparer.compare(old, Optional.of(reading));
      if (old.isPresent() && comparison.isEmpty()) {
        same++;
      } else {
        found.add(new Difference(reading, comparison));
      }
    }
    for (Reading gone : before.values()) {
      found.add(new Difference(gone, Comparer.compare(Optional.of(gone), Optional.empty())));
    }
    return new FileComparison(
        found.stream().filter(d -> !part(d)).toList(),
        found.stream().filter(FileComparison::part).toList(),
        same);
  }

  private static boolean part(Difference difference) {
    return difference.any().kind() == DocumentKind.CFR_PART;
  }

  /** How many sections of each fate. */
  record Counts(int added, int removed, int changed, int notes, int same) {
    String inWords() {
      int all = added + removed + changed;
      return "%d section(s) differ: %d added, %d removed, %d changed. %s%d document(s) the same."
          .formatted(
              all,
              added,
              removed,
              changed,
              notes == 0 ? "" : notes + " more with other notes only. ",
              same);
    }
  }

  Counts counts() {
    return new Counts(count("added"), count("removed"), count("changed"), count("notes"), same);
  }

  private int count(String what) {
    return (int) sections.stream().filter(d -> d.what().equals(what)).count();
  }

  /** The answer as documented in docs/commands.md. */
  Json toJson(String format, Path earlier, Path later) {
    return new Json(
        format,
        earlier.toString(),
        later.toString(),
        counts(),
        sections.stream().map(Section::of).toList(),
        parts.stream().map(Section::of).toList());
  }

  /** The whole answer. */
  record Json(
      String format,
      @JsonProperty("from") String earlier,
      @JsonProperty("to") String later,
      Counts counts,
      List<Section> sections,
      List<Section> parts) {}

  /** One document of it. */
  record Section(
      String what, String citation, String document, String heading, RedlineJson redline) {
    static Section of(Difference difference) {
      return new Section(
          difference.what(),
          difference.citation(),
          difference.any().document().value(),
          difference.any().heading(),
          RedlineJson.of(difference.comparison()));
    }
  }
}
