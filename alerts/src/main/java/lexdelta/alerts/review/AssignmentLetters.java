package lexdelta.alerts.review;

import java.time.LocalDate;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.ShortLetter;
import lexdelta.alerts.notice.Words;
import lexdelta.alerts.subscription.EmailAddress;

/** Mails people what was assigned to them; nothing to who assigned it to themselves. */
public final class AssignmentLetters {
  private static final String WHY =
      "You get this mail because it was assigned to you. What you have to do stands under Review.";

  private final Outbox outbox;
  private final Links links;
  private final String domain;
  private final String channel;

  /**
   * Letters that go into the outbox.
   *
   * @param domain of this service, in Message-IDs
   * @param channel by which mail goes: {@code email}
   */
  public AssignmentLetters(Outbox outbox, Links links, String domain, String channel) {
    this.outbox = outbox;
    this.links = links;
    this.domain = domain;
    this.channel = channel;
  }

  /**
   * What is told.
   *
   * @param change the number of a change of the event
   * @param name of the text that changed: {@code 8 CFR 214.2}
   * @param by what to call whoever assigned it
   * @param address of the assignee
   */
  public record About(long change, String name, String by, EmailAddress address) {}

  /**
   * Appends the mail of an assignment, once, inside the caller's transaction. Neither notes nor
   * matters are in it.
   */
  public void append(Entry entry, Mark.Assigned assigned, About about) {
    if (assigned.to().equals(entry.by())) {
      return;
    }
    Recipient assignee = new Recipient(assigned.to(), channel, about.address().value());
    String due = assigned.dueOn().map(AssignmentLetters::due).orElse(" No last day is set.");
    outbox.append(
        new ShortLetter(
                "%s: assigned to you".formatted(about.name()),
                "%s asks you to deal with a change of %s.%s"
                    .formatted(about.by(), about.name(), due),
                links.change(about.change()),
                WHY)
            .to(
                assignee,
                MessageId.of(
                    assignee, "assigned\n%s\n%d".formatted(entry.event(), entry.number()), domain),
                entry.at()));
  }

  private static String due(LocalDate day) {
    return " It is due on " + Words.day(day) + ".";
  }
}
