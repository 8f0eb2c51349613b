package lexdelta.searchapi.accounts;

import lexdelta.alerts.subscription.PersonId;

/**
 * One kind of thing that people own. Each feature that keeps such things says so with a bean of
 * this type, so that nothing is left without an owner when somebody goes.
 */
public interface Belongings {
  /** So many of them in words: {@code 1 subscription}, {@code 7 subscriptions}. */
  String inWords(int count);

  /** How many somebody owns. */
  int count(PersonId owner);

  /** Gives all to somebody else, in the caller's transaction. */
  void handOver(PersonId from, PersonId to);

  /** Lays all to rest, in the caller's transaction: nobody takes them over. */
  void close(PersonId owner);
}
