package lexdelta.searchapi.comparisons;

import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.ChangeKind;

/** Kinds and causes of changes in words. */
public final class ChangeWords {
  private ChangeWords() {}

  /** {@code text changed}. */
  public static String of(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "new";
      case CHANGED -> "text changed";
      case REMOVED -> "no longer published";
      case NOTES_ONLY -> "only notes changed";
      case STANDING -> "standing changed";
    };
  }

  static String of(Cause cause) {
    return switch (cause) {
      case PUBLISHER -> "The publisher changed it.";
      case REEXTRACTION ->
          "We read the same bytes with a better reader; the publisher changed nothing.";
      case BACKFILL -> "History that was recorded later than it happened.";
      case ENTRY -> "An attorney entered it; the publisher changed nothing.";
      case CALENDAR ->
          "Nobody changed it: on that day it came to stand otherwise, as was said before.";
      case FIRST_SEEN -> "First seen by us on that day; it may be older.";
    };
  }
}
