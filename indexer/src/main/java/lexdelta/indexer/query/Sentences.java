package lexdelta.indexer.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a question in a sentence from the lawyer's language. In a question “and” is a word, quotation
 * marks only quote, and what stands in brackets is an aside or a paragraph's label; yet where a sign
 * stands that no sentence has, {@code /5} or {@code fee!} or {@code ti(…)}, it is the language after
 * all.
 */
final class Sentences {
  /** More words than this are a sentence, whatever they begin with. */
  private static final int A_FEW = 5;

  /** With which so many words are one. */
  private static final int SHORTEST = 3;

  private static final Set<String> BEGINNINGS =
      Set.of(
          "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "can", "could",
          "do", "does", "did", "is", "are", "was", "were", "has", "have", "may", "must", "shall",
          "should", "will", "would");

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:^|\\s)(?:[/+]\\w+|(?:w|pre|near|onear)/\\w+|\\|)(?=\\s|$)"
              + "|[\\p{L}\\p{N}]!|\\p{L}\\*(?=\\p{L})|(?:^|\\s)[#=]\\S"
              + "|\\b(?:ti|te|ci|ag|src|top|form|rin|docket|eff|pub|obs|asof|added|removed|changed"
              + "|atleast\\d*)\\(",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern EXACT = Pattern.compile("[\"“”„‟″()&%*]");

  private Sentences() {}

  /** Whether plain words are a sentence: more than a few, or a few that begin as a question. */
  static boolean are(List<String> words) {
    return words.size() > A_FEW || (words.size() >= SHORTEST && begins(words));
  }

  /** The words of a question; empty when the text is none. */
  static Optional<Query.Words> read(String text) {
    if (LANGUAGE.matcher(text).find()) {
      return Optional.empty();
    }
    List<String> words =
        SPACE.splitAsStream(text).map(Sentences::trimmed).filter(word -> !word.isEmpty()).toList();
    boolean marked = text.strip().endsWith("?");
    boolean begun = words.size() > A_FEW && begins(words) && !EXACT.matcher(text).find();
    return words.size() <= QueryLanguage.MOST_WORDS && ((marked && are(words)) || begun)
        ? Optional.of(new Query.Words(words))
        : Optional.empty();
  }

  private static boolean begins(List<String> words) {
    return BEGINNINGS.contains(words.getFirst().toLowerCase(Locale.ROOT));
  }

  /** Without the punctuation around it; the last bracket of paragraph labels stays. */
  private static String trimmed(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.codePointAt(start))) {
      start += Character.charCount(word.codePointAt(start));
    }
    while (end > start
        && !Character.isLetterOrDigit(word.codePointBefore(end))
        && !(word.charAt(end - 1) == ')' && word.indexOf('(', start) >= 0)) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(start, end);
  }
}
