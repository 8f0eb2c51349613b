package lexdelta.searchapi.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lexdelta.alerts.notice.Words;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.web.Days;

/** What was said of an event, as a page shows it. */
final class History {
  private History() {}

  /**
   * A line.
   *
   * @param at in words
   * @param what somebody did: {@code judged it relevant}
   * @param text of a note; empty of all else
   * @param remark who sees a note, where not everybody does; may be empty
   * @param own whether it is a note that whoever looks may withdraw
   */
  record Line(
      long number, String at, String who, String what, String text, String remark, boolean own) {}

  /** The newest first. */
  static List<Line> of(Reviewed reviewed, PersonId viewer, Names names, ZoneId zone) {
    return reviewed.entries().reversed().stream()
        .map(entry -> line(entry, reviewed, viewer, names, zone))
        .toList();
  }

  private static Line line(
      Entry entry, Reviewed reviewed, PersonId viewer, Names names, ZoneId zone) {
    boolean withdrawn = reviewed.state().withdrawn().contains(entry.number());
    String text = entry.mark() instanceof Mark.Noted note ? note.text() : "";
    String remark =
        entry.mark() instanceof Mark.Noted note
            ? withdrawn ? "Withdrawn: only you see it." : note.shared() ? "" : "Only you see it."
            : "";
    return new Line(
        entry.number(),
        Days.words(entry.at(), zone),
        names.of(entry.by()),
        what(entry, names),
        text,
        remark,
        !text.isEmpty() && !withdrawn && entry.by().equals(viewer));
  }

  /** {@code assigned it to Ana, due on May 6, 2025}. */
  static String what(Entry entry, Names names) {
    String done = entry.mark().kind().words();
    return switch (entry.mark()) {
      case Mark.Assigned it ->
          done
              + (it.to().equals(entry.by()) ? " to themselves" : " to " + names.of(it.to()))
              + it.dueOn().map(History::due).orElse("");
      case Mark.TakenOver it -> done + " from " + names.of(it.from());
      default -> done;
    };
  }

  static String due(LocalDate day) {
    return ", due on " + Words.day(day);
  }
}
