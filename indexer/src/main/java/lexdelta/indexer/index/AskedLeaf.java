package lexdelta.indexer.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * A word or a phrase as the index has its words.
 *
 * @param slots in order of their places; none where no word of the index can be meant
 * @param width places it takes
 */
record AskedLeaf(List<Slot> slots, int width) {
  AskedLeaf {
    slots = List.copyOf(slots);
  }

  /** Finds the texts that have all its words, wherever they stand. */
  Query anywhere() {
    if (slots.isEmpty()) {
      return new MatchNoDocsQuery("No word can be meant");
    }
    if (slots.size() == 1) {
      return slots.getFirst().query();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    slots.stream().map(Slot::query).distinct().forEach(query -> all.add(query, Occur.MUST));
    return all.build();
  }

  /** Whether all its words are fixed, so that the index itself can find it. */
  boolean plain() {
    return slots.size() == 1 || slots.stream().allMatch(Slot.One.class::isInstance);
  }

  /** The same as a query that knows places; only where it is plain. */
  Query exactly() {
    if (slots.size() < 2) {
      return anywhere();
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Slot slot : slots) {
      Term term = ((Slot.One) slot).term();
      phrase.add(term, slot.place());
    }
    return phrase.build();
  }
}
