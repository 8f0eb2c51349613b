package lexdelta.indexer.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/**
 * What a Lucene commit says about itself.
 *
 * @param schema the {@link Fields#SCHEMA} it was written with, 0 when it does not say
 * @param cursor number of the last change it holds
 */
record CommitMark(int schema, long cursor) {
  private static final String SCHEMA = "lexdelta.schema";
  private static final String CURSOR = "lexdelta.cursor";

  static CommitMark at(long cursor) {
    return new CommitMark(Fields.SCHEMA, cursor);
  }

  static CommitMark of(DirectoryReader reader) throws IOException {
    Map<String, String> said = reader.getIndexCommit().getUserData();
    return new CommitMark(
        Integer.parseInt(said.getOrDefault(SCHEMA, "0")),
        Long.parseLong(said.getOrDefault(CURSOR, "0")));
  }

  Map<String, String> userData() {
    return Map.of(SCHEMA, Integer.toString(schema), CURSOR, Long.toString(cursor));
  }

  boolean ofThisSchema() {
    return schema == Fields.SCHEMA;
  }
}
