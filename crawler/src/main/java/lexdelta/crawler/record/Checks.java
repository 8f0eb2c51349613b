package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every attempt to look at a publisher, in the order they ended. */
public interface Checks {
  default void append(Check check) {
    append(List.of(check));
  }

  /** Appends several, in their order. */
  void append(List<Check> checks);

  /** The newest attempts at a source, newest first. */
  List<Check> newest(SourceId source, int limit);

  /** The newest attempts at one address of a source, by when they ended, newest first. */
  List<Check> newest(SourceId source, URI address, int limit);

  /**
   * The newest attempt at an address that saw what the publisher has. One that brought bytes which
   * turned out to be unreadable did not.
   */
  Optional<Check> lastSeen(SourceId source, URI address);

  /**
   * When attempts at an address that saw what the publisher has ended, from an instant on, oldest
   * first. One that brought bytes which turned out to be unreadable did not.
   */
  List<Instant> seen(SourceId source, URI address, Instant since);

  /** All attempts at a source that ended from one instant on and before another, oldest first. */
  List<Check> between(SourceId source, Instant from, Instant until);

  /** The sources with attempts that ended from one instant on and before another, by name. */
  List<SourceId> sources(Instant from, Instant until);

  /** When the first of all attempts ended; empty before any. */
  Optional<Instant> begin();

  /**
   * Whether an answer with content (200) came from an address of a source and was kept at or after
   * an instant.
   */
  boolean answered(SourceId source, URI address, Instant since);
}
