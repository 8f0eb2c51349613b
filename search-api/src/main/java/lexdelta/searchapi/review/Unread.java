package lexdelta.searchapi.review;

import lexdelta.alerts.review.Inbox;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of what they were told whoever looks has not read, for the menu. */
public final class Unread {
  private static final Logger LOG = LoggerFactory.getLogger(Unread.class);
  private static final int MOST = 100;

  private final Inbox inbox;

  Unread(Inbox inbox) {
    this.inbox = inbox;
  }

  /** {@code 7}, {@code 99+}; empty for none. It never fails: the page of a problem has it too. */
  public String words() {
    try {
      int unread = CurrentPerson.may(Deed.REVIEW) ? inbox.unread(CurrentPerson.id(), MOST) : 0;
      return unread == 0 ? "" : unread < MOST ? Integer.toString(unread) : MOST - 1 + "+";
    } catch (RuntimeException e) {
      LOG.warn("What is unread cannot be counted now.", e);
      return "";
    }
  }
}
