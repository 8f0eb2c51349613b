package lexdelta.searchapi.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.NamedTopics;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Source;
import lexdelta.indexer.index.Facet;
import lexdelta.indexer.index.Facets;
import lexdelta.indexer.index.Filters;
import lexdelta.indexer.index.Force;
import lexdelta.indexer.index.Subject;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Filings;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.problems.Problem;

/**
 * Between what readers choose and what the index filters and counts: publishers are their sources,
 * topics what they define. A topic whose query cannot be read narrows by the rest of it.
 */
final class Narrowing {
  private static final Pattern PARTS = Pattern.compile("(?i).* parts .*[–-].*");

  private final List<Source> sources;
  private final Topics topics;
  private volatile Told told = new Told(List.of(), Map.of());

  Narrowing(List<Source> sources, Topics topics) {
    this.sources = List.copyOf(sources);
    this.topics = topics;
  }

  /**
   * A query with what topics cover in the place of their names.
   *
   * @throws QuerySyntaxException when it names a topic that is not there
   */
  ParsedQuery named(ParsedQuery parsed) throws QuerySyntaxException {
    return NamedTopics.named(parsed.query()) ? new NamedTopics(topics.all()).putIn(parsed) : parsed;
  }

  /** That a query names sources that are not watched; empty when it names none. */
  Optional<String> unwatched(ParsedQuery parsed) {
    List<String> ids = sources.stream().map(it -> it.id().value()).toList();
    Set<String> unwatched = new TreeSet<>();
    Filings.replaced(
        parsed.query(),
        filed -> {
          if (filed.under() == Query.Filing.SOURCE
              && ids.stream().noneMatch(filed.value().strip()::equalsIgnoreCase)) {
            unwatched.add(filed.value().strip());
          }
          return filed;
        });
    return unwatched.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not watched: %s. The sources that are: %s."
                .formatted(String.join(", ", unwatched), String.join(", ", ids)));
  }

  /**
   * What the index is told.
   *
   * @param counted whether all topics are to be known, for counting, or only those chosen
   * @throws lexdelta.searchapi.problems.ProblemException when a value is none that there can be
   */
  Filters filters(Asked asked, boolean counted) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Choice choice : Choice.values()) {
      for (String value : asked.of(choice)) {
        chosen.computeIfAbsent(choice.facet(), _ -> new TreeSet<>()).addAll(kept(choice, value));
      }
    }
    if (!counted && asked.of(Choice.TOPIC).isEmpty()) {
      return new Filters(chosen, List.of());
    }
    List<Subject> subjects =
        subjects().entrySet().stream()
            .filter(it -> counted || asked.of(Choice.TOPIC).contains(it.getKey().value()))
            .map(Map.Entry::getValue)
            .toList();
    return new Filters(chosen, subjects);
  }

  /** The values that the index knows for one that a reader chose. */
  private Set<String> kept(Choice choice, String value) {
    return switch (choice) {
      case SOURCE, AGENCY -> Set.of(value);
      case KIND -> Set.of(kind(value));
      case PUBLISHER -> published(value);
      case PART -> Set.of(part(value));
      case TOPIC -> Set.of(topic(value));
      case YEAR -> Set.of(year(value));
      case FORCE ->
          Set.of(
              Force.of(value)
                  .orElseThrow(() -> bad(choice, value, "in-force, superseded or future"))
                  .slug());
    };
  }

  private static String kind(String value) {
    String name = value.toUpperCase(Locale.ROOT);
    return Arrays.stream(DocumentKind.values())
        .map(Enum::name)
        .filter(name::equals)
        .findFirst()
        .orElseThrow(() ->
            bad(
                Choice.KIND,
                value,
                Arrays.stream(DocumentKind.values())
                    .map(Enum::name)
                    .collect(Collectors.joining(", "))));
  }

  private Set<String> published(String publisher) {
    Set<String> ids =
        sources.stream()
            .filter(it -> it.publisher().equalsIgnoreCase(publisher))
            .map(it -> it.id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    // Of a publisher of whom nothing is watched there is nothing; said by an empty answer.
    return ids.isEmpty() ? Set.of(publisher) : ids;
  }

  private static String part(String value) {
    return Citations.find(value)
        .map(Query.Citation::citation)
        .filter(it -> it.contains(" part "))
        .orElseThrow(() -> bad(Choice.PART, value, "8 CFR part 214"))
        .toLowerCase(Locale.ROOT);
  }

  private String topic(String value) {
    try {
      return topics
          .find(new TopicId(value))
          .map(it -> it.id().value())
          .orElseThrow(() -> bad(Choice.TOPIC, value, "the id of a topic there is"));
    } catch (IllegalArgumentException e) {
      throw bad(Choice.TOPIC, value, "the id of a topic");
    }
  }

  private static String year(String value) {
    if (!value.matches("\\d{4}")) {
      throw bad(Choice.YEAR, value, "a year such as 2024");
    }
    return value;
  }

  private static RuntimeException bad(Choice choice, String value, String good) {
    return Problem.parameter(choice.slug(), "«%s» does not fit: write %s.".formatted(value, good))
        .exception();
  }

  /** Whether a part lies in some ranges. */
  private record Ranges(List<CitationScope> ranges) implements Predicate<String> {
    @Override
    public boolean test(String part) {
      return ranges.stream().anyMatch(range -> range.touches(part));
    }
  }

  /**
   * Topics as the index is told of them.
   *
   * @param of the same topics give the same
   */
  private record Told(List<Topic> of, Map<TopicId, Subject> subjects) {}

  private Map<TopicId, Subject> subjects() {
    List<Topic> all = topics.all();
    Told last = told;
    if (!last.of().equals(all)) {
      Map<TopicId, Subject> subjects = new LinkedHashMap<>();
      all.forEach(topic -> subjects.put(topic.id(), subject(topic)));
      last = new Told(all, subjects);
      told = last;
    }
    return last.subjects();
  }

  private Subject subject(Topic topic) {
    List<CitationScope> ranges =
        topic.citations().stream().filter(it -> PARTS.matcher(it.value()).matches()).toList();
    return new Subject(
        topic.id().value(),
        query(topic),
        topic.citations().stream()
            .filter(it -> !ranges.contains(it))
            .map(CitationScope::value)
            .toList(),
        new Ranges(ranges),
        topic.sources().stream().map(it -> it.value()).toList());
  }

  private Optional<Query> query(Topic topic) {
    try {
      return topic.query().isEmpty()
          ? Optional.empty()
          : Optional.of(named(QueryLanguage.parse(topic.query()))).map(ParsedQuery::query);
    } catch (QuerySyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * The counts as readers see them; values that nobody can choose are left out.
   *
   * @param wanted of which choices
   */
  List<Counted> counted(Facets facets, Asked asked, Set<Choice> wanted) {
    List<Counted> all = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      if (wanted.contains(choice)) {
        all.add(new Counted(choice, values(choice, facets.of(choice.facet()), asked)));
      }
    }
    return List.copyOf(all);
  }

  private List<Counted.Value> values(Choice choice, List<Facets.Count> counts, Asked asked) {
    UnaryOperator<String> shown = shown(choice);
    Map<String, Long> sums = new LinkedHashMap<>();
    counts.forEach(it -> sums.merge(shown.apply(it.value()), it.count(), Long::sum));
    asked.of(choice).forEach(value -> sums.putIfAbsent(value, 0L));
    Map<String, String> titles = choice == Choice.TOPIC ? topicTitles() : Map.of();
    return sums.entrySet().stream()
        .map(it ->
            new Counted.Value(
                it.getKey(),
                titles.getOrDefault(it.getKey(), title(choice, it.getKey())),
                it.getValue(),
                asked.of(choice).contains(it.getKey())))
        .toList();
  }

  /** From a value in the index to the one in addresses. */
  private UnaryOperator<String> shown(Choice choice) {
    return switch (choice) {
      case PUBLISHER -> {
        Map<String, String> publishers =
            sources.stream()
                .collect(Collectors.toMap(it -> it.id().value(), Source::publisher, (a, _) -> a));
        yield id -> publishers.getOrDefault(id, id);
      }
      case PART -> key -> key.replace("cfr", "CFR");
      case KIND, AGENCY, TOPIC, YEAR, FORCE, SOURCE -> value -> value;
    };
  }

  private Map<String, String> topicTitles() {
    return topics.all().stream().collect(Collectors.toMap(it -> it.id().value(), Topic::title));
  }

  private String title(Choice choice, String value) {
    return switch (choice) {
      case KIND ->
          Arrays.stream(DocumentKind.values())
              .filter(it -> it.name().equalsIgnoreCase(value))
              .findFirst()
              .map(KindWords::of)
              .orElse(value);
      case FORCE ->
          Force.of(value)
              .map(it ->
                  switch (it) {
                    case IN_FORCE -> "the text that stood";
                    case SUPERSEDED -> "no longer the text";
                    case FUTURE -> "not yet the text";
                  })
              .orElse(value);
      case SOURCE ->
          sources.stream()
              .filter(it -> it.id().value().equals(value))
              .map(Source::title)
              .findFirst()
              .orElse(value);
      case PUBLISHER, AGENCY, PART, TOPIC, YEAR -> value;
    };
  }
}
