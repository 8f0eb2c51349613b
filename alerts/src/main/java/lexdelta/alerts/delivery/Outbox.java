package lexdelta.alerts.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The messages that wait, are being sent, were sent, or were refused. */
public interface Outbox {
  /**
   * Appends a message, due at once, inside the caller's transaction. One with the same id is
   * already there: nothing happens.
   */
  void append(Message message);

  /**
   * Claims the oldest message that is due: no other deliverer gets it until the claim expires.
   *
   * @param now what is due by now, and which claims have expired
   * @param until when this claim expires
   * @param without channels whose messages are left alone
   */
  Optional<Claim> claim(Instant now, Instant until, Set<String> without);

  /** Notes that a channel accepted it. Nothing happens when the claim is no longer ours. */
  void sent(Claim claim, Instant at);

  /** Notes that it is to be tried again, and when. */
  void deferred(Claim claim, Instant again, String reason);

  /** Notes that it was refused for good. Of mail, its address gets nothing more until tried again. */
  void failed(Claim claim, String reason, Instant at);

  /** A message and what became of it. */
  Optional<Dispatch> find(String messageId);

  /** The addresses that were refused for good and get nothing any more. */
  List<Stopped> stopped();

  /**
   * Lets an address get messages again, what waits for it and what was refused included.
   *
   * @return whether it got none
   */
  boolean tryAgain(String channel, String address);

  /**
   * An address that gets nothing any more.
   *
   * @param reason in the server's words
   */
  record Stopped(String channel, String address, String reason, Instant since) {}

  /** The newest messages and what became of them, newest first. */
  List<Dispatch> newest(int limit);

  /** How many messages are in a state. */
  long count(State state);

  /** What became of a message so far. */
  enum State {
    /** Waits for its first or its next attempt. */
    PENDING,
    /** A deliverer is at it, or was when it died. */
    CLAIMED,
    SENT,
    /** Refused for good; a person must look at it. */
    FAILED
  }

  /**
   * A message in a deliverer's hand.
   *
   * @param number of the message in the outbox
   * @param attempt which one this is, from 1
   */
  record Claim(long number, int attempt, Message message) {}

  /**
   * A message and what became of it.
   *
   * @param attempts begun so far
   * @param sentAt when a channel accepted it
   * @param lastError why the last attempt was in vain; empty when it was not
   */
  record Dispatch(
      Message message, State state, int attempts, Optional<Instant> sentAt, String lastError) {}
}
