package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/**
 * Which days read earlier are to be told again. A grace period ends with no change on the page that
 * announced it, so the page cannot tell. Each day is told a few times and never daily: the end of a
 * grace period 14 and 3 days ahead and on its last day, an effective day on itself, the end of
 * comments 7 and 1 days ahead, a day of compliance 14 days ahead and on itself, the end of anything
 * else 30 and 7 days ahead and on itself. Pure.
 */
public final class Reminders {
  /**
   * One reminder.
   *
   * @param daysLeft none on the day itself
   */
  public record Reminder(Fact fact, LocalDate on, int daysLeft) {}

  private Reminders() {}

  /** What is to be told on a day, in the order of the facts. */
  public static List<Reminder> due(List<Fact> facts, LocalDate day) {
    return due(facts, day, day);
  }

  /**
   * What is to be told for a stretch of days, each once for every time it fell due.
   *
   * @param from the first day, included
   * @param through the last day, included
   */
  public static List<Reminder> due(List<Fact> facts, LocalDate from, LocalDate through) {
    List<Reminder> due = new ArrayList<>();
    for (Fact fact : new LinkedHashSet<>(facts)) {
      Optional<LocalDate> on = day(fact);
      for (int ahead : on.isPresent() ? ahead(fact.kind()) : List.<Integer>of()) {
        LocalDate told = on.get().minus(ahead, ChronoUnit.DAYS);
        if (!told.isBefore(from) && !told.isAfter(through)) {
          due.add(new Reminder(fact, on.get(), ahead));
        }
      }
    }
    return due;
  }

  private static Optional<LocalDate> day(Fact fact) {
    try {
      return ahead(fact.kind()).isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(fact.value()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<Integer> ahead(FactKind kind) {
    return switch (kind) {
      case ACCEPTED_UNTIL -> List.of(14, 3, 0);
      case EFFECTIVE_ON -> List.of(0);
      case COMMENTS_CLOSE_ON -> List.of(7, 1);
      case COMPLIANCE_ON -> List.of(14, 0);
      case ENDS_ON -> List.of(30, 7, 0);
      default -> List.of();
    };
  }
}
