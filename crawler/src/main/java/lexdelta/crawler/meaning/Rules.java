package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.ProvisionKind;

/** All rules, in the order in which what they find is told of changes that weigh the same. */
final class Rules {
  private final List<Rule> rules;
  private final Definitions definitions = new Definitions();

  Rules(Comparison comparison) {
    this.rules =
        List.of(
            new Whole(),
            new Wordings(Names.of(comparison), new Carry(comparison)),
            new Places(),
            new Cells(),
            new Beside(),
            new Under());
  }

  /** What a change is; never empty. */
  List<Finding> findings(Subject subject) {
    List<Finding> found = new ArrayList<>();
    if (subject.kind().besideText()) {
      boolean same = subject.told() instanceof ProvisionChange.Same && !subject.told().moved();
      found.addAll((same ? new Under() : new Beside()).of(subject));
      return found;
    }
    rules.forEach(rule -> found.addAll(rule.of(subject)));
    if (found.stream().anyMatch(finding -> finding.kind().substantive())) {
      found.addAll(definitions.of(subject));
    }
    if (subject.kind() == ProvisionKind.HEADING && !subject.told().edits().isEmpty()) {
      found.add(Finding.of(Kind.HEADING, "It is a heading"));
    }
    if (found.isEmpty()) {
      found.add(Finding.of(Kind.REDESIGNATION, "Only labels changed"));
    }
    return found;
  }
}
