package lexdelta.indexer.index;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lexdelta.indexer.connector.Match.Span;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The words of a text that matched, in order of their places. */
final class MatchedPlaces {
  private final List<Span> spans;
  private final List<Query> leaves;

  /**
   * Of these words.
   *
   * @param leaves for each leaf what stands for it
   */
  MatchedPlaces(Set<Span> spans, List<Query> leaves) {
    this.spans =
        spans.stream()
            .sorted(Comparator.comparingInt(Span::first).thenComparingInt(Span::last))
            .toList();
    this.leaves = leaves;
  }

  boolean none() {
    return spans.isEmpty();
  }

  MatchesIterator iterator() {
    return new Each();
  }

  private final class Each implements MatchesIterator {
    private int at = -1;

    @Override
    public boolean next() {
      return ++at < spans.size();
    }

    @Override
    public int startPosition() {
      return spans.get(at).first();
    }

    @Override
    public int endPosition() {
      return spans.get(at).last();
    }

    /** Not known: the text is not here. */
    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable MatchesIterator getSubMatches() {
      return null;
    }

    @Override
    public Query getQuery() {
      return leaves.get(spans.get(at).leaf());
    }
  }
}
