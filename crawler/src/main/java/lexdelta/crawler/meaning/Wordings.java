package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.meaning.Subject.Fate;
import lexdelta.crawler.record.ProvisionKind;

/**
 * The words of a continued provision, edit by edit. First the rules that explain an edit wholly as
 * something that says nothing new; where none of them does, all those that ask what it changes; where
 * none of these knows, it is other wording.
 */
final class Wordings implements Rule {
  private static final Pattern EDITION = Pattern.compile("(?i)\\beditions?\\b");

  /** What is longer was written anew: single words in it stand for nothing. In UTF-16 units. */
  private static final int ANEW = 1_000;

  private final List<WordRule> harmless;
  private final List<WordRule> telling;

  private final Carry carry;

  Wordings(Names names, Carry carry) {
    this.carry = carry;
    this.harmless = List.of(new Marks(), new References(), names, new Restyling());
    this.telling = List.of(new Duties(), new Amounts(), new Coverage(), new Conditions());
  }

  @Override
  public List<Finding> of(Subject subject) {
    List<Edit> edits = subject.told().edits();
    if (subject.fate() != Fate.CONTINUED || subject.kind().besideText() || edits.isEmpty()) {
      return List.of();
    }
    Phrases before = Phrases.of(Placed.joined(subject.told().earlier()));
    Phrases after = Phrases.of(Placed.joined(subject.told().later()));
    Map<List<Object>, Finding> found = new LinkedHashMap<>();
    for (Edit edit : edits) {
      if (!subject.relabels(edit)) {
        Rewording rewording = new Rewording(before, after, edit);
        List<Finding> moved = carry.of(subject, rewording).stream().toList();
        for (Finding finding : moved.isEmpty() ? findings(rewording) : moved) {
          found.putIfAbsent(key(finding), edition(subject, finding));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Two edits within one phrase find the same. */
  private static List<Object> key(Finding finding) {
    return finding.kind() == Kind.WORDING
        ? List.of(finding.kind(), finding.edit().orElseThrow())
        : List.of(finding.kind(), finding.reason());
  }

  private List<Finding> findings(Rewording rewording) {
    boolean anew = rewording.from().length() > ANEW || rewording.to().length() > ANEW;
    for (WordRule rule : anew ? List.<WordRule>of() : harmless) {
      List<Finding> found = rule.of(rewording);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Finding> found = new ArrayList<>();
    if (!anew) {
      telling.forEach(rule -> found.addAll(rule.of(rewording)));
    }
    if (found.stream()
        .noneMatch(finding -> finding.kind().substantive() || explains(finding, rewording))) {
      found.add(other(rewording));
    }
    return found;
  }

  /** Whether the edit is nothing but the words of a finding. */
  private static boolean explains(Finding finding, Rewording rewording) {
    return finding.before().contains(rewording.from()) && finding.after().contains(rewording.to());
  }

  private static Finding other(Rewording rewording) {
    return new Finding(
        Kind.WORDING,
        rewording.from(),
        rewording.to(),
        "",
        WordRule.became(rewording.from(), rewording.to(), ""),
        Kind.WORDING.weight(),
        Optional.of(rewording.edit()));
  }

  /** The day of an edition is one, and no deadline. */
  private static Finding edition(Subject subject, Finding finding) {
    if (finding.kind() != Kind.DATE || !speaksOfEditions(subject)) {
      return finding;
    }
    return new Finding(
        Kind.FORM_EDITION,
        finding.before(),
        finding.after(),
        finding.difference(),
        finding.reason() + ", the day of an edition",
        Kind.FORM_EDITION.weight(),
        finding.edit());
  }

  private static boolean speaksOfEditions(Subject subject) {
    Placed placed = subject.told().later().getFirst();
    int above = placed.place() - 1;
    return EDITION.matcher(placed.text()).find()
        || (above >= 0
            && subject.after().provisions().get(above).kind() != ProvisionKind.TABLE_ROW
            && subject.after().provisions().get(above).text().length() < 60
            && EDITION.matcher(subject.after().provisions().get(above).text()).find());
  }
}
