package lexdelta.searchapi.subscriptions;

import lexdelta.searchapi.accounts.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/changes/{number}/why}: why whoever asks was told of a change, or was not. */
@RestController
final class WhyApi {
  private final WhyAnswers answers;

  WhyApi(WhyAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/api/changes/{number}/why")
  WhyAnswers.Why why(@PathVariable String number) {
    return answers.of(CurrentPerson.id(), number);
  }
}
