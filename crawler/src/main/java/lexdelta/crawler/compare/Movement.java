package lexdelta.crawler.compare;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import lexdelta.crawler.record.BulletinCell;

/**
 * What became of one cell of the Visa Bulletin. Written {@code EB-2 India 01JAN13 → 15FEB13 (+45
 * days)}.
 *
 * @param before an ISO day, {@code C} or {@code U}; empty when the cell is new
 * @param after likewise; empty when the cell is gone
 */
public record Movement(BulletinCell cell, Optional<String> before, Optional<String> after) {
  private static final String CURRENT = "C";
  private static final String UNAVAILABLE = "U";
  private static final DateTimeFormatter AS_PRINTED =
      DateTimeFormatter.ofPattern("ddMMMuu", Locale.US);

  /** How a cell moved. */
  public enum Kind {
    /** Not at all. */
    HELD,
    /** A later day, or current: more can apply. */
    ADVANCED,
    /** An earlier day, a day where it was current, or unavailable: fewer can apply. */
    RETROGRESSED,
    /** No row or column of the earlier bulletin had it. */
    NEW,
    /** No row or column of the later bulletin has it. */
    GONE
  }

  public Movement {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("A cell in neither bulletin: " + cell);
    }
  }

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.NEW;
    } else if (after.isEmpty()) {
      return Kind.GONE;
    } else if (before.equals(after)) {
      return Kind.HELD;
    }
    return rank(after.get()).compareTo(rank(before.get())) > 0 ? Kind.ADVANCED : Kind.RETROGRESSED;
  }

  /** Unavailable, then the days, then current. */
  private static String rank(String value) {
    return switch (value) {
      case UNAVAILABLE -> "0";
      case CURRENT -> "C";
      default -> value;
    };
  }

  public boolean moved() {
    return kind() != Kind.HELD;
  }

  /** By how many days it moved, negative when it retrogressed; empty unless from day to day. */
  public OptionalLong days() {
    Optional<LocalDate> from = before.flatMap(Movement::day);
    Optional<LocalDate> to = after.flatMap(Movement::day);
    return from.isPresent() && to.isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(from.get(), to.get()))
        : OptionalLong.empty();
  }

  private static Optional<LocalDate> day(String value) {
    return value.equals(CURRENT) || value.equals(UNAVAILABLE)
        ? Optional.empty()
        : Optional.of(LocalDate.parse(value));
  }

  @Override
  public String toString() {
    return switch (kind()) {
      case HELD -> cell.name() + " " + printed(after) + ", unmoved";
      case ADVANCED -> cell.name() + " " + arrow() + span("");
      case RETROGRESSED -> cell.name() + " " + arrow() + span("retrogressed");
      case NEW -> cell.name() + " new at " + printed(after);
      case GONE -> cell.name() + " no longer listed, was " + printed(before);
    };
  }

  private String arrow() {
    return printed(before) + " → " + printed(after);
  }

  private String span(String remark) {
    OptionalLong days = days();
    if (days.isEmpty()) {
      return remark.isEmpty() ? "" : " (" + remark + ")";
    }
    String counted = "%+d day%s".formatted(days.getAsLong(), one(days.getAsLong()) ? "" : "s");
    return " (" + counted.replace('-', '−') + (remark.isEmpty() ? "" : ", " + remark) + ")";
  }

  private static boolean one(long days) {
    return Math.abs(days) == 1;
  }

  private static String printed(Optional<String> value) {
    String stated = value.orElse("");
    return day(stated).map(day -> day.format(AS_PRINTED).toUpperCase(Locale.ROOT)).orElse(stated);
  }
}
