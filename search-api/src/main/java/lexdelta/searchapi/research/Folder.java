package lexdelta.searchapi.research;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.TeamId;

/**
 * Texts and searches that somebody put together.
 *
 * @param team who else sees it and puts into it; empty where nobody does
 * @param items how many are in it
 */
public record Folder(
    long id, PersonId owner, String name, Optional<TeamId> team, Instant madeAt, int items) {}
