package lexdelta.crawler.meaning;

import java.util.List;
import java.util.regex.Pattern;

/** Marks between the same words, and capitals. */
final class Marks implements WordRule {
  private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{N}$£€%§]");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}$£€%§]++");

  @Override
  public List<Finding> of(Rewording rewording) {
    String from = rewording.from();
    String to = rewording.to();
    if (!SIGN.matcher(from).find() && !SIGN.matcher(to).find()) {
      return List.of(
          WordRule.found(Kind.PUNCTUATION, from, to, ": no word changed", rewording.edit()));
    } else if (bare(from).equalsIgnoreCase(bare(to))) {
      return List.of(
          WordRule.found(Kind.PUNCTUATION, from, to, ": the same letters", rewording.edit()));
    }
    return List.of();
  }

  private static String bare(String words) {
    return NOT_WORD.matcher(words).replaceAll("");
  }
}
