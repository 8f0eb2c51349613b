package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Stretches of a text's places that matched, and what of a query did. For one text. */
final class Marks {
  private int[] firsts = new int[16];
  private int[] lasts = new int[16];
  private int[] whats = new int[16];
  private int count;
  private final List<Query> different = new ArrayList<>();

  /** Takes over what matched at a place or behind it. */
  void add(@Nullable MatchesIterator matched, int from) throws IOException {
    while (matched != null && matched.next()) {
      if (matched.startPosition() >= from) {
        add(matched.startPosition(), matched.endPosition(), number(matched.getQuery()));
      }
    }
  }

  private void add(int first, int last, int what) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * count);
      lasts = Arrays.copyOf(lasts, 2 * count);
      whats = Arrays.copyOf(whats, 2 * count);
    }
    firsts[count] = first;
    lasts[count] = last;
    whats[count++] = what;
  }

  /** Of mostly no more than a few. */
  private int number(Query query) {
    int known = different.indexOf(query);
    if (known < 0) {
      different.add(query);
      known = different.size() - 1;
    }
    return known;
  }

  int count() {
    return count;
  }

  int first(int mark) {
    return firsts[mark];
  }

  int last(int mark) {
    return lasts[mark];
  }

  /**
   * The number of the stretch with most different marks, then with most of them; the first where
   * there is none.
   *
   * @param starts where the stretches begin, ascending
   */
  int best(int[] starts) {
    BitSet[] kinds = new BitSet[starts.length];
    int[] counts = new int[starts.length];
    for (int i = 0; i < count; i++) {
      int found = Arrays.binarySearch(starts, firsts[i]);
      int in = Math.max(0, found >= 0 ? found : -found - 2);
      if (counts[in]++ == 0) {
        kinds[in] = new BitSet();
      }
      kinds[in].set(whats[i]);
    }
    int best = 0;
    long most = 0;
    for (int i = 0; i < starts.length; i++) {
      long worth = counts[i] == 0 ? 0 : kinds[i].cardinality() * 1_000_000L + counts[i];
      if (worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }
}
