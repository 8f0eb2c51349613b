package lexdelta.alerts.catchup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.notice.Html;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.ListHeaders;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.wish.WishId;

/** Tells those who are concerned, once, that what they follow cannot be asked for. */
public final class ProblemNotices {
  private final ProblemLog log;
  private final Subscriptions subscriptions;
  private final Recipients recipients;
  private final Letterhead letterhead;
  private final InstantSource clock;

  public ProblemNotices(
      ProblemLog log,
      Subscriptions subscriptions,
      Recipients recipients,
      Letterhead letterhead,
      InstantSource clock) {
    this.log = log;
    this.subscriptions = subscriptions;
    this.recipients = recipients;
    this.letterhead = letterhead;
    this.clock = clock;
  }

  /**
   * Tells of what is new among the problems there are.
   *
   * @param found the words by wish
   */
  void tell(Map<WishId, String> found) {
    log.note(found, this::letters);
  }

  private List<Message> letters(Map<WishId, String> fresh) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    List<Subscription> concerned =
        subscriptions.active().stream().filter(it -> fresh.containsKey(it.wish())).toList();
    return recipients.each(concerned).entrySet().stream()
        .flatMap(each -> letters(each.getKey(), each.getValue(), fresh))
        .toList();
  }

  /** To the owner, or, where the owner reads none of it, to whoever does. */
  private Stream<Message> letters(
      Subscription subscription, List<Recipient> all, Map<WishId, String> fresh) {
    List<Recipient> owner =
        all.stream().filter(it -> it.person().equals(subscription.owner())).toList();
    String words = Objects.requireNonNull(fresh.get(subscription.wish()));
    return (owner.isEmpty() ? all : owner)
        .stream().map(recipient -> letter(subscription, recipient, words));
  }

  private static String page(String text) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Lexdelta</title></head>"
        + "<body><p style=\"white-space:pre-line\">"
        + Html.escape(text)
        + "</p></body></html>\n";
  }

  private Message letter(Subscription subscription, Recipient recipient, String words) {
    Instant now = clock.instant();
    String wish = subscription.terms().wish().inWords();
    String text =
        """
        A subscription of yours cannot be asked for any more: %s.

        %s

        Nothing is told for it until that is mended; your other subscriptions go on. Mend it or
        cancel it here: %s
        """
            .formatted(
                Header.oneLine(wish), Header.oneLine(words), letterhead.links().subscriptions());
    return new Message(
        MessageId.of(
            recipient, "problem\n%s\n%s".formatted(subscription.id(), now), letterhead.domain()),
        recipient,
        0,
        "[Lexdelta] A subscription needs mending: " + Header.oneLine(wish),
        text,
        page(text),
        ListHeaders.of(letterhead, recipients.token(recipient)),
        now);
  }
}
