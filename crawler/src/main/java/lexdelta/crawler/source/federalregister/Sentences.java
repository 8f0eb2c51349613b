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

  private Sentences() {}

  static List<String> of(String paragraph) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(paragraph);
    int from = 0;
    while (end.find()) {
      String before = paragraph.substring(from, end.end());
      String after = paragraph.substring(end.end());
      if (ends(before, after)) {
        sentences.add(before.strip());
        from = end.end();
      }
    }
    String rest = paragraph.substring(from).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  private static boolean ends(String before, String after) {
    String tail = before.substring(Math.max(0, before.length() - 40));
    if (HOUR.matcher(tail).find()) {
      return !OF_AN_HOUR.matcher(after).matches();
    }
    return !NOT_AN_END.matcher(tail).find();
  }
}
