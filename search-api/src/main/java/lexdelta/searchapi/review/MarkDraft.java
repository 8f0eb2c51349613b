package lexdelta.searchapi.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A mark as a form or a body has it.
 *
 * @param mark {@code read}, {@code relevant}, {@code assigned} …
 * @param to of an assignment, the name of the person's account
 * @param dueOn of an assignment; may be empty
 * @param text of a note
 * @param shared of a note: whether those who review it together see it; they do unless it is {@code
 *     false}
 * @param note of what is withdrawn, its number
 */
record MarkDraft(
    @Nullable String mark,
    @Nullable String to,
    @Nullable String dueOn,
    @Nullable String text,
    @Nullable Boolean shared,
    @Nullable Long note) {
  /** The others are made without being asked for. */
  private static final Set<Mark.Kind> ASKED =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(Mark.Kind.OPENED, Mark.Kind.TAKEN_OVER)));

  /** A mark that needs nothing else. */
  static MarkDraft plain(String mark) {
    return new MarkDraft(mark, null, null, null, null, null);
  }

  /**
   * The mark.
   *
   * @throws lexdelta.searchapi.problems.ProblemException naming the field that does not fit
   */
  Mark read(People people) {
    return switch (kind()) {
      case READ -> new Mark.Read();
      case RELEVANT -> new Mark.Relevant();
      case NOT_RELEVANT -> new Mark.NotRelevant();
      case ASSIGNED ->
          new Mark.Assigned(assignee(people), Parameters.optionalDay("dueOn", text(dueOn)));
      case NOTED -> noted();
      case WITHDRAWN -> new Mark.Withdrawn(note == null ? 0 : note);
      case OPENED, TAKEN_OVER -> throw new IllegalStateException("Nobody asks for " + mark);
      case DONE -> new Mark.Done();
      case REOPENED -> new Mark.Reopened();
    };
  }

  private Mark.Kind kind() {
    return ASKED.stream()
        .filter(kind -> kind.code().equals(text(mark)))
        .findFirst()
        .orElseThrow(() ->
            Problem.pointer(
                    "/mark",
                    "There is no mark «%s»; the marks are %s."
                        .formatted(
                            text(mark),
                            ASKED.stream().map(Mark.Kind::code).collect(Collectors.joining(", "))))
                .exception());
  }

  private Mark noted() {
    try {
      return new Mark.Noted(text(text), !Boolean.FALSE.equals(shared));
    } catch (IllegalArgumentException e) {
      throw Problem.pointer("/text", String.valueOf(e.getMessage())).exception();
    }
  }

  private PersonId assignee(People people) {
    return Optional.of(text(to))
        .filter(id -> !id.isEmpty() && id.matches("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}"))
        .map(PersonId::new)
        .flatMap(people::find)
        .filter(MarkDraft::mayBeAssigned)
        .map(Person::id)
        .orElseThrow(() ->
            Problem.pointer(
                    "/to",
                    "Choose a colleague who may follow topics; «%s» is none.".formatted(text(to)))
                .exception());
  }

  /** Whether what was told can be given to somebody. */
  static boolean mayBeAssigned(Person person) {
    return person.active() && Deed.SUBSCRIBE.isFor(person.roles());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
