package lexdelta.crawler.meaning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** By how much a quantity differs from another, in words: {@code +15 days}. */
final class Difference {
  private Difference() {}

  /** Empty where the two cannot be reckoned against one another. */
  static String of(Quantity before, Quantity after) {
    if (before.kind() != after.kind()) {
      return "";
    } else if (before.day().isPresent() && after.day().isPresent()) {
      long days = ChronoUnit.DAYS.between(before.day().get(), after.day().get());
      return counted(BigDecimal.valueOf(days), "day");
    } else if (before.value().isEmpty() || after.value().isEmpty()) {
      return "";
    }
    BigDecimal from = before.value().get();
    BigDecimal to = after.value().get();
    return switch (after.kind()) {
      case AMOUNT -> signed(to.subtract(from), "$") + share(from, to);
      case PERCENTAGE -> counted(to.subtract(from), "percentage point");
      case AGE, PERIOD -> period(before, from, after, to);
      default -> signed(to.subtract(from), "");
    };
  }

  private static String period(Quantity before, BigDecimal from, Quantity after, BigDecimal to) {
    if (before.unit().equals(after.unit())) {
      return counted(to.subtract(from), after.unit());
    }
    for (String common : new String[] {"month", "day", "hour"}) {
      OptionalInt left = within(before.unit(), common);
      OptionalInt right = within(after.unit(), common);
      if (left.isPresent() && right.isPresent()) {
        return counted(
            to.multiply(BigDecimal.valueOf(right.getAsInt()))
                .subtract(from.multiply(BigDecimal.valueOf(left.getAsInt()))),
            common);
      }
    }
    return "";
  }

  /** How many of a smaller unit make a larger, where the calendar leaves no doubt. */
  private static OptionalInt within(String unit, String smaller) {
    return switch (unit + " in " + smaller + "s") {
      case "month in months", "day in days", "hour in hours" -> OptionalInt.of(1);
      case "quarter in months" -> OptionalInt.of(3);
      case "year in months" -> OptionalInt.of(12);
      case "week in days" -> OptionalInt.of(7);
      case "day in hours" -> OptionalInt.of(24);
      default -> OptionalInt.empty();
    };
  }

  private static String counted(BigDecimal number, String unit) {
    boolean one = number.abs().compareTo(BigDecimal.ONE) == 0;
    return signed(number, "") + " " + unit + (one ? "" : "s");
  }

  private static String signed(BigDecimal number, String sign) {
    String plain = number.abs().stripTrailingZeros().toPlainString();
    Optional<String> cents =
        sign.equals("$") && plain.contains(".")
            ? Optional.of(number.abs().setScale(2, RoundingMode.HALF_UP).toPlainString())
            : Optional.empty();
    return (number.signum() < 0 ? "−" : "+") + sign + grouped(cents.orElse(plain));
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(?:\\d{3})++$)", ",")
        + (point < 0 ? "" : plain.substring(point));
  }

  private static String share(BigDecimal from, BigDecimal to) {
    if (from.signum() == 0) {
      return "";
    }
    double share = to.subtract(from).doubleValue() / from.doubleValue() * 100;
    return String.format(Locale.ROOT, ", %s%.1f %%", share < 0 ? "−" : "+", Math.abs(share));
  }
}
