package lexdelta.alerts.delivery.endpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What messages to an endpoint are signed with: for a while after it was renewed, the former one too,
 * so that a receiver can change over at leisure.
 *
 * @param current {@code whsec_} and 32 bytes in Base64
 * @param formerUntil when the former one ceases to be used
 */
public record Secret(String current, Optional<String> former, Optional<Instant> formerUntil) {

  /** Those that sign at an instant, the current one first. */
  public List<String> at(Instant now) {
    List<String> all = new ArrayList<>(List.of(current));
    if (formerUntil.filter(now::isBefore).isPresent()) {
      former.ifPresent(all::add);
    }
    return all;
  }

  /** Says nothing of itself, so that it is in no log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
