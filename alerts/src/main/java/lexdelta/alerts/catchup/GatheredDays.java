package lexdelta.alerts.catchup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.alerts.catchup.AlertLog.Settled;
import lexdelta.alerts.notice.Reason;
import lexdelta.alerts.notice.ToldDay;
import lexdelta.alerts.reminder.DayTeller;
import lexdelta.alerts.reminder.DueDay;

/**
 * The stated days that wait for one recipient, by what becomes of them. A day that several
 * subscriptions want is told once.
 *
 * @param told in words
 * @param settled what each of them was; what a pause holds back is in neither
 */
record GatheredDays(List<ToldDay> told, Settled.Days settled) {
  /** Days in one message: as many as are read. */
  private static final int ENOUGH = 40;

  /** What is to become of a day by its subscription. */
  enum Wanted {
    YES,
    NOT_NOW,
    NO
  }

  /**
   * Sorts what waits.
   *
   * @param wanted by the subscription
   * @param reason for which it is told
   */
  static GatheredDays of(
      List<DueDay> waiting,
      DayTeller teller,
      LocalDate today,
      Function<DueDay, Wanted> wanted,
      Function<DueDay, Reason> reason) {
    List<DueDay> dropped = new ArrayList<>();
    Map<String, List<DueDay>> byDay = new LinkedHashMap<>();
    for (DueDay due : waiting) {
      switch (wanted.apply(due)) {
        case YES ->
            byDay
                .computeIfAbsent(due.day().name() + due.dueOn(), any -> new ArrayList<>())
                .add(due);
        case NO -> dropped.add(due);
        case NOT_NOW -> {}
      }
    }
    List<DueDay> by = new ArrayList<>();
    List<ToldDay> told = new ArrayList<>();
    byDay.values().stream()
        .limit(ENOUGH)
        .forEach(each -> {
          List<Reason> reasons = each.stream().map(reason).distinct().toList();
          Optional<ToldDay> words = teller.tell(each.getFirst(), today, reasons);
          words.ifPresent(told::add);
          (words.isPresent() ? by : dropped).addAll(each);
        });
    return new GatheredDays(told, new Settled.Days(by, dropped));
  }
}
