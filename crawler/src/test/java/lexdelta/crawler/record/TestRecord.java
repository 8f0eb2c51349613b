package lexdelta.crawler.record;

import org.springframework.transaction.support.TransactionOperations;

/** A record for a test: the ports, and the transactions in which they are used. */
public interface TestRecord extends AutoCloseable {
  Snapshots snapshots();

  Checks checks();

  Versions versions();

  Changes changes();

  Surveys surveys();

  Statements statements();

  CrossChecks crossChecks();

  TransactionOperations transaction();

  @Override
  void close();
}
