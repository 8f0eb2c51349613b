package lexdelta.crawler.record;

import lexdelta.crawler.citator.References;
import lexdelta.crawler.standing.Standings;
import org.springframework.transaction.support.TransactionOperations;

/** A record for a test: the ports, and the transactions in which they are used. */
public interface TestRecord extends AutoCloseable {
  Snapshots snapshots();

  Checks checks();

  Versions versions();

  Changes changes();

  Weights weights();

  References references();

  Surveys surveys();

  Statements statements();

  CrossChecks crossChecks();

  Standings standings();

  TransactionOperations transaction();

  @Override
  void close();
}
