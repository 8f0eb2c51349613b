package lexdelta.alerts.subscription;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often somebody is told. */
public sealed interface Cadence {
  /** As soon as it is seen; what comes within some minutes is told together. */
  Cadence AT_ONCE = new AtOnce();

  /** Each day on which federal offices work. */
  Cadence BUSINESS_DAYS = new BusinessDays();

  /** {@code at-once}, {@code business-days}, {@code weekly-monday}, {@code monthly-15}. */
  String code();

  /** {@code each Monday}. */
  String inWords();

  record AtOnce() implements Cadence {
    @Override
    public String code() {
      return "at-once";
    }

    @Override
    public String inWords() {
      return "at once";
    }
  }

  record BusinessDays() implements Cadence {
    @Override
    public String code() {
      return "business-days";
    }

    @Override
    public String inWords() {
      return "each business day";
    }
  }

  record Weekly(DayOfWeek day) implements Cadence {
    @Override
    public String code() {
      return "weekly-" + day.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String inWords() {
      return "each " + day.getDisplayName(TextStyle.FULL, Locale.US);
    }
  }

  /**
   * Once a month.
   *
   * @param day 1 to 31; in a month that is shorter, its last day
   */
  record Monthly(int day) implements Cadence {
    public Monthly {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException(
            "A month has the days 1 to 31; %d is none of them.".formatted(day));
      }
    }

    @Override
    public String code() {
      return "monthly-" + day;
    }

    @Override
    public String inWords() {
      return "each month on day " + day;
    }
  }

  /**
   * Reads {@link #code()}.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  static Cadence of(String code) {
    Matcher weekly = Pattern.compile("weekly-([a-z]{6,9})").matcher(code);
    Matcher monthly = Pattern.compile("monthly-(\\d{1,2})").matcher(code);
    if (code.equals("at-once")) {
      return AT_ONCE;
    } else if (code.equals("business-days")) {
      return BUSINESS_DAYS;
    } else if (weekly.matches() && day(weekly.group(1))) {
      return new Weekly(DayOfWeek.valueOf(weekly.group(1).toUpperCase(Locale.ROOT)));
    } else if (monthly.matches()) {
      return new Monthly(Integer.parseInt(monthly.group(1)));
    }
    throw new IllegalArgumentException(
        "«%s» says not how often; it is at-once, business-days, weekly-monday to weekly-sunday, or monthly-1 to monthly-31."
            .formatted(code));
  }

  private static boolean day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
