package lexdelta.indexer.index;

/** The index as those who search it see it. Safe for use by many threads. */
public interface SearchIndex {
  SearchResult search(SearchRequest request);

  /** Number of the newest change that searches see; 0 for an empty index. */
  long cursor();

  /** How many passages it holds, of all days. */
  long passages();

  /** How far they have been read for what they mean. */
  MeaningProgress meaning();
}
