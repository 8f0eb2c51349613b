package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** And, or, if, when, at least, within: how conditions and bounds are joined. */
final class Conditions implements WordRule {
  private static final Pattern JOINT =
      Pattern.compile(
          "(?i)\\b(?:and/or|and|or|if|when|until|before|after|within|at least|at most|up to"
              + "|(?:not|no) (?:later|more|less|fewer|earlier|longer) than|not to exceed|more than|less"
              + " than|fewer than)\\b");
  private static final Set<String> WEAK = Set.of("and", "or");

  /** Where an item comes or goes, the one before it gets or loses its “and”. */
  private static final Pattern ITEMS = Pattern.compile("[\\p{P}\\s]*+(?:and|or)?+[\\p{P}\\s]*+");

  private static final double BETWEEN_ITEMS = 0.2;
  private static final int LONGEST = 6;

  @Override
  public List<Finding> of(Rewording rewording) {
    String from = rewording.from();
    String to = rewording.to();
    Set<String> before = joints(from);
    Set<String> after = joints(to);
    boolean brief = Quotes.words(from) <= LONGEST && Quotes.words(to) <= LONGEST;
    if (joint(from)
        && joint(to)
        && !before.equals(after)
        && (before.isEmpty() || after.isEmpty())) {
      return List.of(
          WordRule.found(
                  Kind.CONDITION, from, to, ": between the items of a list", rewording.edit())
              .weighing(BETWEEN_ITEMS));
    }
    boolean both = !before.isEmpty() && !after.isEmpty();
    if (!brief || before.equals(after) || !(both || strong(before) || strong(after))) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    String remark =
        WEAK.containsAll(before) && WEAK.containsAll(after)
            ? ": " + (after.contains("and") ? "all of them, not any" : "any of them, not all")
            : "";
    found.add(WordRule.found(Kind.CONDITION, from, to, remark, rewording.edit()));
    return found;
  }

  /** Whether it is nothing but “and” or “or”, with marks around it. */
  private static boolean joint(String words) {
    return ITEMS.matcher(words).matches();
  }

  private static boolean strong(Set<String> joints) {
    return !WEAK.containsAll(joints);
  }

  private static Set<String> joints(String words) {
    Set<String> joints = new TreeSet<>();
    for (Matcher m = JOINT.matcher(words); m.find(); ) {
      joints.add(m.group().toLowerCase(Locale.ROOT));
    }
    return joints;
  }
}
