package lexdelta.crawler.compare;

/**
 * A stretch of the earlier text replaced by a stretch of the later. Offsets are of UTF-16 units,
 * half-open; an insertion has an empty earlier stretch, a deletion an empty later one.
 */
public record Edit(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
  public Edit {
    if (beforeStart < 0 || afterStart < 0 || beforeEnd < beforeStart || afterEnd < afterStart) {
      throw new IllegalArgumentException(
          "No edit: %d-%d → %d-%d".formatted(beforeStart, beforeEnd, afterStart, afterEnd));
    }
    if (beforeEnd == beforeStart && afterEnd == afterStart) {
      throw new IllegalArgumentException("An edit that changes nothing at " + beforeStart);
    }
  }

  public boolean inserts() {
    return beforeEnd == beforeStart;
  }

  public boolean deletes() {
    return afterEnd == afterStart;
  }

  /** The edit that undoes this one. */
  public Edit reversed() {
    return new Edit(afterStart, afterEnd, beforeStart, beforeEnd);
  }
}
