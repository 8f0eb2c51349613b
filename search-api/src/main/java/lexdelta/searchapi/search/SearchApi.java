package lexdelta.searchapi.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.Fragment;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/search}. */
@RestController
final class SearchApi {
  /** How deep a search can be paged: {@value} hits. */
  static final int DEEPEST = 10_000;

  private final SearchIndex index;
  private final StandingOnDay standing;
  private final Clock clock;

  SearchApi(SearchIndex index, StandingOnDay standing, Clock clock) {
    this.index = index;
    this.standing = standing;
    this.clock = clock;
  }

  @GetMapping("/api/search")
  Found search(
      @RequestParam String q,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") String offset,
      @RequestParam(defaultValue = "20") String limit) {
    LocalDate day = Parameters.optionalDay("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    int from = (int) Parameters.number("offset", offset, 0, DEEPEST);
    int most = (int) Parameters.number("limit", limit, 1, 100);
    SearchResult result = index.search(new SearchRequest(parse(q), day, from, most));
    HitStandings standings = new HitStandings(standing, day, clock.instant());
    return new Found(
        q,
        result.interpretation(),
        result.note(),
        result.asOf(),
        result.total(),
        from,
        most,
        result.cursor(),
        result.hits().stream().map(hit -> Passage.of(hit, day, standings)).toList());
  }

  private static ParsedQuery parse(String q) {
    try {
      return QueryLanguage.parse(q);
    } catch (QuerySyntaxException e) {
      Problem problem =
          new Problem(
                  ProblemKind.BAD_QUERY, String.valueOf(e.getMessage()), Map.of("parameter", "q"))
              .with("position", e.position());
      throw (e.suggestion().isEmpty() ? problem : problem.with("suggestion", e.suggestion()))
          .exception();
    }
  }

  /** An answer to a search. */
  record Found(
      String query,
      String interpretation,
      String note,
      LocalDate asOf,
      long total,
      int offset,
      int limit,
      long cursor,
      List<Passage> hits) {}

  /**
   * A hit; address is the page of the provision that answers on the day searched.
   *
   * @param provision position of the passage's first provision
   * @param provisionCitation of the provision that answers
   * @param provisionAddress its permanent address
   * @param standing of the document's text on that day
   * @param standingNote the same in a few words; empty when it is simply in force
   */
  record Passage(
      String document,
      long version,
      String citation,
      String heading,
      String context,
      int provision,
      String provisionCitation,
      String provisionAddress,
      List<Fragment> snippet,
      LocalDate validFrom,
      Optional<LocalDate> validUntil,
      float score,
      String standing,
      String standingNote,
      String address) {
    static Passage of(Hit hit, LocalDate day, HitStandings standings) {
      return new Passage(
          hit.document().value(),
          hit.version().value(),
          hit.citation(),
          hit.heading(),
          hit.context(),
          hit.provision(),
          hit.cited(),
          Addresses.permanent(hit.document(), hit.path()),
          hit.snippet(),
          hit.validFrom(),
          hit.validUntil(),
          hit.score(),
          standings.kind(hit).slug(),
          standings.badge(hit),
          Addresses.page(hit.document(), hit.path(), day));
    }
  }
}
