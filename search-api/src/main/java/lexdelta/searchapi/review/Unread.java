package lexdelta.searchapi.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of what they were told whoever looks has not read, for the menu. It is counted twice a
 * minute at most: every page shows it.
 */
public final class Unread {
  private static final Logger LOG = LoggerFactory.getLogger(Unread.class);
  private static final int MOST = 100;
  private static final Duration GOOD_FOR = Duration.ofSeconds(30);

  private final Inbox inbox;
  private final InstantSource clock;
  private final Map<PersonId, Counted> counted = new ConcurrentHashMap<>();

  private record Counted(int unread, Instant until) {}

  Unread(Inbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** {@code 7}, {@code 99+}; empty for none. It never fails: the page of a problem has it too. */
  public String words() {
    try {
      int unread = CurrentPerson.may(Deed.REVIEW) ? count(CurrentPerson.id()) : 0;
      return unread == 0 ? "" : unread < MOST ? Integer.toString(unread) : MOST - 1 + "+";
    } catch (RuntimeException e) {
      LOG.warn("What is unread cannot be counted now.", e);
      return "";
    }
  }

  private int count(PersonId person) {
    Instant now = clock.instant();
    Counted known = counted.get(person);
    if (known == null || known.until().isBefore(now)) {
      known = new Counted(inbox.unread(person, MOST), now.plus(GOOD_FOR));
      counted.put(person, known);
    }
    return known.unread();
  }

  /** Counts anew what somebody has just read. */
  void forget(PersonId person) {
    counted.remove(person);
  }
}
