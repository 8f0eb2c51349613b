package lexdelta.indexer.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document as the index has it. One whose days are the same, and which follows the same
 * one, is the same in the index: versions never change.
 *
 * @param firstDay as {@link Fields#VALID_FROM}
 * @param endDay as {@link Fields#VALID_UNTIL}
 * @param before as {@link Fields#BEFORE}
 */
record Held(VersionId version, long firstDay, long endDay, long before) {

  static Held of(Validity validity) {
    return new Held(
        validity.version().id(),
        validity.firstDay(),
        validity.endDay(),
        validity.before().map(VersionId::value).orElse(0L));
  }

  /** All that a state of the index has of a document. */
  static Set<Held> of(DocumentId document, IndexSearcher searcher) throws IOException {
    Set<Held> held = new HashSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      collect(document, leaf.reader(), held);
    }
    return held;
  }

  /** Finds its passages, and not those of the same version with other days. */
  Query passages(DocumentId document) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.DOCUMENT, document.value())), Occur.FILTER)
        .add(LongField.newExactQuery(Fields.VERSION, version.value()), Occur.FILTER)
        .add(LongField.newExactQuery(Fields.VALID_FROM, firstDay), Occur.FILTER)
        .add(LongField.newExactQuery(Fields.VALID_UNTIL, endDay), Occur.FILTER)
        .add(LongField.newExactQuery(Fields.BEFORE, before), Occur.FILTER)
        .build();
  }

  private static void collect(DocumentId document, LeafReader reader, Set<Held> held)
      throws IOException {
    @Nullable PostingsEnum passages =
        reader.postings(new Term(Fields.DOCUMENT, document.value()), PostingsEnum.NONE);
    if (passages == null) {
      return;
    }
    @Nullable Bits live = reader.getLiveDocs();
    SortedNumericDocValues version = reader.getSortedNumericDocValues(Fields.VERSION);
    SortedNumericDocValues from = reader.getSortedNumericDocValues(Fields.VALID_FROM);
    SortedNumericDocValues until = reader.getSortedNumericDocValues(Fields.VALID_UNTIL);
    SortedNumericDocValues before = reader.getSortedNumericDocValues(Fields.BEFORE);
    while (passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int passage = passages.docID();
      if (live == null || live.get(passage)) {
        held.add(
            new Held(
                new VersionId(at(version, passage)),
                at(from, passage),
                at(until, passage),
                at(before, passage)));
      }
    }
  }

  private static long at(SortedNumericDocValues values, int passage) throws IOException {
    values.advanceExact(passage);
    return values.nextValue();
  }
}
