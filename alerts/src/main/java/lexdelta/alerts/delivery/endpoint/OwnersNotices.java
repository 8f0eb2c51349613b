package lexdelta.alerts.delivery.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.ShortLetter;

/** Mails owners that an endpoint of theirs fails, and that it was switched off. */
public final class OwnersNotices implements EndpointChannel.Trouble {
  private static final String WHY =
      "You get this mail because you declared it. What it did not take is kept; on the page you can"
          + " test it, switch it on, and have everything sent that it missed.";

  private final Outbox outbox;
  private final Letterhead letterhead;
  private final String channel;
  private final InstantSource clock;

  /**
   * Notices that go into the outbox.
   *
   * @param channel by which mail goes: {@code email}
   */
  public OwnersNotices(Outbox outbox, Letterhead letterhead, String channel, InstantSource clock) {
    this.outbox = outbox;
    this.letterhead = letterhead;
    this.channel = channel;
    this.clock = clock;
  }

  @Override
  public void failing(Endpoint endpoint, String reason) {
    Instant since = endpoint.failingSince().orElse(clock.instant());
    tell(
        endpoint,
        "failing since " + since.getEpochSecond(),
        "%s fails".formatted(endpoint.title()),
        "Messages to the %s «%s» (%s) have failed for %d minutes; the last time: %s. They are tried again for two days, then it is switched off."
            .formatted(
                endpoint.kind().words(),
                endpoint.title(),
                endpoint.host(),
                Duration.between(since, clock.instant()).toMinutes(),
                reason));
  }

  @Override
  public void off(Endpoint endpoint, String reason) {
    tell(
        endpoint,
        "off since " + clock.instant().getEpochSecond(),
        "%s was switched off".formatted(endpoint.title()),
        "The %s «%s» (%s) was switched off: %s. Nothing more is sent there."
            .formatted(endpoint.kind().words(), endpoint.title(), endpoint.host(), reason));
  }

  private void tell(Endpoint endpoint, String what, String subject, String sentence) {
    Recipient owner = new Recipient(endpoint.owner(), channel, endpoint.notices().value());
    outbox.append(
        new ShortLetter(subject, sentence, letterhead.links().endpoints(), WHY)
            .to(
                owner,
                MessageId.of(owner, "endpoint " + endpoint.id() + " " + what, letterhead.domain()),
                clock.instant()));
  }
}
