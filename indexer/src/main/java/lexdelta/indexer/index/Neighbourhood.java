package lexdelta.indexer.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds what stands before and behind a document, on one state of the index. */
final class Neighbourhood {
  private static final Set<String> SHOWN =
      Set.of(Fields.DOCUMENT, Fields.SHOWN_CITATION, Fields.SHOWN_HEADING);

  private final IndexSearcher searcher;
  private final LocalDate asOf;

  Neighbourhood(IndexSearcher searcher, LocalDate asOf) {
    this.searcher = searcher;
    this.asOf = asOf;
  }

  /** Its neighbours, also where it is itself not in force. */
  Beside of(DocumentId document) throws IOException {
    BytesRef own = new BytesRef(PassageDocuments.order(document));
    return new Beside(next(document, null, own, true), next(document, own, null, false));
  }

  private Optional<Beside.Neighbour> next(
      DocumentId document, @Nullable BytesRef above, @Nullable BytesRef below, boolean backwards)
      throws IOException {
    String id = document.value();
    String shelf = id.substring(0, id.lastIndexOf('/') + 1);
    Query beside =
        new BooleanQuery.Builder()
            .add(LongField.newExactQuery(Fields.PROVISION, 0), Occur.FILTER)
            .add(new PrefixQuery(new Term(Fields.DOCUMENT, shelf + letter(id))), Occur.FILTER)
            .add(Force.IN_FORCE.on(asOf), Occur.FILTER)
            .add(
                SortedDocValuesField.newSlowRangeQuery(Fields.ORDER, above, below, false, false),
                Occur.FILTER)
            .add(KeywordField.newExactQuery(Fields.DOCUMENT, id), Occur.MUST_NOT)
            .build();
    Sort order = new Sort(new SortField(Fields.ORDER, SortField.Type.STRING, backwards));
    for (ScoreDoc found : searcher.search(beside, 1, order).scoreDocs) {
      Document first = searcher.storedFields().document(found.doc, SHOWN);
      return Optional.of(
          new Beside.Neighbour(
              new DocumentId(first.get(Fields.DOCUMENT)),
              first.get(Fields.SHOWN_CITATION),
              first.get(Fields.SHOWN_HEADING)));
    }
    return Optional.empty();
  }

  /** Documents of a kind are named alike: sections of a title all begin with an s. */
  private static String letter(String id) {
    String name = id.substring(id.lastIndexOf('/') + 1);
    return name.length() > 1
            && Character.isLetter(name.charAt(0))
            && Character.isDigit(name.charAt(1))
        ? name.substring(0, 1)
        : "";
  }
}
