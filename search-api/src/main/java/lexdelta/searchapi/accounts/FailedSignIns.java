package lexdelta.searchapi.accounts;

import java.time.Instant;

/** Attempts in vain, for a while. */
public interface FailedSignIns {
  /** How many there were since an instant. */
  int since(String who, Instant instant);

  void append(String who, Instant at);

  /** Forgets those of somebody, who came in. */
  void forget(String who);

  /** Forgets what is older. */
  void prune(Instant before);
}
