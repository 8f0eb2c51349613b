package lexdelta.searchapi.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.accounts.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * Links by mail. They go straight to the mail server and not through the outbox: what lets somebody
 * in is not to lie in a table. Where the server is not to be had the link is lost, and is asked for
 * again.
 */
public final class LinkMail {
  private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

  private final Optional<Channel> channel;
  private final URI root;
  private final String domain;
  private final Clock clock;

  LinkMail(Optional<Channel> channel, URI root, String domain, Clock clock) {
    this.channel = channel;
    this.root = root;
    this.domain = domain;
    this.clock = clock;
  }

  /**
   * Sends a link.
   *
   * @return whether the mail server took it
   */
  public boolean send(Person person, String path) {
    return channel.filter(it -> send(it, person, path)).isPresent();
  }

  private boolean send(Channel by, Person person, String path) {
    String link = root.resolve(path).toString();
    boolean invited = person.state() == Person.State.INVITED;
    String said =
        invited
            ? "You have been invited to Lexdelta. Choose a password at this address; it is good for seven days:"
            : "Somebody, most likely you, asked for a new password at Lexdelta. Choose one at this address; it is good for an hour:";
    String otherwise =
        invited
            ? "If you do not know what this is about, ask whoever runs Lexdelta in your firm."
            : "If it was not you, do nothing: your password stays as it is.";
    Recipient recipient = new Recipient(person.id(), by.name(), person.email().value());
    Channel.Outcome outcome =
        by.send(
            new Message(
                MessageId.of(recipient, "link " + Sha256.of(path).hex(), domain),
                recipient,
                0,
                invited ? "Your invitation to Lexdelta" : "A new password for Lexdelta",
                "%s,%n%n%s%n%n%s%n%n%s%n".formatted(person.name(), said, link, otherwise),
                html(person, said, link, otherwise),
                List.of(new Header("Auto-Submitted", "auto-generated")),
                clock.instant()));
    if (outcome instanceof Channel.Accepted) {
      return true;
    }
    LOG.warn("A link for {} could not be sent: {}", person.id(), outcome);
    return false;
  }

  private static String html(Person person, String said, String link, String otherwise) {
    return "<p>%s,</p><p>%s</p><p><a href=\"%s\">%s</a></p><p>%s</p>"
        .formatted(HtmlUtils.htmlEscape(person.name()), said, link, link, otherwise);
  }
}
