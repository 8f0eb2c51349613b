package lexdelta.searchapi.research;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one's own searches. */
@Controller
final class HistoryPage {
  private static final int SHOWN = 200;

  private final History history;
  private final ResearchSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HistoryPage(
      History history, ResearchSettings settings, TransactionTemplate transaction, Clock clock) {
    this.history = history;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/history")
  String mine(@RequestParam(defaultValue = "") String done, Model model) {
    PersonId me = CurrentPerson.id();
    List<Line> lines = history.of(me, SHOWN).stream().map(this::line).toList();
    model.addAttribute("searches", lines);
    model.addAttribute("kept", history.kept(me));
    model.addAttribute("days", settings.historyKept().toDays());
    model.addAttribute("done", !done.isEmpty());
    return "history";
  }

  @PostMapping("/history/keep")
  String keep(@RequestParam(defaultValue = "no") String kept) {
    transaction.executeWithoutResult(_ -> {
      if (kept.equals("yes")) {
        history.keep(CurrentPerson.id());
      } else {
        history.stop(CurrentPerson.id());
      }
    });
    return "redirect:/history?done=1";
  }

  @PostMapping("/history/remove")
  String forgetAll() {
    transaction.executeWithoutResult(_ -> history.forgetAll(CurrentPerson.id()));
    return "redirect:/history?done=1";
  }

  @PostMapping("/history/{id}/remove")
  String forget(@PathVariable String id) {
    long number = Parameters.number("id", id, 1, Long.MAX_VALUE);
    transaction.executeWithoutResult(_ -> history.forget(CurrentPerson.id(), number));
    return "redirect:/history?done=1";
  }

  private Line line(History.Searched searched) {
    return new Line(
        searched.id(),
        searched.search().address(),
        searched.search().value(),
        searched.search().query(),
        searched.search().rest(),
        Days.words(searched.at(), clock.getZone()));
  }

  /** A search as the page shows it. */
  record Line(long id, String address, String parameters, String query, String rest, String at) {}
}
