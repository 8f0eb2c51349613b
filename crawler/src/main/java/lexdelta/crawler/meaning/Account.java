package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A whole comparison in one sentence: the weightiest change, those that say the same with it, and
 * how many others there are. What is new about pending amendments follows, a sentence each.
 */
final class Account {
  private static final String IN = "In ";

  /** “An alien” and “alien” become another name alike. */
  private static final Pattern ARTICLE = Pattern.compile("“(?:[Aa]n?|[Tt]he) ");

  /** A sentence that ends with how many edits it does not tell. */
  private static final Pattern MORE_EDITS =
      Pattern.compile(", and (\\d++ more (?:edit|cell)s?+)\\.$");

  private final Comparison comparison;
  private final List<ProvisionMeaning> changes;
  private final PendingChanges pending;

  Account(Comparison comparison, List<ProvisionMeaning> changes, PendingChanges pending) {
    this.comparison = comparison;
    this.changes = changes;
    this.pending = pending;
  }

  String sentence() {
    if (pending.saidBefore()) {
      return "Nothing new: its amendment notices say what they said before.";
    }
    List<ProvisionMeaning> told = told();
    String text = Cutoffs.sentence(comparison).map(it -> it + besides(told)).orElse(text(told));
    String all = (text + " " + pending.inWords()).strip();
    return all.isEmpty() ? "No change of words." : all;
  }

  /** What is worth telling: the words of the text; else its notes; else what lies under it. */
  private List<ProvisionMeaning> told() {
    for (Stream<ProvisionMeaning> each :
        List.of(
            changes.stream().filter(change -> !change.besideText() && worded(change)),
            changes.stream().filter(ProvisionMeaning::besideText),
            changes.stream().filter(change -> !only(change, Kind.TYPOGRAPHY)))) {
      List<ProvisionMeaning> found =
          each.filter(change -> !change.kinds().contains(Kind.PENDING_AMENDMENT)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static boolean worded(ProvisionMeaning change) {
    return change.kinds().stream()
        .anyMatch(
            kind -> kind != Kind.LINKS && kind != Kind.HEADING_LEVEL && kind != Kind.TYPOGRAPHY);
  }

  private static boolean only(ProvisionMeaning change, Kind kind) {
    return change.kinds().equals(List.of(kind));
  }

  private static String text(List<ProvisionMeaning> told) {
    if (told.isEmpty()) {
      return "";
    }
    List<ProvisionMeaning> order = new ArrayList<>(told);
    order.sort(Comparator.comparingDouble(ProvisionMeaning::weight).reversed());
    ProvisionMeaning first = order.removeFirst();
    List<String> places = new ArrayList<>();
    Optional<String> phrase = phrase(first);
    if (phrase.isPresent()) {
      places.add(place(first));
      order.removeIf(other -> {
        boolean same = phrase(other).equals(phrase) && !place(other).equals(place(first));
        if (same) {
          places.add(place(other));
        }
        return same;
      });
    }
    String sentence =
        places.size() > 1 ? Description.together(places, phrase.orElseThrow()) : first.sentence();
    return order.isEmpty() ? sentence : more(sentence, order.size());
  }

  /** A sentence, and how many other changes there are. */
  private static String more(String sentence, int others) {
    String told = MORE_EDITS.matcher(sentence).replaceFirst(" ($1 there).");
    return told.substring(0, told.length() - 1)
        + ", and "
        + Quotes.counted(others, "more change")
        + ".";
  }

  /** What a sentence says of its place, where it begins with the place. */
  private static Optional<String> phrase(ProvisionMeaning change) {
    String sentence = change.sentence();
    int comma = sentence.indexOf(", “");
    boolean placed = sentence.startsWith("In (") && comma > 0;
    return placed
        ? Optional.of(
            ARTICLE.matcher(sentence.substring(comma + 2, sentence.length() - 1)).replaceAll("“"))
        : Optional.empty();
  }

  private static String place(ProvisionMeaning change) {
    return change.sentence().substring(IN.length(), change.sentence().indexOf(", “"));
  }

  /** What changed beside the tables of a bulletin: its notes carry policy. */
  private static String besides(List<ProvisionMeaning> told) {
    List<ProvisionMeaning> words =
        told.stream()
            .filter(change -> change.kinds().stream().noneMatch(kind -> kind == Kind.TABLE_CELL))
            .filter(change ->
                change.changes().stream().allMatch(each -> each.kind() == ProvisionKind.PARAGRAPH))
            .filter(change -> !change.changes().isEmpty() && !only(change, Kind.REDESIGNATION))
            .toList();
    return words.isEmpty() ? "" : " Notes: " + text(words);
  }
}
