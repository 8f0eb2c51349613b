package lexdelta.alerts.notice;

import java.util.List;
import lexdelta.alerts.notice.Entry.Depth;

/**
 * What a mail says besides its changes, in words that are true of this very mail.
 *
 * @param greeting how much changed where
 * @param shown how much of it the mail shows; empty when all
 * @param reason why the reader got it
 * @param coverage what it covers, and what it is not
 */
record Sentences(String greeting, String shown, String reason, String coverage) {
  static final String FURTHER = "Further changes, in a sentence each";
  static final String DOCUMENT = "The whole document";
  static final String PLACES = "The same in each of these, with its comparison:";
  static final String COPIES =
      "The same, give or take a few words, in each of these, with its comparison:";
  static final String ELSEWHERE = "Further places of what you were told before";
  static final String REST = "And these, by citation, each with its comparison behind the link";

  static final String DAYS = "Days that have come or are near";

  private static final String EVERY_CHANGE =
      "It tells of every change seen since the mail before it that belongs to what you follow.";
  private static final String DAYS_ONLY =
      "Each day is told a few times at most, as the document states it today.";

  private static final int MOST_SOURCES = 3;

  /** A mail of so many redlines begins with a list of them. */
  private static final int LONG_MAIL = 3;

  static Sentences of(Notice notice, List<Entry> entries, Letterhead letterhead) {
    List<String> sources =
        notice.changes().stream()
            .map(told -> letterhead.sourceNames().apply(told.change().source()))
            .distinct()
            .sorted()
            .toList();
    return new Sentences(
        greeting(notice, sources),
        shown(entries),
        "You get this mail because you, at %s, follow %s."
            .formatted(notice.recipient().address(), Words.followed(notice)),
        (notice.events().isEmpty() ? DAYS_ONLY : EVERY_CHANGE)
            + " A publisher's site is not always the official edition: before you rely on a text,"
            + " check it there. How well we watch: "
            + letterhead.coverage().summary().inWords()
            + ".");
  }

  private static String greeting(Notice notice, List<String> sources) {
    String days =
        notice.days().isEmpty()
            ? ""
            : "%s of what is stated for a day.".formatted(Words.reminders(notice.days().size()));
    return notice.events().isEmpty()
        ? days
        : "%s in %s, seen %s. %s"
            .formatted(
                Words.changes(notice), Words.list(sources, MOST_SOURCES), Words.seen(notice), days)
            .strip();
  }

  private static String shown(List<Entry> entries) {
    int all = entries.stream().filter(Entry::news).mapToInt(entry -> entry.places().size()).sum();
    int redlines =
        entries.stream()
            .filter(entry -> entry.depth() == Depth.REDLINE)
            .mapToInt(entry -> entry.places().size())
            .sum();
    return redlines == all
        ? ""
        : ("That is more than a mail has room for. The redlines of %d are below; all %d are named,"
                + " with a link to the comparison of each.")
            .formatted(redlines, all);
  }

  /** The changes shown with their redlines, where there are so many that a list of them helps. */
  static List<Entry> inShort(List<Entry> entries) {
    List<Entry> full = entries.stream().filter(entry -> entry.depth() == Depth.REDLINE).toList();
    return full.size() < LONG_MAIL ? List.of() : full;
  }

  /** What stands above an event's places. */
  static String places(Entry entry) {
    return entry.pending().isEmpty() ? COPIES : PLACES;
  }

  static String clipped(Entry entry) {
    String passages =
        entry.leftOut() == 1
            ? "1 more changed passage"
            : entry.leftOut() + " more changed passages";
    return entry.redline().lines().isEmpty()
        ? "The redline is too long for a mail (" + passages + "); it is behind this link:"
        : "Cut off here: " + passages + " behind this link:";
  }
}
