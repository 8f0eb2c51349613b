package lexdelta.crawler.record;

/** What happened to a document. */
public enum ChangeKind {
  ADDED,
  /** The text itself, or its heading, changed. */
  CHANGED,
  REMOVED,
  /** Only what stands beside the text changed: amendment notices, source notes, authority. */
  NOTES_ONLY
}
