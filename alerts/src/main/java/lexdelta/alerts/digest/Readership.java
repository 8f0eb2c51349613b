package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** Who is to read which edition, and who has. */
public interface Readership {
  /** Says who is to read one, inside the caller's transaction; whoever is so already stays. */
  void tell(DigestId id, Collection<PersonId> people, Instant at);

  /** How all who are to read one stand, by person. */
  List<Reading> of(DigestId id);

  Optional<Reading> find(DigestId id, PersonId person);

  /** How everybody stands with every digest ever published for them, the newest digest first. */
  List<Standing> all();

  /** What somebody is to read and has not acknowledged, the newest first. */
  List<Digests.Line> waiting(PersonId person);

  /** What somebody was ever told to read, the newest first. */
  List<Digests.Line> told(PersonId person);

  /** Notes that somebody came to it; the first time counts. */
  void opened(DigestId id, PersonId person, Instant at);

  /**
   * Notes that somebody says to have read it; the first time counts.
   *
   * @return whether it is news
   */
  boolean acknowledge(DigestId id, PersonId person, Instant at);

  /** Appends what somebody answered, inside the caller's transaction. */
  void answer(DigestId id, PersonId person, List<Answer> answers, Instant at);

  /** The last answers of somebody, one for each question. */
  List<Answer> answers(DigestId id, PersonId person);

  /**
   * Notes that somebody is reminded, inside the caller's transaction.
   *
   * @return whether it is the first time, and they have not acknowledged it
   */
  boolean remind(DigestId id, PersonId person, Instant at);

  /**
   * How somebody stands.
   *
   * @param right how many questions were last answered rightly
   */
  record Reading(
      PersonId person,
      Instant toldAt,
      Optional<Instant> openedAt,
      Optional<Instant> acknowledgedAt,
      Optional<Instant> remindedAt,
      int right) {}

  /** How somebody stands with a digest. */
  record Standing(String edition, String title, Reading reading) {}

  /**
   * An answer.
   *
   * @param question its place among those of the item, from 0
   */
  record Answer(int part, int question, String words, boolean right) {}
}
