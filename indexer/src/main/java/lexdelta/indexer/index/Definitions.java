package lexdelta.indexer.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Finds the definitions that hold in a text, on one state of the index. */
final class Definitions {
  /** Passages looked at; a title defines some hundred terms for all of it. */
  private static final int MOST = 1_000;

  private static final Set<String> SHOWN =
      Set.of(
          Fields.DOCUMENT,
          Fields.TEXT,
          Fields.SHOWN_PATH,
          Fields.SHOWN_PLACE,
          Fields.SHOWN_DEFINES);

  private final IndexSearcher searcher;
  private final LocalDate asOf;

  Definitions(IndexSearcher searcher, LocalDate asOf) {
    this.searcher = searcher;
    this.asOf = asOf;
  }

  /** Those of the text itself first, then those of its part, its chapter, its title. */
  List<Definition> holdingIn(Reading reading) throws IOException {
    List<Definition> found = new ArrayList<>();
    for (String key : Realm.of(reading).keys()) {
      holdingFor(key, found);
    }
    return List.copyOf(found);
  }

  private void holdingFor(String key, List<Definition> found) throws IOException {
    Query defining =
        new BooleanQuery.Builder()
            .add(
                KeywordField.newSetQuery(Fields.DEFINES_FOR, List.of(new BytesRef(key))),
                Occur.FILTER)
            .add(Force.IN_FORCE.on(asOf), Occur.FILTER)
            .build();
    for (ScoreDoc each : searcher.search(defining, MOST, Ordering.BY_PLACE).scoreDocs) {
      Document passage = searcher.storedFields().document(each.doc, SHOWN);
      for (String kept : passage.getValues(Fields.SHOWN_DEFINES)) {
        DefinedIn defined = DefinedIn.read(kept);
        if (found.stream().noneMatch(it -> it.term().equalsIgnoreCase(defined.term()))) {
          found.add(definition(passage, defined));
        }
      }
    }
  }

  private static Definition definition(Document passage, DefinedIn defined) {
    return new Definition(
        defined.term(),
        defined.scope(),
        passage.getValues(Fields.TEXT)[defined.at()],
        new DocumentId(passage.get(Fields.DOCUMENT)),
        passage.getValues(Fields.SHOWN_PATH)[defined.at()],
        passage.getValues(Fields.SHOWN_PLACE)[defined.at()]);
  }
}
