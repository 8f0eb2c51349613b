package lexdelta.alerts.notice;

import java.util.List;
import java.util.stream.Stream;

/** The line by which a reader decides whether to read on: how much, what, and for which topics. */
final class Subject {
  private static final int MOST_CITATIONS = 2;
  private static final int MOST_TOPICS = 2;

  private Subject() {}

  /**
   * Such as {@code [Lexdelta] 3 changes: 8 CFR 214.2, 8 CFR 245.1 and 1 more — nonimmigrant visas}, {@code
   * [Lexdelta] Reminder: Form I-90 in 3 days — forms}.
   */
  static String of(Notice notice) {
    if (notice.events().isEmpty()) {
      return line(
          notice.days().size() == 1 ? "Reminder" : Words.reminders(notice.days().size()),
          days(notice),
          notice.reasons());
    }
    List<ToldChange> named = notice.news().isEmpty() ? notice.further() : notice.news();
    String changes =
        notice.news().isEmpty() ? Words.further(named.size()) : Words.changes(named.size());
    String days = notice.days().isEmpty() ? "" : " and " + Words.reminders(notice.days().size());
    return line(
        changes + days,
        Stream.concat(named.stream().map(ToldChange::citation), days(notice).stream())
            .distinct()
            .toList(),
        named.stream().flatMap(told -> told.reasons().stream()).toList());
  }

  private static List<String> days(Notice notice) {
    return notice.days().stream().map(day -> day.citation() + " " + day.happening()).toList();
  }

  private static String line(String what, List<String> named, List<Reason> reasons) {
    List<String> followed = reasons.stream().map(Reason::inSentence).distinct().sorted().toList();
    return "[Lexdelta] %s: %s — %s"
        .formatted(what, Words.list(named, MOST_CITATIONS), Words.list(followed, MOST_TOPICS));
  }
}
