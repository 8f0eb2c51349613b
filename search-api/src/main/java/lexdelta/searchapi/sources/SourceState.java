package lexdelta.searchapi.sources;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Source;

/**
 * A source and how watching it goes.
 *
 * @param attempts the newest attempts, newest first; empty when it was never checked
 */
public record SourceState(Source source, List<Check> attempts) {
  public SourceState {
    attempts = List.copyOf(attempts);
  }

  /** The newest attempt. */
  public Optional<Check> last() {
    return attempts.stream().findFirst();
  }

  /** Whether the newest attempt saw what the publisher has. */
  public boolean seen() {
    return last().map(check -> saw(check.outcome())).orElse(false);
  }

  private static boolean saw(Outcome outcome) {
    return switch (outcome) {
      case FETCHED, NOT_MODIFIED -> true;
      case GONE, REFUSED, BLOCKED, UNREACHABLE, UNREADABLE -> false;
    };
  }

  /** The state of the source in a few words. */
  public String words() {
    return last().map(check -> words(check.outcome())).orElse("never checked");
  }

  /** An outcome in a few words. */
  public static String words(Outcome outcome) {
    return switch (outcome) {
      case FETCHED -> "fetched";
      case NOT_MODIFIED -> "nothing moved";
      case GONE -> "gone at the publisher";
      case REFUSED -> "refused";
      case BLOCKED -> "blocked";
      case UNREACHABLE -> "not reachable";
      case UNREADABLE -> "not readable";
    };
  }
}
