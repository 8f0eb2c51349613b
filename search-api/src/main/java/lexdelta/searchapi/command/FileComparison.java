package lexdelta.searchapi.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import lexdelta.crawler.compare.Carried;
import lexdelta.crawler.compare.Collation;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.meaning.MeaningJson;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.RedlineJson;
import lexdelta.crawler.redline.Summary;

/**
 * Two files compared document by document, in the order of the later file, removed documents last.
 *
 * @param sections what differs, parts of the CFR (their authority and source notes) left out
 * @param parts of those parts what differs
 * @param carried words that went from one document to another
 * @param same how many documents of either kind are the same
 */
record FileComparison(
    List<Difference> sections, List<Difference> parts, List<Collation.Across> carried, int same) {

  /** What became of a document. */
  record Difference(Reading any, Comparison comparison) {
    String what() {
      if (comparison.before().isEmpty()) {
        return "added";
      }
      if (comparison.after().isEmpty()) {
        return "removed";
      }
      if (renumbered()) {
        return "renumbered";
      }
      return comparison.notesOnly() ? "notes" : "changed";
    }

    boolean renumbered() {
      return comparison.before().isPresent()
          && comparison.after().isPresent()
          && !comparison.before().get().document().equals(comparison.after().get().document());
    }

    /** Of a document that was given another number both, the earlier first. */
    String citation() {
      return renumbered()
          ? comparison.before().orElseThrow().citation() + " → " + any.citation()
          : any.citation();
    }

    String summary() {
      return Summary.of(comparison);
    }
  }

  static FileComparison of(List<Reading> earlier, List<Reading> later) {
    Collation collation = Collation.of(earlier, later);
    List<Difference> found =
        collation.documents().stream()
            .map(comparison ->
                new Difference(comparison.after().or(comparison::before).orElseThrow(), comparison))
            .filter(difference -> difference.renumbered() || !difference.comparison().isEmpty())
            .toList();
    return new FileComparison(
        found.stream().filter(d -> !part(d)).toList(),
        found.stream().filter(FileComparison::part).toList(),
        collation.carried(),
        collation.documents().size() - found.size());
  }

  private static boolean part(Difference difference) {
    return difference.any().kind() == DocumentKind.CFR_PART;
  }

  /** How many sections of each fate. */
  record Counts(int added, int removed, int changed, int renumbered, int notes, int same) {
    String inWords() {
      int all = added + removed + changed + renumbered;
      return "%d section(s) differ: %d added, %d removed, %d changed%s. %s%d document(s) the same."
          .formatted(
              all,
              added,
              removed,
              changed,
              renumbered == 0 ? "" : ", " + renumbered + " renumbered",
              notes == 0 ? "" : notes + " more with other notes only. ",
              same);
    }
  }

  Counts counts() {
    return new Counts(
        count("added"),
        count("removed"),
        count("changed"),
        count("renumbered"),
        count("notes"),
        same);
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
        parts.stream().map(Section::of).toList(),
        carried.stream()
            .map(it -> new Carriage(it.from().value(), it.to().value(), it.words()))
            .toList());
  }

  /** The whole answer. */
  record Json(
      String format,
      @JsonProperty("from") String earlier,
      @JsonProperty("to") String later,
      Counts counts,
      List<Section> sections,
      List<Section> parts,
      List<Carriage> carried) {}

  /**
   * Words that went from one document to another.
   *
   * @param words where they stood and stand: place of the provision, start and end in its text
   */
  record Carriage(String from, String to, Carried words) {}

  /** One document of it. */
  record Section(
      String what,
      String citation,
      String document,
      String heading,
      RedlineJson redline,
      MeaningJson meaning) {
    static Section of(Difference difference) {
      Meaning meaning = Meaning.of(difference.comparison());
      return new Section(
          difference.what(),
          difference.citation(),
          difference.any().document().value(),
          difference.any().heading(),
          RedlineJson.of(difference.comparison(), meaning),
          MeaningJson.of(meaning));
    }
  }
}
