package lexdelta.searchapi.calendar;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar: a month as a table or as a list, of what one follows or of everything. */
@Controller
final class CalendarPage {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final FollowedDays days;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  CalendarPage(FollowedDays days, Subscriptions subscriptions, InstantSource clock) {
    this.days = days;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * A month.
   *
   * @param month {@code 2025-07}; empty for this one
   * @param of {@code followed} or {@code all}; empty for what is followed, where anything is
   * @param kind of days, the name of an {@link EntryKind}; empty for all
   * @param view {@code month} or {@code list}
   */
  @GetMapping("/calendar")
  String show(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String view,
      Model model) {
    LocalDate today = Instants.publishersDay(clock.instant());
    YearMonth shown = month.isBlank() ? YearMonth.from(today) : month(month);
    boolean follows =
        CurrentPerson.may(Deed.SUBSCRIBE) && !subscriptions.of(CurrentPerson.id()).isEmpty();
    boolean own =
        oneOf("of", of, List.of("followed", "all"), follows ? "followed" : "all")
            .equals("followed");
    boolean list = oneOf("view", view, List.of("month", "list"), "month").equals("list");
    Optional<EntryKind> only = kind(kind);
    List<DayLine> lines =
        (own
                ? days.of(CurrentPerson.id(), shown.atDay(1), shown.atEndOfMonth())
                : days.all(shown.atDay(1), shown.atEndOfMonth()))
            .stream()
                .filter(it -> only.isEmpty() || only.get() == it.entry().kind())
                .map(DayLine::of)
                .toList();
    model.addAttribute("month", Month.of(shown, today, lines));
    model.addAttribute("lines", lines);
    model.addAttribute("own", own);
    model.addAttribute("follows", follows);
    model.addAttribute("list", list);
    model.addAttribute("kind", only.map(EntryKind::name).orElse(""));
    model.addAttribute("kinds", EntryKind.values());
    model.addAttribute("previous", Linked.to(shown.minusMonths(1)));
    model.addAttribute("shown", shown.toString());
    model.addAttribute("next", Linked.to(shown.plusMonths(1)));
    model.addAttribute("nearest", lines.isEmpty() ? nearest(shown, only) : List.of());
    model.addAttribute("today", today);
    return "calendar";
  }

  /**
   * A month to go to.
   *
   * @param month {@code 2025-07}
   * @param title {@code July 2025}
   */
  record Linked(String month, String title) {
    static Linked to(YearMonth month) {
      return new Linked(month.toString(), Month.title(month));
    }
  }

  /** The months before and behind one in which something is stated, as far as a year away. */
  private List<Linked> nearest(YearMonth shown, Optional<EntryKind> kind) {
    return Stream.of(
            days.lastBefore(shown.atDay(1), kind), days.firstAfter(shown.atEndOfMonth(), kind))
        .flatMap(Optional::stream)
        .map(it -> Linked.to(YearMonth.from(it)))
        .toList();
  }

  private static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text.strip());
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException e) {
      throw noMonth(text);
    }
    throw noMonth(text);
  }

  private static RuntimeException noMonth(String text) {
    return Problem.parameter(
            "month",
            "«%s» is not a month of the calendar. Write it as 2025-07, from %d to %d."
                .formatted(text, FIRST_YEAR, LAST_YEAR))
        .exception();
  }

  private static String oneOf(String name, String text, List<String> words, String otherwise) {
    if (text.isBlank()) {
      return otherwise;
    }
    if (!words.contains(text)) {
      throw Problem.parameter(
              name, "«%s» does not fit: write %s.".formatted(text, String.join(" or ", words)))
          .exception();
    }
    return text;
  }

  private static Optional<EntryKind> kind(String name) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(EntryKind.values())
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                Problem.parameter(
                        "kind", "«%s» is no kind of day. Choose one on the page.".formatted(name))
                    .exception()));
  }
}
