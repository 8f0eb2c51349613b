package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lexdelta.alerts.subscription.PersonId;

/** The digests of the firm. What is changed here is changed in the caller's transaction. */
public interface Digests {
  /** Puts a new one down. */
  DigestId append(PersonId owner, Wanted wanted, Head head, Draft draft, Instant at);

  /** Whether one was drafted on an occasion, be it removed since. */
  boolean drafted(String occasion);

  /** Notes on which occasion one was drafted; a second one of the same occasion is refused. */
  void occasion(DigestId id, String occasion);

  /** Those not published, the newest first. */
  List<Line> drafts();

  /** Those published, the newest first. */
  List<Line> published();

  Optional<Digest> find(DigestId id);

  /**
   * Says something else in the head.
   *
   * @param revision of which it was made
   * @return whether that was still the newest; where not, nothing happens
   */
  boolean save(DigestId id, int revision, Head head, PersonId by, Instant at);

  /**
   * Says something else of an item.
   *
   * @param revision of which it was made
   * @return whether that was still the newest; where not, nothing happens
   */
  boolean save(DigestId id, int part, int revision, ItemText text, PersonId by, Instant at);

  /**
   * Takes one more item in.
   *
   * @return its part; empty when the digest is published or no longer there
   */
  OptionalInt add(DigestId id, Draft.Item item, PersonId by, Instant at);

  /** All that was ever said in the head, the newest first. */
  List<Revision<Head>> heads(DigestId id);

  /** All that was ever said of an item, the newest first. */
  List<Revision<ItemText>> texts(DigestId id, int part);

  /**
   * Freezes one under the next number of a year; which it is stays the same when asked again.
   *
   * @param template the revision of the firm's template; 0 for none
   * @return the edition; empty when it was published before
   */
  Optional<Edition> publish(DigestId id, int template, PersonId by, Instant at);

  Optional<Published> edition(String number);

  /** Appends what was put right. */
  void correct(DigestId id, PersonId by, Edition.Correction correction);

  /** Takes a draft away; what was published stays. */
  boolean remove(DigestId id);

  /** Gives all of somebody's to somebody else. */
  void handOver(PersonId from, PersonId to);

  /**
   * An edition with what was put right since.
   *
   * @param by who published it
   */
  record Published(
      DigestId id, Edition edition, PersonId by, List<Edition.Correction> corrections) {
    public Published {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A digest in a list.
   *
   * @param edition empty of a draft
   */
  record Line(
      DigestId id,
      PersonId owner,
      String title,
      LocalDate first,
      LocalDate last,
      Instant at,
      String edition) {}
}
