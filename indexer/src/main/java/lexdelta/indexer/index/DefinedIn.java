package lexdelta.indexer.index;

import java.util.List;
import java.util.Locale;
import lexdelta.crawler.meaning.DefinedTerm;
import lexdelta.indexer.passage.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;

/**
 * A term as a passage keeps it.
 *
 * @param at which provision of the passage defines it, from 0
 */
record DefinedIn(int at, String term, String scope) {
  private static final String BETWEEN = "\t";

  /** Under what a term is filed and looked for. */
  static String key(String term) {
    return term.toLowerCase(Locale.ROOT);
  }

  static void addTo(Document document, Passage passage, List<DefinedTerm> terms, Realm realm) {
    for (DefinedTerm term : terms) {
      int at = term.provision() - passage.first();
      if (at >= 0 && at < passage.texts().size()) {
        document.add(new KeywordField(Fields.DEFINES, key(term.term()), Field.Store.NO));
        String holds = realm.of(term.scope());
        document.add(new KeywordField(Fields.DEFINES_FOR, holds, Field.Store.NO));
        document.add(
            new StoredField(
                Fields.SHOWN_DEFINES,
                String.join(BETWEEN, Integer.toString(at), term.term(), term.scope())));
      }
    }
  }

  static DefinedIn read(String kept) {
    String[] parts = kept.split(BETWEEN, -1);
    return new DefinedIn(Integer.parseInt(parts[0]), parts[1], parts[2]);
  }
}
