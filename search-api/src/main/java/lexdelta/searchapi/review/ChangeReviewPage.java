package lexdelta.searchapi.review;

import java.time.Clock;
import lexdelta.searchapi.problems.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is marked on the page of a change, and the page of whom the change reached. */
@Controller
final class ChangeReviewPage {
  private final ReviewDesk desk;
  private final Impacts impacts;
  private final Clock clock;

  ChangeReviewPage(ReviewDesk desk, Impacts impacts, Clock clock) {
    this.desk = desk;
    this.impacts = impacts;
    this.clock = clock;
  }

  @PostMapping("/changes/{number}/review")
  String mark(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String dueOn,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "true") String shared,
      @RequestParam(defaultValue = "0") String note) {
    long change = Parameters.number("number", number, 1, Long.MAX_VALUE);
    desk.mark(
        change,
        new MarkDraft(
            mark,
            to,
            dueOn,
            text,
            !shared.equals("false"),
            Parameters.number("note", note, 0, Long.MAX_VALUE)));
    return "redirect:/changes/" + change + "#review";
  }

  @GetMapping("/changes/{number}/impact")
  String impact(@PathVariable String number, Model model) {
    model.addAttribute("impact", impacts.of(number));
    model.addAttribute("zone", clock.getZone());
    return "impact";
  }
}
