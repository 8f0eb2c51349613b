package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.Locale;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.Answer;
import lexdelta.alerts.why.WhyNot;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;

/** What a change was to a person, as pages and programs are told it: of themselves and of nobody else. */
final class WhyAnswers {
  private final Changes changes;
  private final WhyNot whyNot;
  private final WishWords words;

  WhyAnswers(Changes changes, WhyNot whyNot, Topics topics) {
    this.changes = changes;
    this.whyNot = whyNot;
    this.words = new WishWords(topics);
  }

  /** Of each subscription what the change was to it. */
  record Why(long change, String document, List<Line> subscriptions) {}

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

  /**
   * What a change was to somebody.
   *
   * @param number as it stands in the address, whatever that is
   */
  Why of(PersonId person, String number) {
    Change change = change(number);
    return new Why(
        change.number(),
        change.document().value(),
        whyNot.ask(person, change).stream().map(this::line).toList());
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
}
