package lexdelta.searchapi.subscriptions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person's own subscriptions. */
@Controller
final class SubscriptionsPage {
  private final Subscriptions subscriptions;
  private final Topics topics;
  private final Desk desk;
  private final Clock clock;

  SubscriptionsPage(Subscriptions subscriptions, Topics topics, Desk desk, Clock clock) {
    this.desk = desk;
    this.subscriptions = subscriptions;
    this.topics = topics;
    this.clock = clock;
  }

  @GetMapping("/subscriptions")
  String mine(
      @RequestParam(defaultValue = "") String made,
      @RequestParam(defaultValue = "") String cancelled,
      Model model) {
    List<Line> lines = subscriptions.of(CurrentPerson.id()).stream().map(this::line).toList();
    model.addAttribute("subscriptions", lines);
    model.addAttribute(
        "made",
        lines.stream()
            .filter(line -> made.equals(Long.toString(line.id())))
            .findFirst()
            .orElse(null));
    model.addAttribute("cancelled", !cancelled.isEmpty());
    return "subscriptions";
  }

  @PostMapping("/subscriptions/{id}/cancel")
  String cancel(@PathVariable String id) {
    long number = Parameters.number("id", id, 1, Long.MAX_VALUE);
    if (!desk.cancel(CurrentPerson.id(), new SubscriptionId(number))) {
      throw Problem.of(
              ProblemKind.NOT_FOUND,
              "You have no subscription %d. It may have been cancelled already.".formatted(number))
          .exception();
    }
    return "redirect:/subscriptions?cancelled=1";
  }

  private Line line(Subscription subscription) {
    return new Line(
        subscription.id().value(),
        topics.find(subscription.topic()).map(Topic::title).orElse(subscription.topic().value()),
        subscription.topic().value(),
        subscription.address().value(),
        LocalDate.ofInstant(subscription.createdAt(), clock.getZone()).toString());
  }

  /** A subscription as the page shows it. */
  record Line(long id, String title, String topic, String address, String since) {}
}
