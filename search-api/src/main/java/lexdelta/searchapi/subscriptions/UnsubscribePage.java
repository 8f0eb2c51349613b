package lexdelta.searchapi.subscriptions;

import java.util.List;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The way out of every mail. A GET changes nothing, for mail scanners follow links; the POST of a
 * mail program (RFC 8058) or of the button here acts at once.
 */
@Controller
final class UnsubscribePage {
  private final Subscriptions subscriptions;
  private final Topics topics;
  private final Desk desk;

  UnsubscribePage(Subscriptions subscriptions, Topics topics, Desk desk) {
    this.desk = desk;
    this.subscriptions = subscriptions;
    this.topics = topics;
  }

  @GetMapping("/unsubscribe/{token}")
  String ask(@PathVariable String token, Model model) {
    show(subscriptions.withToken(read(token)), false, model);
    model.addAttribute("token", token);
    return "unsubscribe";
  }

  @PostMapping("/unsubscribe/{token}")
  String act(@PathVariable String token, Model model) {
    show(desk.cancelByToken(read(token)), true, model);
    model.addAttribute("token", token);
    return "unsubscribe";
  }

  private void show(List<Subscription> concerned, boolean done, Model model) {
    model.addAttribute("done", done);
    model.addAttribute(
        "address", concerned.stream().map(it -> it.address().value()).findFirst().orElse(""));
    model.addAttribute(
        "titles",
        concerned.stream()
            .map(it -> topics.find(it.topic()).map(Topic::title).orElse(it.topic().value()))
            .toList());
  }

  private static UnsubscribeToken read(String token) {
    try {
      return new UnsubscribeToken(token);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.NOT_FOUND, String.valueOf(e.getMessage())).exception();
    }
  }
}
