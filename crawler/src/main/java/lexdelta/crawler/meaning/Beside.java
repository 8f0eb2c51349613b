package lexdelta.crawler.meaning;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Placed;

/** What stands beside the text: authority, sources, remarks of the editors. */
final class Beside implements Rule {
  @Override
  public List<Finding> of(Subject subject) {
    return switch (subject.kind()) {
      case AUTHORITY -> List.of(Finding.of(Kind.AUTHORITY, "The authority note changed"));
      case SOURCE_NOTE -> List.of(Finding.of(Kind.SOURCE_NOTE, sources(subject)));
      case EDITORIAL_NOTE ->
          List.of(Finding.of(Kind.EDITORIAL_NOTE, "A remark of the editors changed"));
      case HEADING,
          PARAGRAPH,
          EXTRACT,
          EXAMPLE,
          TABLE_ROW,
          FOOTNOTE,
          IMAGE,
          NOTE,
          INSTRUCTION,
          AMENDMENT_NOTICE,
          FACT,
          AFFECTED ->
          List.of();
    };
  }

  private static String sources(Subject subject) {
    SortedSet<String> fresh = cited(subject.later());
    fresh.removeAll(cited(subject.earlier()));
    return fresh.isEmpty()
        ? "The source note changed"
        : "The source note now cites " + String.join(", ", fresh);
  }

  private static SortedSet<String> cited(List<Placed> notes) {
    return notes.stream()
        .flatMap(note -> Citation.in(note.text()).stream())
        .map(Citation::words)
        .filter(words -> words.contains(" FR "))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
