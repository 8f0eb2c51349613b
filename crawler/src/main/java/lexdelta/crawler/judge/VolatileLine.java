package lexdelta.crawler.judge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of a page that changes by itself while the page says the same: the day of the last review,
 * a counter, a notice of copyright, the number of a request. Only whole lines: the same words inside
 * a sentence are that sentence's.
 */
public final class VolatileLine {
  /** Longer lines say more. Also keeps the patterns cheap on hostile text. */
  private static final int LONGEST = 160;

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";

  /** A day, with its hour or its author. What is said after it would be substance. */
  private static final String DAY =
      ("(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
              + "(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|MONTH \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th)? MONTH,? \\d{4}|MONTH \\d{4})"
              + "(?:,?(?: at| -)?[ T]\\d{1,2}:\\d{2}.{0,15})?(?: by .{1,40})?\\.?")
          .replace("MONTH", MONTH);

  private static final String AGO =
      "(?:about |over )?(?:an?|\\d{1,4}) \\p{L}{3,8} ago|today|yesterday|just now";
  private static final String COUNT = "[\\d.,]{1,15} ?[KkMm]?\\+?";

  private static final List<Pattern> LINES =
      Stream.of(
              // Days of review.
              "(?:this )?(?:page|content|article|document|site|date|information)?(?: was| were|:)? ?(?:last )?-?"
                  + "(?:updated|reviewed|modified|revised|checked|verified|edited|refreshed|generated)"
                  + "(?:/(?:updated|reviewed|modified|revised))?(?: date)?(?: on| at| as of)? ?[:–—-]? ?(?:"
                  + DAY
                  + "|"
                  + AGO
                  + ")",
              "(?:page|content|date) (?:current|accurate) as of:? " + DAY,
              "last (?:update|review|modification|revision|edit|change)(?: date| on)? ?[:–—-]? ?(?:"
                  + DAY
                  + "|"
                  + AGO
                  + ")",
              "(?:today is|current (?:time|date)(?: is)?|server time|it is now) ?:? (?:"
                  + DAY
                  + "|\\d{1,2}:\\d{2}.{0,40})",
              // Counters.
              COUNT
                  + " (?:page |total |unique )?(?:views?|reads?|likes?|shares?|downloads?|followers?|visitors?"
                  + "|visits?|hits|votes?|reactions?|comments?|people (?:found this helpful|like this))",
              "(?:page |total )?(?:views|visits|hits|visitors|downloads|shares|likes)(?: today)? ?: ?"
                  + COUNT,
              "(?:you are )?visitor (?:number|no\\.?|#)? ?:? ?" + COUNT,
              "\\d{1,3}[ -]?min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|(?:estimated )?reading time ?: .{1,20}",
              "\\d{1,7} out of \\d{1,7} (?:people )?found this helpful",
              // Copyright.
              "copyright ?(?:©|\\(c\\))? ?\\d{4}.*|.{0,60}© ?\\d{4}.*",
              // Numbers of requests.
              "(?:cloudflare )?(?:ray|request|reference|session|trace|correlation|transaction|incident|error|support)"
                  + " (?:id|number|#) ?:? ?[\\w.#-]{6,}",
              "(?:your )?ip(?: address)? ?: ?[\\da-f.:]{7,45}",
              "(?:rendered|generated|page (?:generated|loaded)|execution time)[: ].{0,20}[\\d.]{1,12} ?(?:ms|s|sec|seconds)\\b.{0,20}",
              "\\{?[\\da-f]{8}-?(?:[\\da-f]{4}-?){3}[\\da-f]{12}\\}?|[\\da-f]{24,128}")
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();

  private VolatileLine() {}

  /** Whether a whole line is one of those. White space is folded. */
  public static boolean is(String line) {
    String bare = line.strip();
    return bare.length() <= LONGEST
        && LINES.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
  }
}
