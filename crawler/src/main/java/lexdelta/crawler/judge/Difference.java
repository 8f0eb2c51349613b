package lexdelta.crawler.judge;

/** In what two readings of a document differ. */
public enum Difference {
  /** Words of the text. */
  WORDS,
  /** A number, an amount or a day among them. */
  FIGURES,
  /** Words that carry a duty, a permission or a bound: must, may, not, unless. */
  DUTIES,
  /** Marks between the same words. */
  PUNCTUATION,
  /** What stands beside the text: amendment notices, source notes, authority. */
  NOTES,
  /** Words or level of headings, over the same text. */
  HEADINGS,
  /** Where words lead. */
  LINKS,
  /** The same passages in another order. */
  ORDER,
  /** The same words divided into other passages. */
  DIVISION,
  /** Lines that change by themselves: a day of review, a counter. */
  VOLATILE
}
