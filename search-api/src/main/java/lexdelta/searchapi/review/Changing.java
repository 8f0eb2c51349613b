package lexdelta.searchapi.review;

import java.util.Optional;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;

/** Finds changes and what they are called. */
public record Changing(Changes changes, Versions versions) {
  /**
   * The change at an address.
   *
   * @param number as it stands there, whatever that is
   */
  public Change read(String number) {
    long wanted = Parameters.number("number", number, 1, Long.MAX_VALUE);
    return changes
        .find(wanted)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "There is no change %d; the newest is %d.".formatted(wanted, changes.head()))
                .exception());
  }

  /** What a change is called, also one that is gone. */
  public Named named(long number) {
    return changes
        .find(number)
        .map(this::named)
        .orElseGet(() -> new Named(number, "a change that is no longer in the record", ""));
  }

  /** What a change is called. */
  public Named named(Change change) {
    Optional<Reading> reading =
        versions
            .find(change.after())
            .flatMap(Version::reading)
            .or(() -> change.before().flatMap(versions::find).flatMap(Version::reading));
    return new Named(
        change.number(),
        reading.map(Reading::citation).orElse(change.document().value()),
        reading.map(Reading::heading).orElse(""));
  }
}
