package lexdelta.crawler.redline;

import java.util.Optional;

/**
 * A stretch of a redline under one mark.
 *
 * @param carried where the other end of words is that left one provision for another; empty for all
 *     others
 */
public record Stretch(Mark mark, String text, Optional<End> carried) {
  /** What became of a stretch of text. */
  public enum Mark {
    SAME,
    INSERTED,
    DELETED,
    /** It stands elsewhere now, and is marked {@link #ARRIVED} there. */
    LEFT,
    /** It stood elsewhere before, and is marked {@link #LEFT} there. */
    ARRIVED
  }

  /**
   * One end of words that went from one provision to another.
   *
   * @param number of these words, from 1; both ends share it
   * @param elsewhere what the provision at the other end is called: {@code (c)(2)}
   */
  record End(int number, String elsewhere) {}

  /** A stretch whose words went nowhere else, or with their whole provision. */
  public Stretch(Mark mark, String text) {
    this(mark, text, Optional.empty());
  }
}
