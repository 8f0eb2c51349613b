package lexdelta.searchapi.web;

/** Citations as lists show them. */
public final class Cited {
  private Cited() {}

  /**
   * The citation of a place as far as practitioners write it: what has no label is named by its first
   * words, {@code 8 CFR 239.3 “the filing of a notice to”}, and these nobody cites by.
   */
  public static String byLabels(String citation) {
    int words = citation.indexOf(" “");
    return words < 0 ? citation : citation.substring(0, words);
  }
}
