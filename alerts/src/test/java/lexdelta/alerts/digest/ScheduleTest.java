package lexdelta.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.Test;

/** When a schedule drafts, and of what. */
class ScheduleTest {
  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Schedule monthly(String madeAt, boolean active) {
    return new Schedule(
        7,
        new PersonId("anna"),
        Schedule.Cadence.MONTHLY,
        List.of(),
        List.of(),
        Instant.parse(madeAt),
        active);
  }

  @Test
  void aMonthIsOverOnTheFirstOfTheNext() {
    Schedule.Cadence monthly = Schedule.Cadence.MONTHLY;
    Period may = new Period(day("2025-05-01"), day("2025-05-31"));
    assertThat(monthly.before(day("2025-06-01"))).isEqualTo(may);
    assertThat(monthly.before(day("2025-06-30"))).isEqualTo(may);
    assertThat(monthly.before(day("2025-01-01")))
        .isEqualTo(new Period(day("2024-12-01"), day("2024-12-31")));
  }

  @Test
  void aWeekGoesFromMondayToSunday() {
    Schedule.Cadence weekly = Schedule.Cadence.WEEKLY;
    Period week = new Period(day("2025-06-02"), day("2025-06-08"));
    assertThat(weekly.before(day("2025-06-09"))).as("Monday").isEqualTo(week);
    assertThat(weekly.before(day("2025-06-15"))).as("Sunday").isEqualTo(week);
    assertThat(weekly.before(day("2025-06-16"))).isNotEqualTo(week);
  }

  @Test
  void itBeginsWithThePeriodInWhichItWasMade() {
    Schedule schedule = monthly("2025-06-10T12:00:00Z", true);
    assertThat(schedule.due(day("2025-06-30"))).as("May was over before").isEmpty();
    assertThat(schedule.due(day("2025-07-01")).map(Period::words)).contains("June 2025");
    assertThat(schedule.due(day("2025-09-15")).map(Period::words))
        .as("of missed months the last")
        .contains("August 2025");
    assertThat(monthly("2025-06-10T12:00:00Z", false).due(day("2025-07-01"))).isEmpty();
  }
}
