package lexdelta.crawler.meaning;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with what it counts, or a day.
 *
 * @param value empty of a day
 * @param unit of a period {@code day}, {@code month} …; of days that are not calendar days {@code
 *     business day} and the like; otherwise empty
 * @param day empty unless the words name one of the calendar
 */
record Quantity(
    Kind kind,
    int start,
    int end,
    String words,
    Optional<BigDecimal> value,
    String unit,
    Optional<LocalDate> day)
    implements Phrase {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?+|Feb(?:ruary|\\.)?+|Mar(?:ch|\\.)?+|Apr(?:il|\\.)?+|May|June?+|July?+|Aug(?:ust|\\.)?+"
          + "|Sept?+(?:ember|\\.)?+|Oct(?:ober|\\.)?+|Nov(?:ember|\\.)?+|Dec(?:ember|\\.)?+)";
  private static final Pattern QUANTITY =
      Pattern.compile(
          ("(?<date>\\bMONTH\\s\\d{1,2}+(?:,\\s?+\\d{4})?+(?![\\d\\p{L}])|(?<![\\p{N}/])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?!\\d)"
                  + "|(?<![\\p{N}-])\\d{4}-\\d{2}-\\d{2}(?!\\d))"
                  + "|(?<money>\\$\\s?+(?<dollars>\\d[\\d,]*+(?:\\.\\d++)?+)(?:\\s(?<scale>million|billion|thousand))?+)"
                  + "|(?<age>(?:(?<age1>NUM)[ -]years?+ (?:of age|old)|(?<age2>NUM)-years?+-old|\\bage (?:of )?+(?<age3>NUM)))"
                  + "|(?<number>NUM)(?: ?\\((?:NUM|\\d++)\\))?+"
                  + "(?:(?<percent> ?%| per ?cent(?:um)?+\\b)|(?:[ -](?<which>calendar|business|working|consecutive|full|fiscal))?+"
                  + "[ -](?<unit>day|week|month|year|hour|minute|quarter)s?+\\b)?+")
              .replace("MONTH", MONTH)
              .replace("NUM", "(?:" + Numbers.FIGURES + "|" + Numbers.WORDS + ")"));
  private static final Pattern LONG_DAY =
      Pattern.compile("([A-Za-z]{3})\\D*+(\\d{1,2})(?:,\\s?(\\d{4}))");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");

  /** All quantities of a text outside its citations, in order. */
  static List<Quantity> in(String text, List<Citation> citations) {
    List<Quantity> found = new ArrayList<>();
    for (Matcher m = QUANTITY.matcher(text); m.find(); ) {
      if (Phrase.touching(citations, m.start(), m.start() + 1).isEmpty()) {
        found.add(of(m));
      }
    }
    return found;
  }

  private static Quantity of(Matcher m) {
    if (m.group("date") != null) {
      return new Quantity(
          Kind.DATE, m.start(), m.end(), m.group(), Optional.empty(), "", day(m.group()));
    } else if (m.group("money") != null) {
      return with(Kind.AMOUNT, m, money(m), "");
    } else if (m.group("age") != null) {
      String age = m.group("age1") != null ? m.group("age1") : m.group("age2");
      return with(Kind.AGE, m, Numbers.value(age != null ? age : m.group("age3")), "year");
    }
    Optional<BigDecimal> value = Numbers.value(m.group("number"));
    if (m.group("percent") != null) {
      return with(Kind.PERCENTAGE, m, value, "");
    } else if (m.group("unit") != null) {
      String which = m.group("which");
      boolean plain = which == null || which.equals("calendar") || which.equals("full");
      return with(Kind.PERIOD, m, value, (plain ? "" : which + " ") + m.group("unit"));
    }
    return with(Kind.COUNT, m, value, "");
  }

  private static Quantity with(Kind kind, Matcher m, Optional<BigDecimal> value, String unit) {
    return new Quantity(kind, m.start(), m.end(), m.group(), value, unit, Optional.empty());
  }

  private static Optional<BigDecimal> money(Matcher m) {
    String dollars = m.group("dollars").replaceAll(",$", "");
    String scale = m.group("scale") == null ? "" : m.group("scale");
    return Numbers.value(dollars)
        .map(value ->
            switch (scale) {
              case "thousand" -> value.scaleByPowerOfTen(3);
              case "million" -> value.scaleByPowerOfTen(6);
              case "billion" -> value.scaleByPowerOfTen(9);
              default -> value;
            });
  }

  private static Optional<LocalDate> day(String words) {
    try {
      Matcher written = LONG_DAY.matcher(words);
      if (written.matches()) {
        int month = MONTHS.indexOf(written.group(1).toLowerCase(Locale.ROOT)) + 1;
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(written.group(3)), month, Integer.parseInt(written.group(2))));
      }
      Matcher figures = SHORT_DAY.matcher(words);
      if (figures.matches()) {
        int year = Integer.parseInt(figures.group(3));
        return Optional.of(
            LocalDate.of(
                year < 100 ? 2000 + year : year,
                Integer.parseInt(figures.group(1)),
                Integer.parseInt(figures.group(2))));
      }
      return words.matches("\\d{4}-.*") ? Optional.of(LocalDate.parse(words)) : Optional.empty();
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  /** Whether it says the same as another, in other signs. */
  boolean same(Quantity other) {
    if (kind != other.kind || !unit.equals(other.unit)) {
      return false;
    } else if (day.isPresent() || other.day.isPresent()) {
      return day.equals(other.day);
    }
    boolean known = value.isPresent() && other.value.isPresent();
    return known
        ? value.get().compareTo(other.value.orElseThrow()) == 0
        : words.equals(other.words);
  }
}
