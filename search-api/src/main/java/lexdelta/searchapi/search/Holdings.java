package lexdelta.searchapi.search;

import java.time.Clock;
import java.util.List;
import lexdelta.crawler.record.Changes;
import lexdelta.indexer.index.MeaningProgress;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.sources.SourceState;
import lexdelta.searchapi.sources.SourceStates;
import lexdelta.searchapi.web.Days;

/** What there is to search, and how fresh it is. */
final class Holdings {
  private final SearchIndex index;
  private final Changes changes;
  private final SourceStates sources;
  private final Clock clock;

  Holdings(SearchIndex index, Changes changes, SourceStates sources, Clock clock) {
    this.index = index;
    this.changes = changes;
    this.sources = sources;
    this.clock = clock;
  }

  Now now() {
    long head = changes.head();
    return new Now(
        index.passages(),
        head,
        Math.max(0, head - index.cursor()),
        index.meaning(),
        sources.all(1).stream().map(this::line).toList());
  }

  private Line line(SourceState state) {
    String checked =
        state
            .last()
            .map(check -> "checked " + Days.words(check.at(), clock.getZone()))
            .map(words -> state.seen() ? words : words + ": " + state.words())
            .orElse("never checked");
    return new Line(state.source().title(), checked, state.seen());
  }

  /**
   * What there is now.
   *
   * @param passages of all days
   * @param behind how many changes the index has still to take in
   * @param meaning how far the passages have been read for what they mean
   */
  record Now(
      long passages, long changes, long behind, MeaningProgress meaning, List<Line> sources) {
    public boolean nothing() {
      return passages == 0;
    }
  }

  /** A source in a line. */
  record Line(String title, String checked, boolean seen) {}
}
