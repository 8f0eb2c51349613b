package lexdelta.searchapi.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.web.Days;

/**
 * Whom a change reached, what became of it, and what it touches.
 *
 * @param whole whether it is that of the whole firm, and not only the part of whoever asks
 * @param people who was told, or was to be, by name
 * @param assignments who has it to do, one for each group that reviews it
 * @param matters client or matter numbers of the subscriptions that it answered
 */
record Impact(
    long change,
    String citation,
    String heading,
    boolean whole,
    List<Reached> people,
    List<Given> assignments,
    List<String> matters,
    List<Touched> checklists) {

  /**
   * Somebody, at one address.
   *
   * @param channel {@code email}
   * @param told whether they were
   * @param how when they were, or why they were not, in words
   * @param matters of the subscriptions that told them
   */
  record Reached(
      String name,
      String channel,
      boolean told,
      String how,
      Optional<Instant> readAt,
      String judged,
      List<String> matters) {
    /** When it was read, in words; empty when it was not. */
    public String read(ZoneId zone) {
      return readAt.map(it -> Days.words(it, zone)).orElse("");
    }
  }

  /** That somebody has or had it to do. */
  record Given(String to, String by, Optional<LocalDate> dueOn, boolean done, boolean overdue) {}

  /**
   * A checklist or template.
   *
   * @param lines of it that are touched, as they are written
   */
  record Touched(long id, String title, String kind, String owner, List<String> lines) {}
}
