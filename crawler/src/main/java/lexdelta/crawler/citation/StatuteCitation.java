package lexdelta.crawler.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of the United States Code, or a paragraph of it. A section of the Immigration and
 * Nationality Act is the one of title 8 that prints it: {@code INA 212(a)(9)(B)} is {@code 8 U.S.C.
 * 1182(a)(9)(B)}.
 *
 * @param title of the Code, {@code 8}
 * @param section {@code 1182}, {@code 1255a}, {@code 1440-1}
 * @param labels of the paragraph, outermost first; empty for the whole section
 */
public record StatuteCitation(String title, String section, List<String> labels) {
  private static final String SIGN = "(?:§+|sections?|secs?\\.)?\\s*";
  private static final String LABELS = "((?:\\s*\\(\\s*[A-Za-z0-9]{1,5}\\s*\\)){0,12}?)";
  private static final String EDITION = "(?:\\s+\\((?:19|20)\\d\\d\\))?";
  private static final String ACT = "(?:INA|I\\.\\s?N\\.\\s?A\\.|Immigration and Nationality Act)";
  private static final String SECTION_OF_ACT = "(\\d{3}[A-Z]?(?:-\\d)?)";

  private static final Pattern CODE =
      pattern(
          "(\\d{1,2})\\s*U\\.?\\s*S\\.?\\s*C\\.?\\s*"
              + SIGN
              + "(\\d{1,5}[a-z]{0,3}(?:-\\d{1,3}[a-z]{0,2})?)"
              + LABELS
              + EDITION);
  private static final Pattern OF_THE_ACT_FIRST =
      pattern(ACT + ",?\\s*" + SIGN + SECTION_OF_ACT + LABELS + EDITION);
  private static final Pattern OF_THE_ACT_LAST =
      pattern(
          "(?:§+|sections?|secs?\\.)\\s*"
              + SECTION_OF_ACT
              + LABELS
              + "\\s+of\\s+(?:the\\s+)?(?:Act|"
              + ACT
              + ")");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]+");

  public StatuteCitation {
    labels = List.copyOf(labels);
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
  }

  /**
   * The citation that a text is, white space and a full stop around it apart: {@code 8 USC § 1182(a)},
   * {@code INA § 212(a)}, {@code section 212(a) of the Act}. “The Act” is the one that all who
   * practise immigration law call so. Empty for everything else, and for a section that the Act does
   * not have, or the Code does not print as one.
   */
  public static Optional<StatuteCitation> find(String text) {
    String alone = text.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[‐‑‒–]", "-").strip();
    alone = alone.endsWith(".") ? alone.substring(0, alone.length() - 1) : alone;
    Matcher code = CODE.matcher(alone);
    if (code.matches()) {
      String section = code.group(2).toLowerCase(Locale.ROOT);
      return Optional.of(new StatuteCitation(code.group(1), section, labels(code.group(3))));
    }
    for (Pattern form : List.of(OF_THE_ACT_FIRST, OF_THE_ACT_LAST)) {
      Matcher act = form.matcher(alone);
      if (act.matches()) {
        List<String> labels = labels(act.group(2));
        return InaTable.table()
            .toUsc(act.group(1))
            .map(section -> new StatuteCitation("8", section, labels));
      }
    }
    return Optional.empty();
  }

  private static List<String> labels(String written) {
    return LABEL.matcher(written).results().map(MatchResult::group).toList();
  }

  /** The section without its paragraph: {@code 8 U.S.C. 1182}. */
  public String whole() {
    return title + " U.S.C. " + section;
  }

  /** The number and paragraph in the Act: {@code 212(a)(9)(B)}; empty where it is not of the Act. */
  public Optional<String> ofTheAct() {
    return title.equals("8")
        ? InaTable.table().toIna(section).map(number -> number + signs())
        : Optional.empty();
  }

  private String signs() {
    StringBuilder signs = new StringBuilder();
    labels.forEach(label -> signs.append('(').append(label).append(')'));
    return signs.toString();
  }

  /** In the Code's numbers: {@code 8 U.S.C. 1182(a)(9)(B)}. */
  @Override
  public String toString() {
    return whole() + signs();
  }
}
