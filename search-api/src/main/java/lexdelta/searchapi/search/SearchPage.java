package lexdelta.searchapi.search;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.sources.SourceStates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. What was typed stays in the boxes, whatever became of it. */
@Controller
final class SearchPage {
  private static final int HITS = 20;
  private static final int LAST_PAGE = SearchApi.DEEPEST / HITS;

  private final SearchIndex index;
  private final StandingOnDay standing;
  private final Holdings holdings;
  private final Clock clock;

  SearchPage(
      SearchIndex index,
      StandingOnDay standing,
      List<Source> sources,
      Checks checks,
      Changes changes,
      Clock clock) {
    this.index = index;
    this.standing = standing;
    this.holdings = new Holdings(index, changes, new SourceStates(sources, checks, changes), clock);
    this.clock = clock;
  }

  @GetMapping({"/", "/search"})
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "1") String page,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("q", q);
    model.addAttribute("asOf", asOf);
    model.addAttribute("holdings", holdings.now());
    if (!q.isEmpty() || !asOf.isEmpty()) {
      try {
        answer(q, asOf, page, model);
      } catch (QuerySyntaxException e) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("mistake", Mistake.in(q, e));
      } catch (ProblemException e) {
        if (!"asOf".equals(e.problem().more().get("parameter"))) {
          throw e;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("badDay", e.problem().detail());
      }
    }
    return "search";
  }

  private void answer(String q, String asOf, String page, Model model) throws QuerySyntaxException {
    LocalDate day = Parameters.optionalDay("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    int number = (int) Parameters.number("page", page, 1, LAST_PAGE);
    SearchResult result =
        index.search(new SearchRequest(QueryLanguage.parse(q), day, (number - 1) * HITS, HITS));
    model.addAttribute("result", result);
    HitStandings standings = new HitStandings(standing, day, clock.instant());
    model.addAttribute(
        "hits", result.hits().stream().map(hit -> ShownHit.of(hit, asOf, day, standings)).toList());
    model.addAttribute("paging", Paging.of(result.total(), number, HITS, LAST_PAGE));
  }

  /**
   * A query that could not be understood, cut where it went wrong.
   *
   * @param at the character that does not fit; empty at the end of the query
   */
  record Mistake(String message, String before, String at, String after, String suggestion) {
    static Mistake in(String q, QuerySyntaxException e) {
      int start = Math.clamp(e.position(), 0, q.length());
      int end = start < q.length() ? q.offsetByCodePoints(start, 1) : start;
      return new Mistake(
          String.valueOf(e.getMessage()),
          q.substring(0, start),
          q.substring(start, end),
          q.substring(end),
          e.suggestion());
    }
  }
}
