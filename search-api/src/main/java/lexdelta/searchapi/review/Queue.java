package lexdelta.searchapi.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.review.State;
import lexdelta.alerts.review.Viewer;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;

/** What whoever asks was told or has to do, as lists. */
final class Queue {
  private final Desk desk;
  private final ReviewDesk people;
  private final Changing changing;
  private final Clock clock;

  Queue(Desk desk, ReviewDesk people, Changing changing, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.changing = changing;
    this.clock = clock;
  }

  /** Which part is shown. */
  enum Part {
    UNREAD("Unread"),
    ASSIGNED("Assigned to me"),
    OVERDUE("Overdue"),
    ALL("All");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #code()}; unread when nothing was written. */
    static Part of(String code) {
      return code.isBlank()
          ? UNREAD
          : Arrays.stream(values())
              .filter(part -> part.code().equals(code))
              .findFirst()
              .orElseThrow(() ->
                  Problem.parameter(
                          "show",
                          "There is no part «%s» of the queue; write %s."
                              .formatted(
                                  code,
                                  Arrays.stream(values())
                                      .map(Part::code)
                                      .collect(Collectors.joining(", "))))
                      .exception());
    }
  }

  /**
   * What is asked for, as an address has it.
   *
   * @param cursor where to go on; empty for the beginning
   */
  record Asked(String show, String matter, String team, String kind, String cursor) {}

  /**
   * A line.
   *
   * @param places of its event
   * @param weight {@code 0.85}
   * @param judged by whoever asks: {@code relevant}, {@code not-relevant} or nothing
   * @param assignedTo what to call them; empty for nobody
   * @param dueOn empty where no day is set
   */
  record Line(
      long change,
      String citation,
      String heading,
      int places,
      double weight,
      List<String> kinds,
      List<String> matters,
      LocalDate toldOn,
      boolean read,
      String judged,
      String assignedTo,
      Optional<LocalDate> dueOn,
      boolean overdue,
      boolean done) {}

  /**
   * A page.
   *
   * @param next what to ask for to go on; empty on the last page
   */
  record Page(List<Line> lines, String next) {}

  Page page(Asked asked, int size) {
    Viewer viewer = people.viewer();
    Part part = Part.of(asked.show());
    List<Desk.Line> lines =
        switch (part) {
          case UNREAD, ALL -> desk.page(viewer, wanted(asked, part, viewer), size + 1);
          case ASSIGNED -> behind(desk.assigned(viewer), asked.cursor());
          case OVERDUE ->
              behind(
                  desk.assigned(viewer).stream()
                      .filter(it -> it.reviewed().state().overdue(today()))
                      .toList(),
                  asked.cursor());
        };
    Names names = people.names();
    List<Desk.Line> shown = lines.stream().limit(size).toList();
    return new Page(
        shown.stream().map(it -> line(it, viewer, names)).toList(),
        lines.size() > size ? cursor(shown.getLast()) : "");
  }

  private static Inbox.Wanted wanted(Asked asked, Part part, Viewer viewer) {
    return new Inbox.Wanted(
        part == Part.UNREAD,
        Optional.of(asked.matter().strip()).filter(it -> !it.isEmpty()),
        asked.team().isBlank() ? OptionalLong.empty() : OptionalLong.of(team(asked.team(), viewer)),
        asked.kind().isBlank() ? Optional.empty() : Optional.of(kind(asked.kind())),
        asked.cursor().isBlank() ? Optional.empty() : Optional.of(behind(asked.cursor())));
  }

  private static long team(String text, Viewer viewer) {
    long team = Parameters.number("team", text, 1, Long.MAX_VALUE);
    if (!viewer.teams().contains(team)) {
      throw Problem.of(ProblemKind.NOT_FOUND, "You are in no team %d.".formatted(team)).exception();
    }
    return team;
  }

  private static NewsKind kind(String code) {
    try {
      return NewsKind.of(code);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter("kind", String.valueOf(e.getMessage())).exception();
    }
  }

  private static String cursor(Desk.Line line) {
    return line.item().weight() + "_" + line.item().change();
  }

  private static Inbox.Behind behind(String cursor) {
    try {
      String[] parts = cursor.split("_", 2);
      return new Inbox.Behind(Double.parseDouble(parts[0]), Long.parseLong(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw Problem.parameter(
              "cursor", "This is no cursor of ours; send the “next” of a page as it is.")
          .exception();
    }
  }

  /** What is assigned to one person is short: it is read whole. */
  private static List<Desk.Line> behind(List<Desk.Line> all, String cursor) {
    if (cursor.isBlank()) {
      return all;
    }
    long last = behind(cursor).change();
    return all.stream().dropWhile(it -> it.item().change() != last).skip(1).toList();
  }

  private Line line(Desk.Line line, Viewer viewer, Names names) {
    State state = line.reviewed().state();
    Named named = changing.named(line.item().change());
    return new Line(
        named.change(),
        named.citation(),
        named.heading(),
        line.item().places(),
        line.item().weight(),
        line.item().kinds().stream().sorted().map(NewsKind::words).toList(),
        line.item().matters().stream().sorted().toList(),
        Instants.publishersDay(line.item().toldAt()),
        state.readBy().containsKey(viewer.person()),
        Optional.ofNullable(state.relevantTo().get(viewer.person()))
            .map(relevant -> relevant ? "relevant" : "not-relevant")
            .orElse(""),
        state.assignment().map(it -> names.of(it.to())).orElse(""),
        state.assignment().flatMap(State.Assignment::dueOn),
        state.overdue(today()),
        state.done().isPresent());
  }

  private LocalDate today() {
    return Instants.publishersDay(clock.instant());
  }
}
