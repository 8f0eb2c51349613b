package lexdelta.searchapi.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.review.State;
import lexdelta.alerts.subscription.PersonId;

/**
 * How an event stands, as the page of a change shows it.
 *
 * @param mine how whoever looks judged it: {@code relevant}, {@code not relevant}, or nothing
 * @param others how the others did, a sentence each
 * @param assignment who has it to do; empty when nobody has
 * @param overdue whether its last day is over
 * @param done who said that nothing is left to be done; empty when something is
 * @param together whom else whoever looks reviews it with; may be empty
 */
public record Panel(
    long change,
    String mine,
    List<String> others,
    String assignment,
    boolean overdue,
    String done,
    String together,
    List<Colleague> colleagues,
    List<History.Line> history) {

  /** Somebody to whom it can be given. */
  public record Colleague(String id, String name) {}

  static Panel of(
      long change,
      Reviewed reviewed,
      PersonId viewer,
      Names names,
      List<Colleague> colleagues,
      LocalDate today,
      List<History.Line> history) {
    State state = reviewed.state();
    return new Panel(
        change,
        Optional.ofNullable(state.relevantTo().get(viewer)).map(Panel::judgement).orElse(""),
        state.relevantTo().entrySet().stream()
            .filter(it -> !it.getKey().equals(viewer))
            .map(it -> names.of(it.getKey()) + ": " + judgement(it.getValue()))
            .sorted()
            .toList(),
        state.assignment().map(it -> assignment(it, viewer, names)).orElse(""),
        state.overdue(today),
        state.done().map(it -> names.of(it.by())).orElse(""),
        names.of(reviewed.people().stream().filter(it -> !it.equals(viewer)).toList()),
        colleagues,
        history);
  }

  private static String judgement(boolean relevant) {
    return relevant ? "relevant" : "not relevant";
  }

  private static String assignment(State.Assignment it, PersonId viewer, Names names) {
    return (it.to().equals(viewer) ? "you" : names.of(it.to()))
        + it.dueOn().map(History::due).orElse("");
  }
}
