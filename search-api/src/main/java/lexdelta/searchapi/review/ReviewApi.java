package lexdelta.searchapi.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.review.State;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/review}: what whoever asks was told and has to do, and what is said of it. */
@RestController
final class ReviewApi {
  private final Queue queue;
  private final ReviewDesk desk;
  private final Impacts impacts;

  ReviewApi(Queue queue, ReviewDesk desk, Impacts impacts) {
    this.queue = queue;
    this.desk = desk;
    this.impacts = impacts;
  }

  @GetMapping("/api/review")
  Queue.Page queue(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "25") String limit) {
    return queue.page(
        new Queue.Asked(show, matter, team, kind, cursor),
        (int) Parameters.number("limit", limit, 1, 100));
  }

  /** How it stands, to whoever asks. */
  @GetMapping("/api/changes/{number}/review")
  Review review(@PathVariable String number) {
    return read(Parameters.number("number", number, 1, Long.MAX_VALUE));
  }

  private Review read(long change) {
    return desk.find(change)
        .map(it -> Review.of(change, it))
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "You were not told of change %d, and it was not assigned to you."
                        .formatted(change))
                .exception());
  }

  /** Makes one mark; what was said already is said no second time. */
  @PostMapping("/api/changes/{number}/review")
  ResponseEntity<Review> mark(@PathVariable String number, @RequestBody MarkDraft mark) {
    long change = Parameters.number("number", number, 1, Long.MAX_VALUE);
    boolean made = desk.mark(change, mark).isPresent();
    return ResponseEntity.status(made ? HttpStatus.CREATED : HttpStatus.OK).body(read(change));
  }

  @GetMapping("/api/changes/{number}/impact")
  Impact impact(@PathVariable String number) {
    return impacts.of(number);
  }

  /**
   * How an event stands.
   *
   * @param event its name, the same for all its changes
   * @param people who reviews it together
   */
  record Review(
      long change,
      String event,
      List<String> people,
      Optional<Assignment> assignment,
      boolean done,
      List<Line> history) {
    static Review of(long change, Reviewed reviewed) {
      State state = reviewed.state();
      return new Review(
          change,
          reviewed.event().value(),
          reviewed.people().stream().map(it -> it.value()).sorted().toList(),
          state
              .assignment()
              .map(it -> new Assignment(it.to().value(), it.by().value(), it.dueOn(), it.at())),
          state.done().isPresent(),
          reviewed.entries().stream().map(it -> Line.of(it, state)).toList());
    }
  }

  /** Who has it to do. */
  record Assignment(String to, String by, Optional<LocalDate> dueOn, Instant at) {}

  /**
   * An entry of the history.
   *
   * @param mark {@code opened}, {@code read}, {@code relevant} …
   * @param from of what was taken over, from whom
   * @param text of a note
   * @param shared of a note
   * @param withdrawn whether a note was
   * @param note of what was withdrawn, its number
   */
  record Line(
      long number,
      String by,
      Instant at,
      String mark,
      Optional<String> to,
      Optional<String> from,
      Optional<LocalDate> dueOn,
      Optional<String> text,
      Optional<Boolean> shared,
      boolean withdrawn,
      Optional<Long> note) {
    static Line of(Entry entry, State state) {
      Optional<Mark.Assigned> assigned =
          entry.mark() instanceof Mark.Assigned it ? Optional.of(it) : Optional.empty();
      Optional<Mark.Noted> noted =
          entry.mark() instanceof Mark.Noted it ? Optional.of(it) : Optional.empty();
      return new Line(
          entry.number(),
          entry.by().value(),
          entry.at(),
          entry.mark().kind().code(),
          assigned.map(it -> it.to().value()),
          entry.mark() instanceof Mark.TakenOver it
              ? Optional.of(it.from().value())
              : Optional.empty(),
          assigned.flatMap(Mark.Assigned::dueOn),
          noted.map(Mark.Noted::text),
          noted.map(Mark.Noted::shared),
          state.withdrawn().contains(entry.number()),
          entry.mark() instanceof Mark.Withdrawn it ? Optional.of(it.note()) : Optional.empty());
    }
  }
}
