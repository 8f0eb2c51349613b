package lexdelta.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.delivery.Outbox;

/** An outbox that messages are put into and from which nobody takes any. */
@FunctionalInterface
public interface OnlyFilled extends Outbox {
  @Override
  default Optional<Claim> claim(Instant now, Instant until, Set<String> without) {
    throw new UnsupportedOperationException();
  }

  @Override
  default void sent(Claim claim, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  default void deferred(Claim claim, Instant again, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  default void failed(Claim claim, String reason, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  default List<Dispatch> newest(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  default Optional<Dispatch> find(String messageId) {
    throw new UnsupportedOperationException();
  }

  @Override
  default List<Stopped> stopped() {
    throw new UnsupportedOperationException();
  }

  @Override
  default boolean tryAgain(String channel, String address) {
    throw new UnsupportedOperationException();
  }

  @Override
  default long count(State state) {
    throw new UnsupportedOperationException();
  }
}
