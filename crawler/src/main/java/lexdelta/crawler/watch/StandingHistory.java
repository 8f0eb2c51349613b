package lexdelta.crawler.watch;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingRules;
import lexdelta.crawler.standing.Standings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Goes once over the versions that were recorded before standings were kept. What they say is kept,
 * and alerts nobody. Stopped at any instant, it begins again.
 */
public final class StandingHistory {
  private static final int PAGE = 200;

  private final Versions versions;
  private final Standings standings;
  private final TransactionOperations transaction;

  public StandingHistory(
      Versions versions, Standings standings, TransactionOperations transaction) {
    this.versions = versions;
    this.standings = standings;
    this.transaction = transaction;
  }

  /** Does what is left of it. */
  public void run() {
    if (standings.complete()) {
      return;
    }
    Optional<DocumentId> last = Optional.empty();
    List<DocumentId> page = versions.documents(last, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::goOver);
      last = Optional.of(page.getLast());
      page = versions.documents(last, PAGE);
    }
    transaction.executeWithoutResult(status -> standings.markComplete());
  }

  private void goOver(DocumentId document) {
    transaction.executeWithoutResult(status ->
        versions
            .history(document)
            .forEach(version -> standings.append(version, StandingRules.of(version))));
  }
}
