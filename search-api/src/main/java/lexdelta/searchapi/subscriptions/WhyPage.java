package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.Locale;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.Answer;
import lexdelta.alerts.why.WhyNot;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why whoever asks was told of a change, or was not: of themselves and of nobody else. */
@Controller
final class WhyPage {
  private final Changes changes;
  private final WhyNot whyNot;
  private final WishWords words;

  WhyPage(Changes changes, WhyNot whyNot, Topics topics) {
    this.changes = changes;
    this.whyNot = whyNot;
    this.words = new WishWords(topics);
  }

  @GetMapping("/changes/{number}/why")
  String page(@PathVariable String number, Model model) {
    Change change = change(number);
    model.addAttribute("number", change.number());
    model.addAttribute("document", change.document().value());
    model.addAttribute("answers", answers(change));
    return "why";
  }

  @GetMapping("/api/changes/{number}/why")
  ResponseEntity<Why> json(@PathVariable String number) {
    Change change = change(number);
    return ResponseEntity.ok(new Why(change.number(), answers(change)));
  }

  private List<Line> answers(Change change) {
    return whyNot.ask(CurrentPerson.id(), change).stream().map(this::line).toList();
  }

  private Line line(Answer answer) {
    return new Line(
        answer.subscription().id().value(),
        words.of(answer.subscription().terms().wish()),
        answer.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        answer.sentence(),
        answer.why());
  }

  private Change change(String number) {
    long wanted = Parameters.number("number", number, 1, Long.MAX_VALUE);
    return changes
        .find(wanted)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "There is no change %d; the newest is %d.".formatted(wanted, changes.head()))
                .exception());
  }

  /** Of each subscription what the change was to it. */
  record Why(long change, List<Line> subscriptions) {}

  /**
   * What a change was to one subscription.
   *
   * @param followed in words
   * @param verdict for programs: {@code delivered}, {@code pending}, {@code not-matched} …
   * @param sentence the same for people
   * @param why what brought the change to it
   */
  record Line(
      long subscription, String followed, String verdict, String sentence, List<String> why) {}
}
