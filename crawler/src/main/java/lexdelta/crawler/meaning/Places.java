package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.meaning.Subject.Fate;

/** Redesignated, moved, split, merged. */
final class Places implements Rule {
  @Override
  public List<Finding> of(Subject subject) {
    List<Finding> found = new ArrayList<>();
    if (subject.fate() != Fate.CONTINUED || subject.kind().besideText()) {
      return found;
    }
    String from = labels(subject.before(), subject.told().earlier());
    String to = labels(subject.after(), subject.told().later());
    if (subject.told() instanceof ProvisionChange.Regrouped regrouped) {
      Kind kind = regrouped.split() ? Kind.SPLIT : Kind.MERGED;
      String reason =
          regrouped.split()
              ? "One paragraph is now " + regrouped.later().size()
              : regrouped.earlier().size() + " paragraphs are now one";
      found.add(
          Finding.of(kind, reason)
              .from(
                  deepest(subject.before(), regrouped.earlier()),
                  deepest(subject.after(), regrouped.later())));
    } else if (relabelled(subject) && from.equals(to) && !subject.told().moved()) {
      String inner = end(subject.before(), subject.told().earlier());
      String now = end(subject.after(), subject.told().later());
      if (!inner.equals(now)) {
        found.add(Finding.of(Kind.REDESIGNATION, renamed(inner, now)).from(inner, now));
      }
    } else if (relabelled(subject) && !from.equals(to)) {
      found.add(Finding.of(Kind.REDESIGNATION, renamed(from, to)).from(from, to));
    } else if (subject.told().moved()) {
      found.add(Finding.of(Kind.MOVED, "It stands elsewhere").from(from, to));
    }
    return found;
  }

  private static String renamed(String from, String to) {
    return from.isEmpty()
        ? "The label %s is new".formatted(to)
        : to.isEmpty() ? "The label %s is gone".formatted(from) : from + " is now " + to;
  }

  private static boolean relabelled(Subject subject) {
    return subject.told().edits().stream().anyMatch(subject::relabels)
        || subject.told() instanceof ProvisionChange.Same;
  }

  /** Of paragraphs that open several levels the last: what is split is that. */
  private static String deepest(Side side, List<Placed> provisions) {
    return provisions.size() == 1
        ? labels(side, provisions)
        : provisions.stream()
            .filter(each -> side.labelled(each.place()))
            .map(each -> side.spot(each.place(), each.text().length()).label())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** The labels that the last words stand under. */
  private static String end(Side side, List<Placed> provisions) {
    Placed last = provisions.getLast();
    return side.spot(last.place(), last.text().length()).label();
  }

  private static String labels(Side side, List<Placed> provisions) {
    return provisions.stream()
        .map(each -> side.first(each.place()))
        .map(Spot::label)
        .filter(label -> !label.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
