package lexdelta.alerts.matching;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.alerts.matching.stored.StoredQueries;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.HeldScopes;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.FoundWords;
import lexdelta.indexer.index.SingleText;
import lexdelta.indexer.index.StoredQuery;
import lexdelta.indexer.index.TouchedText;
import lexdelta.indexer.index.UnderHeadings;
import lexdelta.indexer.query.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds topics and says to which of them a changed text belongs. A topic whose query cannot be read,
 * or fails when it is asked, is among the {@link #problems()} and stops no other. Queries are stored
 * when the first text comes: most rounds bring none that is told. To be closed after use; for one
 * thread.
 */
public final class TopicMatcher implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(TopicMatcher.class);

  /**
   * A topic.
   *
   * @param place among all of them
   */
  private record Held(Topic topic, int place) {}

  private final Map<String, Held> topics = new LinkedHashMap<>();
  private final Map<String, TopicProblem> problems = new LinkedHashMap<>();
  private final Map<String, Query> asking = new LinkedHashMap<>();
  private final HeldScopes scopes = new HeldScopes();
  private final Analyzers analyzers;
  private final LocalDate today;
  private @Nullable StoredQueries stored;

  private TopicMatcher(Analyzers analyzers, LocalDate today) {
    this.analyzers = analyzers;
    this.today = today;
  }

  /**
   * A matcher that holds these topics, whose order its answers keep.
   *
   * @param today the day on which it is asked, for queries that say “last 30 days”
   */
  public static TopicMatcher of(Collection<Topic> topics, Analyzers analyzers, LocalDate today) {
    TopicMatcher matcher = new TopicMatcher(analyzers, today);
    TopicQueries queries = new TopicQueries(topics);
    topics.forEach(topic -> matcher.hold(topic, queries));
    return matcher;
  }

  private void hold(Topic topic, TopicQueries queries) {
    String key = topic.id().value();
    topics.put(key, new Held(topic, topics.size()));
    scopes.put(key, topic.citations(), topic.sources());
    Optional<Query> query = queries.read(topic);
    query.ifPresentOrElse(
        it -> asking.put(key, it),
        () -> queries.problem(topic).ifPresent(problem -> report(key, problem)));
  }

  private void report(String key, String problem) {
    Held failing = topics.get(key);
    if (failing != null) {
      problems.putIfAbsent(key, new TopicProblem(failing.topic(), problem));
    }
  }

  private StoredQueries stored() {
    StoredQueries there = stored;
    if (there == null) {
      there = new StoredQueries(analyzers);
      for (Map.Entry<String, Query> each : asking.entrySet()) {
        try {
          there.put(each.getKey(), each.getValue());
        } catch (IllegalArgumentException refused) {
          failed(each.getKey(), refused);
        }
      }
      stored = there;
    }
    return there;
  }

  private void failed(String key, RuntimeException problem) {
    log.error("The topic {} could not be asked", key, problem);
    report(key, "The query could not be asked: " + problem.getMessage());
  }

  /** The topics whose queries cannot be asked. */
  public List<TopicProblem> problems() {
    return List.copyOf(problems.values());
  }

  /** The topics that a changed text belongs to. */
  public List<TopicMatch> match(ChangedText changed) {
    Reasons reasons =
        new Reasons(
            changed.source(),
            matched(changed),
            touched(changed),
            scopes.covering(changed.source()));
    Set<String> keys = new LinkedHashSet<>(reasons.matched().keySet());
    reasons.touched().keySet().forEach(scope -> keys.addAll(scopes.holding(scope)));
    keys.addAll(reasons.published());
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(topics.get(key)).stream())
        .sorted(Comparator.comparingInt(Held::place))
        .map(held -> new TopicMatch(held.topic(), reasons.of(held.topic())))
        .toList();
  }

  /**
   * What speaks for topics.
   *
   * @param matched by the keys of topics whose queries matched
   * @param touched by which citations each scope is touched
   * @param published keys of topics to which all of the source belongs
   */
  private record Reasons(
      SourceId source,
      Map<String, Why> matched,
      Map<CitationScope, Set<String>> touched,
      Set<String> published) {

    /** Each once, those of the query first. */
    List<Why> of(Topic topic) {
      Set<Why> why = new LinkedHashSet<>();
      Optional.ofNullable(matched.get(topic.id().value())).ifPresent(why::add);
      for (CitationScope scope : topic.citations()) {
        touched
            .getOrDefault(scope, Set.of())
            .forEach(citation -> why.add(new Why.Cited(citation, scope)));
      }
      if (published.contains(topic.id().value())) {
        why.add(new Why.Published(source));
      }
      return List.copyOf(why);
    }
  }

  /** Why queries are true of what changed, by their topics. */
  private Map<String, Why> matched(ChangedText changed) {
    Map<StoredQuery, MatchedWords> words = new HashMap<>();
    Map<String, StoredQuery> queries = new LinkedHashMap<>();
    for (ChangedText.Side side : changed.sides()) {
      UnderHeadings under =
          stored().under(side.reading(), changed.source(), side.headings(), today);
      Stream<List<TouchedText>> asked =
          side.passages().isEmpty() ? Stream.of(List.of()) : side.passages().stream();
      asked.forEach(texts -> ask(under.text(side.side(), texts), words, queries));
    }
    Map<String, Why> matched = new LinkedHashMap<>();
    queries.forEach((key, query) ->
        Optional.ofNullable(words.get(query)).ifPresent(of -> matched.put(key, of.why())));
    return matched;
  }

  private void ask(
      SingleText text, Map<StoredQuery, MatchedWords> words, Map<String, StoredQuery> queries) {
    StoredQueries.Answer answer = stored().match(text);
    answer.failed().forEach(this::failed);
    for (StoredQueries.Found found : answer.found()) {
      words
          .computeIfAbsent(found.query(), _ -> new MatchedWords())
          .add(words(found, text), text.titles());
      found.keys().forEach(key -> queries.put(key, found.query()));
    }
  }

  /** The words that matched; none where they cannot be told, since to match is more. */
  private List<FoundWords> words(StoredQueries.Found found, SingleText text) {
    try {
      return found.query().words(text);
    } catch (RuntimeException problem) {
      found.keys().forEach(key -> failed(key, problem));
      return List.of();
    }
  }

  /** Of each scope that the change touches, by which citations. */
  private Map<CitationScope, Set<String>> touched(ChangedText changed) {
    Map<CitationScope, Set<String>> touched = new HashMap<>();
    touch(changed.citation(), changed.citation(), touched);
    touch(changed.document().value(), changed.citation(), touched);
    changed.affected().forEach(citation -> touch(citation, citation, touched));
    return touched;
  }

  private void touch(String name, String told, Map<CitationScope, Set<String>> touched) {
    for (CitationScope scope : scopes.touching(name)) {
      touched.computeIfAbsent(scope, _ -> new LinkedHashSet<>()).add(told);
    }
  }

  @Override
  public void close() {
    stored = null;
  }
}
