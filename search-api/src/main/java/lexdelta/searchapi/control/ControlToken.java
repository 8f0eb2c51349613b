package lexdelta.searchapi.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret of this run of the service. */
public record ControlToken(String secret) {

  /** Whether an Authorization header bears it; takes the same time whatever it bears. */
  boolean allows(@Nullable String authorization) {
    String given = authorization == null ? "" : authorization;
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ControlToken";
  }
}
