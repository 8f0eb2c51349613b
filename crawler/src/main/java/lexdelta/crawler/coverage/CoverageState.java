package lexdelta.crawler.coverage;

/**
 * Whether the record may be relied on for a source. The order is from good to bad; what is not
 * watched comes last.
 */
public enum CoverageState {
  /** Looked at in time, and what was seen is what it should be. */
  COVERED("covered"),
  /** It should have been looked at by now. */
  LATE("late"),
  /** It answers, but what it answers is not what it should be. */
  SUSPECT("suspect"),
  /** Nothing of it was seen for too long: a change may have been missed. */
  DARK("dark"),
  /** It was taken out of the settings, or switched off. */
  UNWATCHED("no longer watched");

  private final String word;

  CoverageState(String word) {
    this.word = word;
  }

  /** In a word, for people. */
  public String word() {
    return word;
  }
}
