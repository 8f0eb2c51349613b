package lexdelta.searchapi.research;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/saved-searches}: one's own, and those shared with one's teams. */
@RestController
final class SavedSearchesApi {
  private final SavedSearches searches;
  private final ResearchDesk desk;

  SavedSearchesApi(SavedSearches searches, ResearchDesk desk) {
    this.searches = searches;
    this.desk = desk;
  }

  @GetMapping("/api/saved-searches")
  SearchList all() {
    return new SearchList(searches.visibleTo(CurrentPerson.id()).stream().map(Saved::of).toList());
  }

  @GetMapping("/api/saved-searches/{id}")
  Saved one(@PathVariable String id) {
    return Saved.of(read(id));
  }

  @PostMapping("/api/saved-searches")
  ResponseEntity<Saved> save(@RequestBody Wish wish) {
    SavedSearch made =
        desk.save(
            CurrentPerson.id(),
            Objects.requireNonNullElse(wish.name(), ""),
            Objects.requireNonNullElse(wish.parameters(), ""),
            team(wish));
    return ResponseEntity.created(URI.create("/api/saved-searches/" + made.id()))
        .body(Saved.of(made));
  }

  /** Renames and shares; the search itself stays. */
  @PutMapping("/api/saved-searches/{id}")
  Saved change(@PathVariable String id, @RequestBody Wish wish) {
    SavedSearch saved = read(id);
    if (wish.parameters() != null && !wish.parameters().equals(saved.search().value())) {
      throw Problem.pointer("/parameters", "What is searched stays; save another search.")
          .exception();
    }
    desk.changeSearch(
        CurrentPerson.id(),
        saved.id(),
        Objects.requireNonNullElse(wish.name(), saved.name()),
        team(wish));
    return Saved.of(read(id));
  }

  @DeleteMapping("/api/saved-searches/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    desk.removeSearch(CurrentPerson.id(), Parameters.number("id", id, 1, Long.MAX_VALUE));
    return ResponseEntity.noContent().build();
  }

  private static Optional<TeamId> team(Wish wish) {
    return Optional.ofNullable(wish.team()).map(TeamId::new);
  }

  private SavedSearch read(String id) {
    return searches
        .find(Parameters.number("id", id, 1, Long.MAX_VALUE), CurrentPerson.id())
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "You have no saved search %s.".formatted(id))
                .exception());
  }

  /** A search to keep; parameters as in the address of {@code /search}, encoded. */
  record Wish(@Nullable String name, @Nullable String parameters, @Nullable Long team) {}

  /** By name. */
  record SearchList(List<Saved> searches) {}

  /** A saved search; {@code team} is the number of the team that sees it too. */
  record Saved(
      long id,
      String name,
      String owner,
      String query,
      String parameters,
      @Nullable Long team,
      Instant savedAt,
      String address) {
    static Saved of(SavedSearch saved) {
      return new Saved(
          saved.id(),
          saved.name(),
          saved.owner().value(),
          saved.search().query(),
          saved.search().value(),
          saved.team().map(TeamId::value).orElse(null),
          saved.savedAt(),
          saved.search().address());
    }
  }
}
