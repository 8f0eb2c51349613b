package lexdelta.crawler.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;

/**
 * Another name of the same: a term known to have been replaced by another, a name in capitals by a
 * name in capitals, or the same word by the same other in at least {@value #OFTEN} provisions.
 */
final class Names implements WordRule {
  private static final int OFTEN = 3;
  private static final int LONGEST = 4;

  /** Groups of terms of one meaning, as agencies have renamed them. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("alien", "noncitizen", "foreign national"),
          Set.of("aliens", "noncitizens", "foreign nationals"),
          Set.of("attorney general", "secretary", "secretary of homeland security"),
          Set.of("service", "uscis", "dhs", "ins", "department", "cbp", "ice"),
          Set.of("chairman", "chair", "chairperson"),
          Set.of("naturalization test", "civics test"));

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s++|(?:'s|’s|')$");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:the |The )?+\\p{Lu}[\\p{L}.&'’-]*+(?: (?:(?:of|the|for|and|on|to|in) )*+\\p{Lu}[\\p{L}.&'’-]*+)*+");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");
  private static final Pattern TERM = Pattern.compile("[\\p{L} '’-]++");

  private final Map<String, Integer> times;

  private Names(Map<String, Integer> times) {
    this.times = times;
  }

  /** The rule for a comparison: what is replaced again and again is a matter of the whole of it. */
  static Names of(Comparison comparison) {
    Map<String, Integer> times = new HashMap<>();
    for (ProvisionChange change : comparison.provisions()) {
      if (change instanceof ProvisionChange.Edited) {
        Set<String> here = new HashSet<>();
        String before = Placed.joined(change.earlier());
        String after = Placed.joined(change.later());
        change.edits().stream()
            .filter(edit -> !edit.inserts() && !edit.deletes())
            .map(edit -> replacement(before, after, edit))
            .forEach(here::add);
        here.forEach(each -> times.merge(each, 1, Integer::sum));
      }
    }
    return new Names(times);
  }

  private static String replacement(String before, String after, Edit edit) {
    return replacement(
        before.substring(edit.beforeStart(), edit.beforeEnd()),
        after.substring(edit.afterStart(), edit.afterEnd()));
  }

  private static String replacement(String from, String to) {
    return from.strip() + "\n" + to.strip();
  }

  @Override
  public List<Finding> of(Rewording rewording) {
    String from = rewording.from();
    String to = rewording.to();
    if (from.isEmpty() || to.isEmpty()) {
      return List.of();
    }
    int often = times.getOrDefault(replacement(from, to), 0);
    String throughout = often >= OFTEN ? " in %d places".formatted(often) : "";
    if (alike(from, to)) {
      return found(from, to, ": another name of the same" + throughout, rewording);
    } else if (NAME.matcher(from).matches()
        && NAME.matcher(to).matches()
        && !MONTH.matcher(from + " " + to).find()
        && !opens(rewording)) {
      return found(from, to, ": a name for a name" + throughout, rewording);
    } else if (often >= OFTEN && term(from) && term(to)) {
      return found(from, to, throughout, rewording);
    }
    return List.of();
  }

  /** The first word of a sentence has a capital anyway. */
  private static boolean opens(Rewording rewording) {
    String earlier =
        Labels.without(rewording.before().text().substring(0, rewording.edit().beforeStart()));
    return earlier.isEmpty() || earlier.endsWith(".") || Labels.only(earlier);
  }

  private static boolean alike(String from, String to) {
    String before = bare(from);
    String after = bare(to);
    return ALIKE.stream().anyMatch(group -> group.contains(before) && group.contains(after));
  }

  private static String bare(String words) {
    return ARTICLE
        .matcher(ARTICLE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(""))
        .replaceAll("");
  }

  /** Words that carry neither a duty nor a number, and name nobody. */
  private static boolean term(String words) {
    return TERM.matcher(words).matches()
        && words.length() > 3
        && Quotes.words(words) <= LONGEST
        && Modal.in(words, List.of()).isEmpty()
        && Quantity.in(words, List.of()).isEmpty()
        && Person.in(words).isEmpty();
  }

  private static List<Finding> found(String from, String to, String remark, Rewording rewording) {
    return List.of(WordRule.found(Kind.NOMENCLATURE, from, to, remark, rewording.edit()));
  }
}
