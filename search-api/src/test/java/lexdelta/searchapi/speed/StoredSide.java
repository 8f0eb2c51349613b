package lexdelta.searchapi.speed;

import java.util.List;
import lexdelta.indexer.query.Query;

/** What holds queries and says of a text which of them are true of it. */
interface StoredSide extends AutoCloseable {
  /** For tables. */
  String name();

  /** Holds these queries, and is ready to be asked. */
  void load(List<Query> queries) throws Exception;

  /** How many of the queries are true of a text; each of them is told. */
  int match(ChangedSection section) throws Exception;

  /** How much room the queries take, in words. */
  String room() throws Exception;

  /** Processor time it has used until now, in nanoseconds. */
  long processorNanos();

  @Override
  void close() throws Exception;
}
