package lexdelta.searchapi.subscriptions;

import java.util.List;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.problems.Parameters;
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
  private final WishWords words;
  private final Desk desk;

  UnsubscribePage(Subscriptions subscriptions, Topics topics, Desk desk) {
    this.desk = desk;
    this.subscriptions = subscriptions;
    this.words = new WishWords(topics);
  }

  @GetMapping("/unsubscribe/{token}")
  String ask(@PathVariable String token, Model model) {
    show(subscriptions.withToken(read(token)), token, false, model);
    return "unsubscribe";
  }

  @PostMapping("/unsubscribe/{token}")
  String act(@PathVariable String token, Model model) {
    show(desk.cancelByToken(read(token)), token, true, model);
    return "unsubscribe";
  }

  @GetMapping("/unsubscribe/{token}/{id}")
  String askForOne(@PathVariable String token, @PathVariable String id, Model model) {
    show(one(token, id), token, false, model);
    model.addAttribute("action", "/unsubscribe/" + token + "/" + id);
    return "unsubscribe";
  }

  @PostMapping("/unsubscribe/{token}/{id}")
  String actForOne(@PathVariable String token, @PathVariable String id, Model model) {
    List<Subscription> concerned = one(token, id);
    concerned.forEach(it -> desk.stop(read(token), it.id()));
    show(concerned, token, true, model);
    model.addAttribute("rest", !subscriptions.withToken(read(token)).isEmpty());
    return "unsubscribe";
  }

  private List<Subscription> one(String token, String id) {
    SubscriptionId number = new SubscriptionId(Parameters.number("id", id, 1, Long.MAX_VALUE));
    return subscriptions.withToken(read(token)).stream()
        .filter(it -> it.id().equals(number))
        .toList();
  }

  private void show(List<Subscription> concerned, String token, boolean done, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("action", "/unsubscribe/" + token);
    model.addAttribute("rest", false);
    model.addAttribute("done", done);
    model.addAttribute(
        "address",
        concerned.stream()
            .flatMap(it -> it.terms().audience().addresses().stream())
            .findFirst()
            .orElse("you"));
    model.addAttribute(
        "concerned",
        concerned.stream()
            .map(it -> new Line(it.id().value(), words.of(it.terms().wish())))
            .toList());
  }

  /** A subscription that is stopped, or would be. */
  record Line(long id, String title) {}

  private static UnsubscribeToken read(String token) {
    try {
      return new UnsubscribeToken(token);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.NOT_FOUND, String.valueOf(e.getMessage())).exception();
    }
  }
}
