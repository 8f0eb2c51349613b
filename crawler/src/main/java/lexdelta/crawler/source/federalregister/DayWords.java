package lexdelta.crawler.source.federalregister;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a sentence names: {@code January 1, 2025}, {@code 5/15/2016}, and, where the day of
 * publication is known, {@code 30 days after publication in the Federal Register}.
 */
final class DayWords {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
  private static final Pattern IN_FIGURES =
      Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b");
  private static final Pattern AFTER_PUBLICATION =
      Pattern.compile(
          "(?i)\\b(\\d{1,3}|[a-z]+(?:-[a-z]+)?)\\s*(?:\\((\\d{1,3})\\)\\s*)?(?:calendar\\s+)?(days|months)\\s+"
              + "(?:after|from|following)\\s+(?:the\\s+)?(?:date\\s+of\\s+)?(?:its\\s+|the\\s+)?publication\\b");
  private static final Pattern AT_PUBLICATION =
      Pattern.compile(
          "(?i)\\b(?:upon|on(?:\\s+the\\s+date\\s+of)?|as\\s+of(?:\\s+the\\s+date\\s+of)?)\\s+(?:its\\s+)?publication\\b(?:\\s+of\\s+this\\s+\\w+)?(?:\\s+in\\s+the\\s+Federal\\s+Register)?");
  private static final Pattern AFTER_EFFECT =
      Pattern.compile(
          "(?i)\\b(\\d{1,3}|[a-z]+(?:-[a-z]+)?)\\s*(?:\\((\\d{1,3})\\)\\s*)?(?:calendar\\s+)?(days|months|years)\\s+"
              + "(?:after|from|following)\\s+(?:the\\s+|its\\s+)?effective\\s+date\\b");
  private static final List<String> NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of(
          "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private DayWords() {}

  /** A day, and from where to where in the sentence it is named. */
  record Named(int start, int end, LocalDate day) {}

  /**
   * The days named, in order.
   *
   * @param publishedOn when the document was published, where that is known
   * @param effectiveOn when it takes effect, as far as was read before
   */
  static List<Named> in(
      String sentence, Optional<LocalDate> publishedOn, Optional<LocalDate> effectiveOn) {
    List<Named> named = new ArrayList<>();
    Matcher words = IN_WORDS.matcher(sentence);
    while (words.find()) {
      int month = MONTHS.indexOf(words.group(1).toLowerCase(Locale.ROOT)) + 1;
      add(words, day(words.group(3), month, Integer.parseInt(words.group(2))), named);
    }
    Matcher figures = IN_FIGURES.matcher(sentence);
    while (figures.find()) {
      String year = figures.group(3).length() == 2 ? "20" + figures.group(3) : figures.group(3);
      int month = Integer.parseInt(figures.group(1));
      add(figures, day(year, month, Integer.parseInt(figures.group(2))), named);
    }
    publishedOn.ifPresent(day -> {
      later(AFTER_PUBLICATION, sentence, day, named);
      atPublication(sentence, day, named);
    });
    effectiveOn.ifPresent(day -> later(AFTER_EFFECT, sentence, day, named));
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private static void add(Matcher at, Optional<LocalDate> day, List<Named> named) {
    day.ifPresent(d -> named.add(new Named(at.start(), at.end(), d)));
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), month, day);
      return Optional.of(date).filter(d -> d.getYear() >= 1900 && d.getYear() < 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void later(Pattern pattern, String sentence, LocalDate base, List<Named> named) {
    Matcher after = pattern.matcher(sentence);
    while (after.find()) {
      int count = number(after.group(2) == null ? after.group(1) : after.group(2));
      if (count > 0) {
        LocalDate day =
            switch (after.group(3).toLowerCase(Locale.ROOT)) {
              case "days" -> base.plusDays(count);
              case "months" -> base.plusMonths(count);
              default -> base.plusYears(count);
            };
        named.add(new Named(after.start(), after.end(), day));
      }
    }
  }

  /** Where the sentence goes on to name the day itself, that is enough. */
  private static void atPublication(String sentence, LocalDate day, List<Named> named) {
    Matcher at = AT_PUBLICATION.matcher(sentence);
    while (at.find()) {
      int end = at.end();
      if (named.stream().noneMatch(n -> n.start() >= end && n.start() - end <= 12)) {
        named.add(new Named(at.start(), end, day));
      }
    }
  }

  private static int number(String text) {
    if (text.matches("\\d{1,3}")) {
      return Integer.parseInt(text);
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("-", 2);
    int tens = TENS.indexOf(words[0]);
    if (tens > 1) {
      int ones = words.length == 2 ? NUMBERS.indexOf(words[1]) : 0;
      return ones < 0 ? 0 : tens * 10 + ones;
    }
    return words.length == 1 ? Math.max(0, NUMBERS.indexOf(words[0])) : 0;
  }
}
