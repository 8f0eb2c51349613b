package lexdelta.searchapi.feeds;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Secret;

/** Keys to private feeds: at most one for each person and kind. */
public interface FeedKeys {
  /** Makes one, which is never to be had again; one that was there before opens nothing any more. */
  Secret issue(PersonId person, FeedKind kind);

  /** Whose feed a key opens. */
  Optional<PersonId> person(Secret key, FeedKind kind);

  /** When the key there is was made. */
  Optional<Instant> issuedAt(PersonId person, FeedKind kind);

  /** Nothing opens the feed any more. */
  void revoke(PersonId person, FeedKind kind);
}
