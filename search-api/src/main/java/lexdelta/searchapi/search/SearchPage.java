package lexdelta.searchapi.search;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.index.TooManyWordsException;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.indexer.query.Spacing;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.research.History;
import lexdelta.searchapi.research.SearchParameters;
import lexdelta.searchapi.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. What was typed stays in the boxes, whatever became of it. */
@Controller
final class SearchPage {
  private static final int HITS = 20;

  /** Passages looked at for the document that a citation typed alone means. */
  private static final int LOOKED_AT = 40;

  private static final int LAST_PAGE = SearchApi.DEEPEST / HITS;

  /** Publishers say it better than their sources; those are for programs. */
  private static final Set<Choice> SHOWN = EnumSet.complementOf(EnumSet.of(Choice.SOURCE));

  private static final Set<String> DAYS = Set.of("asOf", "knownOn");

  private final SearchIndex index;
  private final Answers answers;
  private final KeptStandings standings;
  private final Holdings holdings;
  private final History history;
  private final Clock clock;

  SearchPage(
      SearchIndex index,
      Answers answers,
      KeptStandings standings,
      Holdings holdings,
      History history,
      Clock clock) {
    this.index = index;
    this.answers = answers;
    this.standings = standings;
    this.holdings = holdings;
    this.history = history;
    this.clock = clock;
  }

  @GetMapping("/search")
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      HttpServletResponse response) {
    Asked asked = Asked.in(parameters);
    model.addAttribute("q", asked.q());
    model.addAttribute("asOf", asked.asOf());
    model.addAttribute("knownOn", asked.knownOn());
    model.addAttribute("sort", asked.ordering().slug());
    model.addAttribute("spacedOr", asked.spacing() == Spacing.OR);
    model.addAttribute("holdings", holdings.now());
    if (!asked.q().isEmpty() || !asked.asOf().isEmpty()) {
      try {
        if (parameters.containsKey("go")) {
          Optional<String> provision = provision(asked);
          if (provision.isPresent()) {
            return "redirect:" + provision.get();
          }
        }
        answer(asked, Asked.first(parameters, "page", "1"), model);
      } catch (TooManyWordsException e) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("mistake", Mistake.in(asked.q(), e));
      } catch (QuerySyntaxException e) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("mistake", Mistake.in(asked.q(), e));
      } catch (ProblemException e) {
        if (!DAYS.contains(String.valueOf(e.problem().more().get("parameter")))) {
          throw e;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("badDay", e.problem().detail());
      }
    }
    return "search";
  }

  /** Into the history of whoever sits at a browser and may have one. */
  private void remember(Asked asked) {
    if (CurrentPerson.signedIn().filter(SignedIn.ByBrowser.class::isInstance).isPresent()
        && CurrentPerson.may(Deed.KEEP_RESEARCH)) {
      history.append(CurrentPerson.id(), new SearchParameters(asked.parameters()));
    }
  }

  /** Where a citation typed alone leads, when it is in the record on the day. */
  private Optional<String> provision(Asked asked) throws QuerySyntaxException {
    ParsedQuery query = answers.read(asked);
    if (!(query.query() instanceof Query.Citation citation)
        || citation.citation().contains(" part ")) {
      return Optional.empty();
    }
    LocalDate day = asked.day().orElseGet(() -> LocalDate.now(clock));
    return index.search(new SearchRequest(query, day, 0, LOOKED_AT)).hits().stream()
        .filter(hit ->
            Citations.find(hit.citation())
                .filter(it -> it.citation().equals(citation.citation()))
                .isPresent())
        // Of a form there are a page and its files, of which the page has the shorter address.
        .min(Comparator.comparingInt(hit -> hit.document().value().length()))
        .map(hit -> Addresses.page(hit.document(), path(hit, citation), day));
  }

  /** Where the provision asked for begins, which the first passage of it may stand deep within. */
  private static String path(Hit hit, Query.Citation citation) {
    return hit.cited().startsWith(hit.citation() + citation.signs())
        ? Stream.of(hit.path().split("/"))
            .limit(citation.labels().size())
            .collect(Collectors.joining("/"))
        : "";
  }

  /** The whole of the language, on a page of its own. */
  @GetMapping("/search/help")
  String help() {
    return "search-help";
  }

  private void answer(Asked asked, String page, Model model) throws QuerySyntaxException {
    LocalDate day = asked.day().orElseGet(() -> LocalDate.now(clock));
    int number = (int) Parameters.number("page", page, 1, LAST_PAGE);
    ParsedQuery query = answers.read(asked);
    Answers.Question question = answers.question(asked, query, day);
    SearchResult result = answers.from((number - 1) * HITS, HITS, question).result();
    model.addAttribute("result", result);
    HitStandings stand = standings.of(result.hits(), result.asOf());
    model.addAttribute(
        "hits",
        result.hits().stream().map(hit -> ShownHit.of(hit, asked, result.asOf(), stand)).toList());
    model.addAttribute("paging", Paging.of(result.total(), number, HITS, LAST_PAGE));
    model.addAttribute("address", asked.page());
    model.addAttribute("parameters", asked.parameters());
    if (number == 1) {
      remember(asked);
    }
    model.addAttribute(
        "narrowing", NarrowingView.of(asked, answers.counted(question, asked, SHOWN)));
    index
        .spelling(query)
        .ifPresent(other -> {
          model.addAttribute("didYouMean", other);
          model.addAttribute("didYouMeanAddress", asked.asking(other).page());
        });
  }

  /**
   * A query that could not be understood, cut where it went wrong.
   *
   * @param at the sign or word that does not fit; empty at the end of the query
   */
  record Mistake(String message, String before, String at, String after, String suggestion) {
    private static boolean ofAWord(char c) {
      return Character.isLetterOrDigit(c) || "/+-.!*".indexOf(c) >= 0;
    }

    static Mistake in(String q, TooManyWordsException e) {
      int start = Math.max(0, q.indexOf(e.typed()));
      int end = Math.min(q.length(), start + e.typed().length());
      return new Mistake(
          String.valueOf(e.getMessage()),
          q.substring(0, start),
          q.substring(start, end),
          q.substring(end),
          "");
    }

    static Mistake in(String q, QuerySyntaxException e) {
      int start = Math.clamp(e.position(), 0, q.length());
      int end = start < q.length() ? q.offsetByCodePoints(start, 1) : start;
      // Of a connector or a word all of it: «/s», «2025-02-30».
      while (end < q.length() && ofAWord(q.charAt(start)) && ofAWord(q.charAt(end))) {
        end++;
      }
      return new Mistake(
          String.valueOf(e.getMessage()),
          q.substring(0, start),
          q.substring(start, end),
          q.substring(end),
          e.suggestion());
    }
  }
}
