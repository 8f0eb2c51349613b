package lexdelta.alerts.delivery.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import lexdelta.alerts.delivery.Returns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the mailbox to which mail comes back, and stops the addresses that refuse it for good.
 * Every mail there is looked at once and marked as seen; none is deleted. What names no message that we
 * sent is left alone: nobody can stop an address by writing there.
 */
public final class Bounces {
  /** Mails looked at in one round. */
  private static final int MOST = 500;

  /** Larger ones are no reports. */
  private static final int MOST_BYTES = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(Bounces.class);

  private final Mailbox mailbox;
  private final Returns returns;
  private final InstantSource clock;

  public Bounces(Mailbox mailbox, Returns returns, InstantSource clock) {
    this.mailbox = mailbox;
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * Looks at what is new. A mailbox that does not answer is looked at again next time.
   *
   * @return how many messages came back
   */
  public int run() {
    Session session = Session.getInstance(mailbox.properties());
    try (Store store = session.getStore(mailbox.protocol())) {
      store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        return run(inbox);
      }
    } catch (MessagingException down) {
      log.warn("The mailbox of {} could not be read: {}", mailbox, down.getMessage());
      return 0;
    }
  }

  private int run(Folder inbox) throws MessagingException {
    int back = 0;
    Message[] fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    for (int i = 0; i < Math.min(MOST, fresh.length); i++) {
      back += cameBack(fresh[i]) ? 1 : 0;
      fresh[i].setFlag(Flags.Flag.SEEN, true);
    }
    return back;
  }

  /** A mail that cannot be read holds up none behind it. */
  private boolean cameBack(Message mail) {
    try {
      Optional<Report> report = mail.getSize() > MOST_BYTES ? Optional.empty() : Report.of(mail);
      return report
          .filter(it -> returns.cameBack(it.message(), it.reason(), clock.instant()))
          .isPresent();
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      log.warn("A mail in the mailbox of {} could not be read: {}", mailbox, unreadable.toString());
      return false;
    }
  }
}
