package lexdelta.searchapi.research;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.TeamId;

/**
 * A search that somebody kept.
 *
 * @param team who else sees it; empty where nobody does
 */
public record SavedSearch(
    long id,
    PersonId owner,
    String name,
    SearchParameters search,
    Optional<TeamId> team,
    Instant savedAt) {}
