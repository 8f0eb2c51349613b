package lexdelta.searchapi.search;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.index.Fragment;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.export.Chapter;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.WordFile;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Attachment;
import lexdelta.searchapi.web.Cited;
import lexdelta.searchapi.web.Csv;
import lexdelta.searchapi.web.Days;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The answers to a search as a file: {@code as=csv} or {@code as=docx}, from the first on. */
@Controller
final class SearchFiles {
  /** As many answers as a table holds. */
  static final int MOST_ROWS = 1_000;

  /** As many as somebody reads in Word. */
  static final int MOST_CHAPTERS = 200;

  private static final int PAGE = 100;

  private final Answers answers;
  private final KeptStandings standings;
  private final Clock clock;

  SearchFiles(Answers answers, KeptStandings standings, Clock clock) {
    this.answers = answers;
    this.standings = standings;
    this.clock = clock;
  }

  @GetMapping(path = "/search", params = "as")
  ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> parameters) {
    Asked asked = Asked.in(parameters);
    Answers.Question question = question(asked);
    String as = Asked.first(parameters, "as", "");
    return switch (as) {
      case "csv" -> {
        All all = all(question, MOST_ROWS);
        yield Attachment.of(name(all, as), "text/csv;charset=UTF-8", csv(all, asked));
      }
      case "docx" -> {
        All all = all(question, MOST_CHAPTERS);
        yield Attachment.of(name(all, as), WordFile.MEDIA_TYPE, word(all, asked));
      }
      default -> throw Problem.parameter("as", "Write as=csv or as=docx.").exception();
    };
  }

  private Answers.Question question(Asked asked) {
    try {
      LocalDate day = asked.day().orElseGet(() -> LocalDate.now(clock));
      return answers.question(asked, answers.read(asked), day);
    } catch (QuerySyntaxException e) {
      throw Problem.of(ProblemKind.BAD_QUERY, String.valueOf(e.getMessage()))
          .with("parameter", "q")
          .with("position", e.position())
          .exception();
    }
  }

  /** The first answers, and what the first page of them says of all. */
  private record All(SearchResult result, List<Hit> hits) {}

  private All all(Answers.Question question, int most) {
    SearchResult first = answers.from(0, PAGE, question).result();
    List<Hit> hits = new ArrayList<>(first.hits());
    while (hits.size() < Math.min(most, first.total())) {
      List<Hit> more = answers.from(hits.size(), PAGE, question).result().hits();
      if (more.isEmpty()) {
        break;
      }
      hits.addAll(more);
    }
    return new All(first, hits);
  }

  private static String name(All all, String as) {
    return "search-as-of-" + all.result().asOf() + "." + as;
  }

  private byte[] csv(All all, Asked asked) {
    HitStandings stand = standings.of(all.hits(), all.result().asOf());
    StringBuilder csv =
        new StringBuilder(
            Csv.line(
                "number",
                "citation",
                "heading",
                "context",
                "text",
                "stood from",
                "until",
                "standing",
                "document",
                "page"));
    for (int i = 0; i < all.hits().size(); i++) {
      Hit hit = all.hits().get(i);
      csv.append(
          Csv.line(
              i + 1,
              Cited.byLabels(hit.cited()),
              hit.heading(),
              hit.context(),
              text(hit),
              hit.validFrom(),
              hit.validUntil().map(LocalDate::toString).orElse(""),
              stand.kind(hit).slug(),
              hit.document(),
              page(hit, all.result().asOf(), asked)));
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String page(Hit hit, LocalDate day, Asked asked) {
    String path = SearchApi.Passage.page(hit, day, asked);
    // A table is opened far from this service: only the whole address leads back.
    return ServletUriComponentsBuilder.fromCurrentContextPath().build() + path;
  }

  private static String text(Hit hit) {
    return hit.snippet().stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static byte[] word(All all, Asked asked) {
    SearchResult result = all.result();
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(
        Chapter.of(
            "Search",
            text(
                asked.q(),
                Stream.of(
                    "Read as: " + result.interpretation(),
                    result.note(),
                    "%,d found as of %s; the first %,d follow."
                        .formatted(result.total(), result.asOf(), all.hits().size())))));
    all.hits()
        .forEach(hit ->
            chapters.add(
                Chapter.of(
                    Cited.byLabels(hit.cited()),
                    text(
                        hit.heading(),
                        Stream.of(
                            hit.context(),
                            text(hit),
                            Days.validity(hit.validFrom(), hit.validUntil()))))));
    return WordFile.of(Masthead.ofOne("Search: " + short50(asked.q()), result.asOf()), chapters);
  }

  private static String short50(String q) {
    return q.length() <= 50 ? q : q.substring(0, 49) + "…";
  }

  /** A text that is of no publisher, for a chapter of the file. */
  private static Reading text(String heading, Stream<String> paragraphs) {
    return new Reading(
        new DocumentId("/search/answer"),
        DocumentKind.DECLARED_PAGE,
        "",
        heading,
        List.of(),
        LocalDate.EPOCH,
        Optional.empty(),
        paragraphs
            .flatMap(String::lines)
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(it -> Provision.of(ProvisionKind.PARAGRAPH, it))
            .toList());
  }
}
