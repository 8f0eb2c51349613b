package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a paragraph, as far as full stops tell. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("[.!?][\"”’)\\]]*\\s+(?=[“\"(\\[§]*[\\p{Lu}\\d§■])");
  private static final Pattern NOT_AN_END =
      Pattern.compile(
          "(?i)(?:^|[\\s(“\"])(?:nos?|u\\.s|u\\.s\\.c|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|st|ave|co"
              + "|inc|al|e\\.g|i\\.e|v|sec|secs|pub|l|stat|app|supp|fed|reg|dr|mr|mrs|ms|nw|doc|ch|pt"
              + "|art|vol|fr|para|rev|exec|approx|cf|id|\\p{L})\\.[\"”’)\\]]*\\s*$");
  private static final Pattern HOUR = Pattern.compile("(?i)\\d\\s*[ap]\\.m\\.\\s*$");
  private static final Pattern OF_AN_HOUR =
      Pattern.compile(
          "(?:Eastern|Central|Mountain|Pacific|Alaska|Hawaii|Local|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T"
              + "|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September"
              + "|October|November|December|\\().*",
          Pattern.DOTALL);

  private static final int TAIL = 40;

  /** What is longer is no sentence that anybody wrote, and takes too long to look through. */
  private static final int LONGEST = 5_000;

  /** So much of a text about days or other documents is looked through. */
  private static final int MOST = 400_000;

  private Sentences() {}

  /** The sentences of some paragraphs, but for what no real text has: endless ones. */
  static List<List<String>> of(List<String> paragraphs) {
    List<List<String>> all = new ArrayList<>();
    int read = 0;
    for (String paragraph : paragraphs) {
      read += paragraph.length();
      if (read > MOST) {
        break;
      }
      all.add(of(paragraph).stream().filter(sentence -> sentence.length() <= LONGEST).toList());
    }
    return all;
  }

  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(paragraph);
    int from = 0;
    while (end.find()) {
      int at = end.end();
      String tail = paragraph.substring(Math.max(from, at - TAIL), at);
      String after = paragraph.substring(at, Math.min(paragraph.length(), at + TAIL));
      if (ends(tail, after)) {
        sentences.add(paragraph.substring(from, at).strip());
        from = at;
      }
    }
    String rest = paragraph.substring(from).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  private static boolean ends(String tail, String after) {
    if (HOUR.matcher(tail).find()) {
      return !OF_AN_HOUR.matcher(after).matches();
    }
    return !NOT_AN_END.matcher(tail).find();
  }
}
