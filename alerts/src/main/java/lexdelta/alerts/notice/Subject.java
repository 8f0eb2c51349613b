package lexdelta.alerts.notice;

import java.util.List;

/** The line by which a reader decides whether to read on: how much, what, and for which topics. */
final class Subject {
  private static final int MOST_CITATIONS = 2;
  private static final int MOST_TOPICS = 2;

  private Subject() {}

  /**
   * Such as {@code [Lexdelta] 3 changes: 8 CFR 214.2, 8 CFR 245.1 and 1 more — nonimmigrant visas}.
   */
  static String of(Notice notice) {
    List<ToldChange> named = notice.news().isEmpty() ? notice.further() : notice.news();
    List<String> citations = named.stream().map(ToldChange::citation).distinct().toList();
    List<String> topics =
        named.stream()
            .flatMap(told -> told.reasons().stream())
            .map(Reason::inSentence)
            .distinct()
            .sorted()
            .toList();
    return "[Lexdelta] %s: %s — %s"
        .formatted(
            notice.news().isEmpty() ? Words.further(named.size()) : Words.changes(named.size()),
            Words.list(citations, MOST_CITATIONS),
            Words.list(topics, MOST_TOPICS));
  }
}
