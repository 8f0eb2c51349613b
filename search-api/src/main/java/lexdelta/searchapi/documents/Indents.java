package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;

/**
 * How far each paragraph is set in, guessed from the label it begins with and the labels before it:
 * (a), (1), (i), (A), (<em>1</em>), (<em>i</em>), the order of 1 CFR 21.11. A guess for the eye
 * only; nothing is concluded from it. Asked paragraph by paragraph, in order.
 */
final class Indents {
  private static final Pattern LABEL =
      Pattern.compile("\\G\\s*\\(([a-z]{1,5}|[A-Z]{1,3}|\\d{1,3})\\)");
  private static final Pattern LATER =
      Pattern.compile("\\G[^()]{1,120}[—–-]\\s*\\(([a-z]{1,5}|[A-Z]{1,3}|\\d{1,3})\\)");
  private static final Pattern ROMAN = Pattern.compile("[ivxl]+");
  private static final int DEEPEST = 6;

  /** The labels open now, by depth from 1 on; index 0 is the outermost. */
  private final List<String> open = new ArrayList<>();

  /** The depth of the next paragraph, 0 for one without a label. */
  int next(Provision provision) {
    Matcher matcher = LABEL.matcher(provision.text());
    int first = 0;
    int end = 0;
    while (matcher.find()) {
      int depth = enter(matcher.group(1), italic(provision, matcher.start(1)));
      first = first == 0 ? depth : first;
      end = matcher.end();
    }
    Matcher later = LATER.matcher(provision.text()).region(end, provision.text().length());
    if (first > 0 && later.find()) {
      enter(later.group(1), italic(provision, later.start(1)));
    }
    return first;
  }

  private int enter(String label, boolean italic) {
    int depth = depth(label, italic);
    while (open.size() >= depth) {
      open.removeLast();
    }
    while (open.size() < depth - 1) {
      open.add("");
    }
    open.add(label);
    return depth;
  }

  private int depth(String label, boolean italic) {
    char first = label.charAt(0);
    if (Character.isDigit(first)) {
      return italic ? DEEPEST - 1 : 2;
    }
    if (Character.isUpperCase(first)) {
      return 4;
    }
    if (!ROMAN.matcher(label).matches()) {
      return 1;
    }
    return italic ? DEEPEST : letterOrNumeral(label);
  }

  /** (i) may follow (h), or open the numerals below (1). */
  private int letterOrNumeral(String label) {
    boolean numeralsOpen = open.size() >= 3 && !open.get(2).isEmpty();
    boolean openedBelow = label.equals("i") && open.size() == 2;
    boolean nextLetter =
        label.length() == 1
            && !open.isEmpty()
            && !open.getFirst().isEmpty()
            && open.getFirst().charAt(0) + 1 == label.charAt(0);
    return label.length() > 1 || openedBelow || (numeralsOpen && !nextLetter) ? 3 : 1;
  }

  private static boolean italic(Provision provision, int at) {
    return provision.emphasis().stream()
        .anyMatch(e -> e.style() == Emphasis.Style.ITALIC && e.start() <= at && at < e.end());
  }
}
