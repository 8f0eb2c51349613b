package lexdelta.indexer.index;

import org.apache.lucene.search.Query;

/**
 * A plain word as passages may have it. The better of its two scores counts, and a little of the
 * other.
 *
 * @param text finds it in the text of a passage
 * @param heading finds it in the heading of the document
 */
record SoughtWord(Query text, Query heading) {
  /** What a word in the heading weighs, beside one in the text. */
  static final float HEADING_WEIGHT = 2f;

  /** How much of the lower of two scores counts. */
  static final float OTHER_FIELD = 0.1f;
}
