package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An amendment that is announced beside a text and not part of it, with all that was said of it
 * since. A chain of delays is one pending amendment.
 *
 * @param citation where it was published: the page of the amendment of this very text, not the one
 *     on which the rule begins; empty when no notice says
 * @param publishedOn the day of that; empty when no notice says
 * @param timeline by day, the notices of one day in the publisher's order, a notice without a day
 *     after the one it is printed under; never empty
 */
public record PendingAmendment(
    Optional<FederalRegister> citation, Optional<LocalDate> publishedOn, List<Step> timeline) {
  public PendingAmendment {
    if (timeline.isEmpty()) {
      throw new IllegalArgumentException("A pending amendment of which no notice says anything");
    }
    timeline = List.copyOf(timeline);
  }

  /** How it stands with an amendment. */
  public enum Status {
    /** Published, and nothing that moves it. */
    PENDING,
    DELAYED,
    DELAYED_INDEFINITELY,
    STAYED,
    WITHDRAWN,
    /** None of its notices says: they must be read. */
    UNCLEAR
  }

  /** By the last notice that says; corrections leave it as it was. */
  public Status status() {
    return last()
        .map(step ->
            switch (step.kind()) {
              case PUBLISHED -> Status.PENDING;
              case DELAYED -> Status.DELAYED;
              case DELAYED_INDEFINITELY -> Status.DELAYED_INDEFINITELY;
              case STAYED -> Status.STAYED;
              case WITHDRAWN -> Status.WITHDRAWN;
              case CORRECTED, OTHER -> Status.UNCLEAR;
            })
        .orElse(Status.UNCLEAR);
  }

  /**
   * The day from which it stands if nothing more happens; empty when the last notice that moved it
   * names none.
   */
  public Optional<LocalDate> expectedOn() {
    return last().flatMap(Step::effectiveOn);
  }

  private Optional<Step> last() {
    return timeline.reversed().stream()
        .filter(step -> step.kind() != Step.Kind.CORRECTED && step.kind() != Step.Kind.OTHER)
        .findFirst();
  }

  /** What to call it inside a sentence: {@code pending amendment 85 FR 84193 (Dec. 23, 2020)}. */
  public String name() {
    return citation
        .map(page ->
            "pending amendment "
                + page
                + publishedOn.map(day -> " (" + Days.words(day) + ")").orElse(""))
        .or(() -> publishedOn.map(day -> "pending amendment of " + Days.words(day)))
        .orElse("pending amendment that its notice does not cite");
  }

  /** Such as {@code Delayed. Expected on Dec. 31, 2025.} */
  public String standing() {
    String expected = expectedOn().map(day -> " Expected on " + Days.words(day) + ".").orElse("");
    return switch (status()) {
      case PENDING ->
          "Published."
              + (expected.isEmpty() ? " The notice does not say from when it stands." : expected);
      case DELAYED ->
          "Delayed." + (expected.isEmpty() ? " The notice does not say until when." : expected);
      case DELAYED_INDEFINITELY -> "Delayed indefinitely.";
      case STAYED ->
          "Stayed" + expectedOn().map(day -> " until " + Days.words(day)).orElse("") + ".";
      case WITHDRAWN -> "Withdrawn.";
      case UNCLEAR -> "How it stands must be read in the notice.";
    };
  }

  /** The same in every reading that announces it. */
  String identity() {
    return citation.isEmpty() && publishedOn.isEmpty()
        ? "notice " + timeline.getFirst().printed()
        : citation.map(FederalRegister::toString).orElse("?")
            + publishedOn.map(day -> " of " + day).orElse("");
  }
}
