package lexdelta.crawler.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a term means: a paragraph that begins with the term and says so. */
final class Definitions implements Rule {
  private static final Pattern DEFINING =
      Pattern.compile(
          "(?!(?:A|An|If|When|Where|Each|Any|This|These|Such|No|In|For|By|It|Every|All|One)\\s)(?!The\\s(?!terms?\\s))[“\"‘']?(?:The terms?+ [“\"]?)?([\\p{Lu}\\p{Lt}\\d][^.;:“”\"]{0,100}?)[”\"’']?,?(?: \\([^)]{1,60}\\))?,?"
              + "\\s(?:means?\\b|is defined as\\b|(?:has|have|shall have|is given) the (?:same )?meaning|shall mean\\b"
              + "|refers? to\\b|includes?,? but (?:is|are) not limited to\\b)");
  private static final int BEGIN = 400;
  private static final int LONGEST_TERM = 12;

  static boolean defines(String text) {
    return term(text).isPresent();
  }

  /** The term that a paragraph defines. */
  static Optional<String> term(String text) {
    String words = Labels.without(text.substring(0, Math.min(BEGIN, text.length())));
    Matcher defining = DEFINING.matcher(words);
    return defining.lookingAt()
        ? Optional.of(defining.group(1).strip()).filter(term -> Quotes.words(term) <= LONGEST_TERM)
        : Optional.empty();
  }

  @Override
  public List<Finding> of(Subject subject) {
    Optional<String> before = subject.earlier().stream().findFirst().flatMap(p -> term(p.text()));
    Optional<String> after = subject.later().stream().findFirst().flatMap(p -> term(p.text()));
    Optional<String> term = after.or(() -> before);
    if (term.isEmpty()) {
      return List.of();
    }
    String what =
        switch (subject.fate()) {
          case INSERTED -> "A definition of %s is new";
          case DELETED -> "The definition of %s is gone";
          case REPLACED, CONTINUED -> "The definition of %s changed";
        };
    return List.of(Finding.of(Kind.DEFINITION, what.formatted(Quotes.of(term.get()))));
  }
}
