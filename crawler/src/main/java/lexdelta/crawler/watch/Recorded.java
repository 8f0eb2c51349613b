package lexdelta.crawler.watch;

import lexdelta.crawler.record.ChangeKind;

/**
 * How many documents of each fate a reading of one snapshot brought.
 *
 * @param restood documents of which something else is said, by another document
 */
record Recorded(int added, int changed, int removed, int notesOnly, int restood, int same) {
  static final Recorded NOTHING = new Recorded(0, 0, 0, 0, 0, 0);

  Recorded with(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> new Recorded(added + 1, changed, removed, notesOnly, restood, same);
      case CHANGED -> new Recorded(added, changed + 1, removed, notesOnly, restood, same);
      case REMOVED -> new Recorded(added, changed, removed + 1, notesOnly, restood, same);
      case NOTES_ONLY -> new Recorded(added, changed, removed, notesOnly + 1, restood, same);
      case STANDING -> withRestood(1);
    };
  }

  Recorded withSame() {
    return new Recorded(added, changed, removed, notesOnly, restood, same + 1);
  }

  Recorded withRestood(int more) {
    return new Recorded(added, changed, removed, notesOnly, restood + more, same);
  }

  int changes() {
    return added + changed + removed + notesOnly + restood;
  }

  /** In words, for the note beside the snapshot. */
  String inWords() {
    return "%d added, %d changed, %d removed, %d with other notes only, %d the same%s"
        .formatted(
            added,
            changed,
            removed,
            notesOnly,
            same,
            restood == 0 ? "" : ", " + restood + " of another standing");
  }
}
