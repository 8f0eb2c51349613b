package lexdelta.crawler.source.uscis.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days as this publisher writes them: {@code Sept. 2, 2025}, {@code 04/01/24}. */
public final class Days {
  private static final String MONTHS =
      "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?";

  /** A day in words, for use within other patterns; has no groups. */
  public static final String IN_WORDS = "(?:" + MONTHS + ")\\s+\\d{1,2}(?:st|nd|rd|th)?,\\s+\\d{4}";

  private static final Pattern WORDS =
      Pattern.compile("(?i)(" + MONTHS + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})");
  private static final Pattern FIGURES =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[.!?][\"”’)]?)(?<!\\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Pub|No|Inc|Mr|Ms|Mrs|Dr|vs?|et"
              + "|al|Sec|D|S|U|L|C|P|O|Stat)\\.)\\s+(?=[\"“(]?[A-Z0-9])");

  private Days() {}

  /** The first day in a text, in words. */
  public static Optional<LocalDate> inWords(String text) {
    return all(WORDS, text).stream().findFirst();
  }

  /** Every day in a text that is written in words. */
  public static List<LocalDate> allInWords(String text) {
    return all(WORDS, text);
  }

  /** Every day in a text that is written mm/dd/yy or mm/dd/yyyy, as editions of forms are. */
  public static List<LocalDate> inFigures(String text) {
    return all(FIGURES, text);
  }

  private static List<LocalDate> all(Pattern pattern, String text) {
    List<LocalDate> days = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      day(matcher.toMatchResult(), pattern == WORDS).ifPresent(days::add);
    }
    return days;
  }

  private static Optional<LocalDate> day(MatchResult parts, boolean words) {
    try {
      int year = Integer.parseInt(parts.group(3));
      int month =
          words
              ? NUMBERS.getOrDefault(parts.group(1).substring(0, 3).toLowerCase(Locale.ROOT), 0)
              : Integer.parseInt(parts.group(1));
      return Optional.of(
          LocalDate.of(year < 100 ? century(year) : year, month, Integer.parseInt(parts.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Some forms in use date from the last century. */
  private static int century(int year) {
    return year < 70 ? 2000 + year : 1900 + year;
  }

  /** The sentences of a paragraph. */
  public static List<String> sentences(String paragraph) {
    return Stream.of(SENTENCE.split(paragraph))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toList());
  }
}
