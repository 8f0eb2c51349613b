package lexdelta.searchapi.subscriptions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.Answer;
import lexdelta.alerts.why.WhyNot;
import lexdelta.crawler.record.Change;
import lexdelta.searchapi.review.Changing;

/** What a change was to a person, as pages and programs are told it: of themselves and of nobody else. */
final class WhyAnswers {
  private final Changing changing;
  private final WhyNot whyNot;
  private final WishWords words;

  WhyAnswers(Changing changing, WhyNot whyNot, Topics topics) {
    this.changing = changing;
    this.whyNot = whyNot;
    this.words = new WishWords(topics);
  }

  /**
   * Of each subscription what the change was to it, those that it was told to first.
   *
   * @param document its address in the record
   * @param citation what it is called
   */
  record Why(long change, String document, String citation, List<Line> subscriptions) {}

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
    Change change = changing.read(number);
    return new Why(
        change.number(),
        change.document().value(),
        changing.named(change).citation(),
        whyNot.ask(person, change).stream()
            .sorted(Comparator.comparing(Answer::verdict))
            .map(this::line)
            .toList());
  }

  private Line line(Answer answer) {
    return new Line(
        answer.subscription().id().value(),
        words.of(answer.subscription().terms().wish()),
        answer.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        answer.sentence(),
        answer.why());
  }
}
