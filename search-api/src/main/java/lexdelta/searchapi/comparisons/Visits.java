package lexdelta.searchapi.comparisons;

/** Hears that whoever asks came to the page of a change. */
public interface Visits {
  /**
   * They came.
   *
   * @param change its number; there is such a change
   */
  void came(long change);
}
