package lexdelta.searchapi.subscriptions;

import lexdelta.searchapi.accounts.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that says why whoever asks was told of a change, or was not. */
@Controller
final class WhyPage {
  private final WhyAnswers answers;

  WhyPage(WhyAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/changes/{number}/why")
  String page(@PathVariable String number, Model model) {
    model.addAttribute("why", answers.of(CurrentPerson.id(), number));
    return "why";
  }
}
