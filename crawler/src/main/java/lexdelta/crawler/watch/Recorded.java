package lexdelta.crawler.watch;

import lexdelta.crawler.record.ChangeKind;

/** How many documents of each fate a reading of one snapshot brought. */
record Recorded(int added, int changed, int removed, int notesOnly, int same) {
  static final Recorded NOTHING = new Recorded(0, 0, 0, 0, 0);

  Recorded with(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> new Recorded(added + 1, changed, removed, notesOnly, same);
      case CHANGED -> new Recorded(added, changed + 1, removed, notesOnly, same);
      case REMOVED -> new Recorded(added, changed, removed + 1, notesOnly, same);
      case NOTES_ONLY -> new Recorded(added, changed, removed, notesOnly + 1, same);
    };
  }

  Recorded withSame() {
    return new Recorded(added, changed, removed, notesOnly, same + 1);
  }

  int changes() {
    return added + changed + removed + notesOnly;
  }

  /** In words, for the note beside the snapshot. */
  String inWords() {
    return "%d added, %d changed, %d removed, %d with other notes only, %d the same"
        .formatted(added, changed, removed, notesOnly, same);
  }
}
