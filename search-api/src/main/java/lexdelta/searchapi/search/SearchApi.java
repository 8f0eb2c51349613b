package lexdelta.searchapi.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.indexer.index.Fragment;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.TooManyWordsException;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/search}. A parameter that there is not is refused: a wrong filter filters none. */
@RestController
final class SearchApi {
  /** How deep a search can be paged: {@value} hits. */
  static final int DEEPEST = 10_000;

  static final Set<String> PARAMETERS =
      Stream.concat(
              Stream.of(
                  "q", "asOf", "knownOn", "sort", "spacing", "limit", "offset", "after", "facets"),
              Stream.of(Choice.values()).map(Choice::slug))
          .collect(Collectors.toUnmodifiableSet());

  private final SearchIndex index;
  private final Answers answers;
  private final KeptStandings standings;
  private final Clock clock;

  SearchApi(SearchIndex index, Answers answers, KeptStandings standings, Clock clock) {
    this.index = index;
    this.answers = answers;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping("/api/search")
  Found search(@RequestParam MultiValueMap<String, String> parameters)
      throws MissingServletRequestParameterException {
    refuseUnknown(parameters);
    Asked asked = Asked.in(parameters);
    int limit = number(parameters, "limit", "20", 1, 100);
    int offset = number(parameters, "offset", "0", 0, DEEPEST);
    Set<Choice> wanted = wanted(parameters);
    Optional<Cursor> cursor = cursor(parameters, asked);
    LocalDate day = cursor.map(Cursor::asOf).or(asked::day).orElseGet(() -> LocalDate.now(clock));
    ParsedQuery query = parse(asked);
    Answers.Question question = answers.question(asked, query, day);
    try {
      Answers.Answer answer =
          cursor
              .map(it -> answers.behind(it, limit, question))
              .orElseGet(() -> answers.from(offset, limit, question));
      return found(question, answer, limit, answers.counted(question, asked, wanted));
    } catch (TooManyWordsException e) {
      throw Problem.of(ProblemKind.BAD_QUERY, String.valueOf(e.getMessage()))
          .with("parameter", "q")
          .exception();
    }
  }

  private static void refuseUnknown(MultiValueMap<String, String> parameters)
      throws MissingServletRequestParameterException {
    if (!parameters.containsKey("q")) {
      throw new MissingServletRequestParameterException("q", "String");
    }
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw Problem.parameter(
                name,
                "There is no parameter «%s» here. There are: %s."
                    .formatted(
                        name, PARAMETERS.stream().sorted().collect(Collectors.joining(", "))))
            .exception();
      }
    }
  }

  private static int number(
      MultiValueMap<String, String> parameters,
      String name,
      String otherwise,
      int least,
      int most) {
    return (int) Parameters.number(name, Asked.first(parameters, name, otherwise), least, most);
  }

  private static Optional<Cursor> cursor(MultiValueMap<String, String> parameters, Asked asked) {
    String word = Asked.first(parameters, "after", "");
    if (!word.isEmpty() && parameters.containsKey("offset")) {
      throw Problem.parameter("offset", "Send either offset or after, not both.").exception();
    }
    return word.isEmpty() ? Optional.empty() : Optional.of(Cursor.of(word, asked));
  }

  private static Set<Choice> wanted(MultiValueMap<String, String> parameters) {
    Set<Choice> wanted = EnumSet.noneOf(Choice.class);
    for (String names : parameters.getOrDefault("facets", List.of())) {
      for (String name : names.split(",")) {
        if (name.strip().equals("all")) {
          wanted.addAll(EnumSet.allOf(Choice.class));
        } else if (!name.isBlank()) {
          wanted.add(choice(name.strip()));
        }
      }
    }
    return wanted;
  }

  private static Choice choice(String name) {
    return Choice.of(name)
        .orElseThrow(() ->
            Problem.parameter(
                    "facets",
                    "There is no facet «%s». Write all, or some of %s."
                        .formatted(
                            name,
                            Stream.of(Choice.values())
                                .map(Choice::slug)
                                .collect(Collectors.joining(", "))))
                .exception());
  }

  private Found found(
      Answers.Question question, Answers.Answer answer, int limit, List<Counted> counted) {
    Asked asked = question.asked();
    var result = answer.result();
    HitStandings stand = standings.of(result.hits(), result.asOf());
    int behind = answer.offset() + result.hits().size();
    boolean more = behind < Math.min(result.total(), DEEPEST) && !result.hits().isEmpty();
    return new Found(
        asked.q(),
        result.interpretation(),
        result.note(),
        result.asOf(),
        asked.ordering().slug(),
        result.total(),
        result.unit().word(),
        answer.offset(),
        limit,
        result.cursor(),
        answer.moved(),
        more
            ? Cursor.behind(result.cursor(), question.day(), behind, asked, result.hits()).word()
            : null,
        index.spelling(question.query()).orElse(null),
        facets(counted),
        result.hits().stream().map(hit -> Passage.of(hit, result.asOf(), asked, stand)).toList());
  }

  private static Map<String, List<Counted.Value>> facets(List<Counted> counted) {
    Map<String, List<Counted.Value>> facets = new LinkedHashMap<>();
    counted.forEach(it -> facets.put(it.choice().slug(), it.values()));
    return facets;
  }

  private ParsedQuery parse(Asked asked) {
    try {
      return answers.read(asked);
    } catch (QuerySyntaxException e) {
      Problem problem =
          new Problem(
                  ProblemKind.BAD_QUERY, String.valueOf(e.getMessage()), Map.of("parameter", "q"))
              .with("position", e.position());
      throw (e.suggestion().isEmpty() ? problem : problem.with("suggestion", e.suggestion()))
          .exception();
    }
  }

  /**
   * An answer to a search.
   *
   * @param unit what the hits are: passages, or documents each shown by one of its passages
   * @param cursor number of the newest change that the index holds
   * @param indexMoved whether the index took in changes since the page before
   * @param next what to send as {@code after} for the next page; null at the end
   * @param didYouMean the query with words that the index knows; null when it knows all
   * @param facets those asked for
   */
  record Found(
      String query,
      String interpretation,
      String note,
      LocalDate asOf,
      String sort,
      long total,
      String unit,
      int offset,
      int limit,
      long cursor,
      boolean indexMoved,
      @Nullable String next,
      @Nullable String didYouMean,
      Map<String, List<Counted.Value>> facets,
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
    static Passage of(Hit hit, LocalDate day, Asked asked, HitStandings standings) {
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
          page(hit, day, asked));
    }

    /** Where it is read, on a day of its own. */
    static String page(Hit hit, LocalDate day, Asked asked) {
      return Addresses.known(
          Addresses.page(hit.document(), hit.path(), shownOn(hit, day, asked)), asked.knownDay());
    }

    /** The day searched, or one on which the hit stood where it did not stand on that. */
    static LocalDate shownOn(Hit hit, LocalDate day, Asked asked) {
      if (asked.knownDay().isPresent()) {
        // The days of a hit are those known now.
        return day;
      }
      if (day.isBefore(hit.validFrom())) {
        return hit.validFrom();
      }
      return hit.validUntil().filter(end -> !day.isBefore(end)).isPresent()
          ? hit.validUntil().get().minusDays(1)
          : day;
    }
  }
}
