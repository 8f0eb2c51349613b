package lexdelta.crawler.redline;

import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.Meaning;

/**
 * A comparison in one short sentence, for subjects and lists: {@code In (h)(13)(iii), “six years”
 * becomes “seven years”, and 4 more changes.} It is the sentence of its {@link Meaning}.
 */
public final class Summary {
  private Summary() {}

  /** The sentence, in one line; rarely over 200 characters. */
  public static String of(Comparison comparison) {
    return Meaning.of(comparison).sentence();
  }
}
