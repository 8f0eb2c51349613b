package lexdelta.searchapi.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.Suggestion;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/suggestions}: what somebody may mean who is still typing. */
@RestController
final class SuggestionsApi {
  private static final int MOST = 8;

  private final SearchIndex index;
  private final Clock clock;

  SuggestionsApi(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  @GetMapping("/api/suggestions")
  Suggested suggestions(@RequestParam String q, @RequestParam(defaultValue = "") String asOf) {
    boolean today = asOf.isBlank();
    LocalDate day = Parameters.optionalDay("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    return new Suggested(
        q,
        day,
        index.suggestions(q, day, MOST).stream().map(it -> Suggests.of(it, day, today)).toList());
  }

  /** An answer, the likeliest first; none where too little was typed. */
  record Suggested(String query, LocalDate asOf, List<Suggests> suggestions) {}

  /**
   * A suggestion.
   *
   * @param kind citation, form, term or heading
   * @param address the page for people
   */
  record Suggests(String kind, String text, String detail, String address) {
    static Suggests of(Suggestion suggestion, LocalDate day, boolean today) {
      return new Suggests(
          suggestion.kind().slug(),
          suggestion.text(),
          suggestion.detail(),
          today
              ? Addresses.page(suggestion.document(), suggestion.path())
              : Addresses.page(suggestion.document(), suggestion.path(), day));
    }
  }
}
