package lexdelta.alerts.coverage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.Transition;

/** Tells the administrator what is new in the log of coverage, once. */
public final class CoverageNotices {
  private static final int PAGE = 500;

  private final CoverageLog log;
  private final ToldLog told;
  private final CoverageLetter letter;
  private final Optional<Recipient> administrator;
  private final InstantSource clock;

  /**
   * Notices from a log.
   *
   * @param administrator nobody is told where there is none; the cursor moves all the same, so that
   *     whoever is named later is not told of what is long past
   */
  public CoverageNotices(
      CoverageLog log,
      ToldLog told,
      CoverageLetter letter,
      Optional<Recipient> administrator,
      InstantSource clock) {
    this.log = log;
    this.told = told;
    this.letter = letter;
    this.administrator = administrator;
    this.clock = clock;
  }

  /**
   * Tells all that is new in one message.
   *
   * @return whether there was a message
   */
  public boolean run() {
    long cursor = told.cursor();
    List<Transition> fresh = after(cursor);
    if (fresh.isEmpty()) {
      return false;
    }
    List<Transition> news = fresh.stream().filter(Transition::news).toList();
    Optional<Message> message =
        administrator
            .filter(recipient -> !news.isEmpty())
            .map(recipient -> letter.write(recipient, news, clock.instant()));
    return told.append(cursor, fresh.getLast().number(), message) && message.isPresent();
  }

  private List<Transition> after(long cursor) {
    List<Transition> fresh = new ArrayList<>();
    List<Transition> page = log.after(cursor, PAGE);
    while (!page.isEmpty()) {
      fresh.addAll(page);
      page = log.after(page.getLast().number(), PAGE);
    }
    return fresh;
  }
}
