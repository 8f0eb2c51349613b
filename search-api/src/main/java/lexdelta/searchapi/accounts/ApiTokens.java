package lexdelta.searchapi.accounts;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.alerts.subscription.PersonId;

/** Tokens with which programs come in as a person, for as much as their scopes allow. */
public interface ApiTokens {
  /** How every token begins, so that one that was left lying about is known for what it is. */
  String PREFIX = "lxd_";

  /**
   * A token, without what only its holder knows.
   *
   * @param seenAt about when it was last used
   */
  record ApiToken(
      long id,
      PersonId owner,
      String name,
      Set<Scope> scopes,
      Instant createdAt,
      Instant expiresAt,
      Optional<Instant> seenAt) {
    public ApiToken {
      scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    }
  }

  /** Makes one; the secret is never to be had again. */
  Secret make(PersonId owner, String name, Set<Scope> scopes, Instant expiresAt);

  /** The token of a secret that a program showed; also one that has expired. */
  Optional<ApiToken> find(Secret shown);

  /** Notes that it is in use, once an hour. */
  void seen(ApiToken token);

  /** A person's, the newest first. */
  List<ApiToken> of(PersonId owner);

  /**
   * Revokes one of a person's own.
   *
   * @return whether there was one
   */
  boolean revoke(PersonId owner, long id);

  /** Revokes all of a person. */
  void revokeAll(PersonId owner);
}
