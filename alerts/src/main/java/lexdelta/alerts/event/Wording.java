package lexdelta.alerts.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.DocumentId;

/** Counts the words of a comparison. Used once. */
final class Wording {
  private static final Pattern WORD =
      Pattern.compile("[$£€]?[\\p{L}\\p{N}][\\p{L}\\p{N}/$.,'’%-]*+");
  private static final Pattern FORM = Pattern.compile("[a-z]{1,4}-\\d{1,4}[a-z]{0,4}");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.:!?•]");
  private static final String THIS_FORM = "this form";

  private static final Set<String> TURNING =
      Set.of(
          ("not no nor only never except unless cannot until before after accept accepted reject"
                  + " rejected must shall may should resume resumed pause paused pausing extend"
                  + " extended extends terminate terminated terminates end ended ends suspend"
                  + " suspended withdrawn rescinded vacated stayed enjoined longer without within"
                  + " approved denied grant granted deny increase increased decrease decreased"
                  + " eligible ineligible required optional open closed")
              .split(" "));

  private static final Set<String> NUMBERS =
      Set.of(
          ("january february march april june july august september october november december jan"
                  + " feb mar apr jun jul aug sept sep oct nov dec zero one two three four five six"
                  + " seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty"
                  + " seventy eighty ninety hundred thousand million half first second third")
              .split(" "));

  private final String own;
  private final Map<String, Integer> figures = new TreeMap<>();
  private final Map<String, Integer> forms = new TreeMap<>();
  private final Map<String, Integer> ownForms = new TreeMap<>();
  private final Map<String, Integer> edited = new TreeMap<>();
  private final Map<String, Integer> around = new TreeMap<>();

  Wording(DocumentId place) {
    String address = place.value();
    own = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  Said count(Comparison comparison) {
    if (!comparison.heading().isEmpty()) {
      edited(
          comparison.before().orElseThrow().heading(),
          comparison.after().orElseThrow().heading(),
          comparison.heading());
    }
    for (ProvisionChange change : comparison.provisions()) {
      if (!change.edits().isEmpty()) {
        edited(Placed.joined(change.earlier()), Placed.joined(change.later()), change.edits());
      }
    }
    return new Said(figures, forms, ownForms, edited, around);
  }

  /** What stands around is the same on both sides and counted on one. */
  private void edited(String before, String after, List<Edit> edits) {
    count(
        before,
        at ->
            within(edits, e -> e.beforeStart() < at.end() && at.start() < e.beforeEnd(), "-", ""));
    count(
        after,
        at -> within(edits, e -> e.afterStart() < at.end() && at.start() < e.afterEnd(), "+", "="));
  }

  private static String within(
      List<Edit> edits, Predicate<Edit> overlapping, String inside, String outside) {
    return edits.stream().anyMatch(overlapping) ? inside : outside;
  }

  /** Where a word stands in a text, in UTF-16 units. */
  private record At(int start, int end) {}

  /** Says how a word is marked; by an empty mark it is not counted. */
  private interface Marking {
    String mark(At at);
  }

  private void count(String text, Marking marking) {
    boolean opens = true;
    int end = 0;
    for (Matcher found = WORD.matcher(text); found.find(); end = found.end()) {
      opens |= END_OF_SENTENCE.matcher(text.substring(end, found.start())).find();
      String printed = found.group();
      String word = printed.replaceAll("[.,'’/-]+$", "");
      String mark = marking.mark(new At(found.start(), found.start() + word.length()));
      if (!mark.isEmpty()) {
        count(mark, word.replace('’', '\''), opens);
      }
      opens = printed.endsWith(".");
    }
  }

  private void count(String mark, String word, boolean opens) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (FORM.matcher(lower).matches()) {
      forms.merge(mark + lower, 1, Integer::sum);
      ownForms.merge(mark + (lower.equals(own) ? THIS_FORM : lower), 1, Integer::sum);
    } else if (figure(lower) || (name(word) && !opens)) {
      figures.merge(mark + lower, 1, Integer::sum);
    } else {
      (mark.equals("=") ? around : edited).merge(mark + lower, 1, Integer::sum);
    }
  }

  private static boolean figure(String word) {
    return word.chars().anyMatch(Character::isDigit)
        || TURNING.contains(word)
        || NUMBERS.contains(word);
  }

  /** A word with a capital, where no sentence begins: a country, an office, a court. */
  private static boolean name(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
