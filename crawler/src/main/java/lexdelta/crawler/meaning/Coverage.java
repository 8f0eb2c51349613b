package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who is covered: other nouns for persons in the place of some, and any, all, each, certain. */
final class Coverage implements WordRule {
  private static final Pattern RANGE =
      Pattern.compile("(?i)\\b(?:any|all|each|every|certain|some|either|both|most)\\b");

  /** Persons added to others, or taken from among them. */
  private static final Pattern JOINED =
      Pattern.compile("(?i)^(?:,|and\\b|or\\b|(?:any|all|each|certain)\\b)|(?:,|\\band|\\bor)$");

  /** Longer stretches are other sentences, not other persons in the same. */
  private static final int LONGEST = 15;

  @Override
  public List<Finding> of(Rewording rewording) {
    String from = rewording.from();
    String to = rewording.to();
    if (Quotes.words(from) > LONGEST || Quotes.words(to) > LONGEST) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    SortedSet<String> before = who(from);
    SortedSet<String> after = who(to);
    boolean pronoun = (!from.isEmpty() && before.isEmpty()) || (!to.isEmpty() && after.isEmpty());
    boolean oneSided = from.isEmpty() || to.isEmpty();
    if (!before.equals(after) && !pronoun && (!oneSided || JOINED.matcher(from + to).find())) {
      found.add(
          WordRule.found(Kind.WHO, from, to, ": " + difference(before, after), rewording.edit()));
    }
    Optional<String> range = range(from);
    Optional<String> other = range(to);
    if (range.isPresent() && other.isPresent() && !range.equals(other)) {
      found.add(
          WordRule.found(
              Kind.WHO,
              from,
              to,
              ": “%s” instead of “%s”".formatted(other.get(), range.get()),
              rewording.edit()));
    }
    return found;
  }

  private static SortedSet<String> who(String words) {
    return Person.in(words).stream()
        .map(Person::who)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String difference(SortedSet<String> before, SortedSet<String> after) {
    Set<String> come = new TreeSet<>(after);
    come.removeAll(before);
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    List<String> said = new ArrayList<>();
    if (!come.isEmpty()) {
      said.add(String.join(", ", come) + " named here now");
    }
    if (!gone.isEmpty()) {
      said.add(String.join(", ", gone) + " no longer");
    }
    return String.join("; ", said);
  }

  private static Optional<String> range(String words) {
    Matcher range = RANGE.matcher(words);
    return range.find() ? Optional.of(range.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
