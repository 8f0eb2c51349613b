package lexdelta.searchapi.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret of this run of the service, for commands of whoever owns the data folder. */
public record ControlToken(String secret) {

  /** Whether somebody bears it; takes the same time whatever they bear. */
  boolean is(String borne) {
    return MessageDigest.isEqual(
        borne.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ControlToken";
  }
}
