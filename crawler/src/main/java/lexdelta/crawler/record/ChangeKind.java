package lexdelta.crawler.record;

/** What happened to a document. */
public enum ChangeKind {
  ADDED,
  /** The text itself, or its heading, changed. */
  CHANGED,
  REMOVED,
  /** Only what stands beside the text changed: amendment notices, source notes, authority. */
  NOTES_ONLY,
  /**
   * Not a word changed, but what another document or a person says of the text: it was stayed,
   * vacated, delayed, or is so no longer. Both versions of such a change are the same one.
   */
  STANDING
}
