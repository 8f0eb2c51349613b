package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Plainer words of the same force, as the plain-language programme of the agencies prefers them. */
final class Restyling implements WordRule {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("prior to", "before"),
          Map.entry("subsequent to", "after"),
          Map.entry("pursuant to", "under"),
          Map.entry("in accordance with", "under"),
          Map.entry("in the event that", "if"),
          Map.entry("in order to", "to"),
          Map.entry("for the purpose of", "to"),
          Map.entry("commence", "begin"),
          Map.entry("commences", "begins"),
          Map.entry("terminate", "end"),
          Map.entry("utilize", "use"),
          Map.entry("utilizes", "uses"),
          Map.entry("with respect to", "about"),
          Map.entry("in lieu of", "instead of"),
          Map.entry("shall be", "is"),
          Map.entry("by means of", "by"),
          Map.entry("said", "the"),
          Map.entry("such", "the"),
          Map.entry("upon", "on"),
          Map.entry("whether or not", "even if"));
  private static final Set<String> PRONOUNS =
      Set.of(
          ("he she they it him her them his hers their theirs its himself herself themselves he/she"
                  + " his/her him/her")
              .split(" "));
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "that", "this", "which");
  private static final Pattern SPACE = Pattern.compile("\\s++");

  @Override
  public List<Finding> of(Rewording rewording) {
    String from = rewording.from();
    String to = rewording.to();
    String before = from.toLowerCase(Locale.ROOT);
    String after = to.toLowerCase(Locale.ROOT);
    boolean plain = after.equals(PLAIN.get(before)) || before.equals(PLAIN.get(after));
    boolean article = ARTICLES.contains(before) && ARTICLES.contains(after);
    boolean number = plural(before, after) || plural(after, before);
    if (sameNumber(from, to)) {
      return List.of(
          WordRule.found(Kind.RESTYLING, from, to, ": the same number", rewording.edit()));
    } else if (articles(before) && articles(after)) {
      return List.of(WordRule.found(Kind.RESTYLING, from, to, ": an article", rewording.edit()));
    }
    if (!plain && !article && !number && !pronouns(before, after)) {
      return List.of();
    }
    String why =
        plain
            ? ": other words of the same force"
            : article ? "" : number ? ": singular and plural" : ": another pronoun";
    return List.of(WordRule.found(Kind.RESTYLING, from, to, why, rewording.edit()));
  }

  private static boolean sameNumber(String from, String to) {
    List<Quantity> before = Quantity.in(from, List.of());
    List<Quantity> after = Quantity.in(to, List.of());
    return before.size() == 1
        && after.size() == 1
        && before.getFirst().words().equals(from)
        && after.getFirst().words().equals(to)
        && before.getFirst().same(after.getFirst());
  }

  private static boolean articles(String words) {
    return words.isEmpty() || words.equals("the") || words.equals("a") || words.equals("an");
  }

  private static boolean plural(String one, String many) {
    return one.length() > 2
        && !one.contains(" ")
        && (many.equals(one + "s")
            || many.equals(one + "es")
            || (one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies")));
  }

  /** Pronouns for pronouns, or a noun for the person that a pronoun stood for. */
  private static boolean pronouns(String before, String after) {
    boolean left = onlyPronouns(before);
    boolean right = onlyPronouns(after);
    return (left && right) || (left && onlyOnePerson(after)) || (right && onlyOnePerson(before));
  }

  private static boolean onlyPronouns(String words) {
    return !words.isEmpty()
        && SPACE
            .splitAsStream(words.replace(" or ", " "))
            .allMatch(word -> PRONOUNS.contains(word.replaceFirst("(?:'s|’s)$", "")));
  }

  private static boolean onlyOnePerson(String words) {
    List<Person> persons = Person.in(words);
    return persons.size() == 1
        && Quotes.words(words) <= 2
        && words.replaceFirst("^(?:the|an?)\\s++", "").startsWith(persons.getFirst().words());
  }
}
