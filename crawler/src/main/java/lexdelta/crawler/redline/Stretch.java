package lexdelta.crawler.redline;

/** A stretch of a redline under one mark. */
public record Stretch(Mark mark, String text) {
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
}
