package lexdelta.alerts.matching;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.NamedTopics;
import lexdelta.alerts.topic.Topic;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.TouchedText;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds topics and says to which of them a changed text belongs. A topic whose query cannot be read
 * is among the {@link #problems()} and stops no other. Queries are read when the first text comes:
 * most rounds bring none that is told. To be closed after use; for one thread.
 */
public final class TopicMatcher implements Closeable {
  private static final Logger log = LoggerFactory.getLogger(TopicMatcher.class);

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final List<TopicProblem> problems = new ArrayList<>();
  private final List<Topic> asking = new ArrayList<>();
  private final Analyzers analyzers;
  private final LocalDate today;
  private @Nullable Monitor monitor;

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
    NamedTopics named = new NamedTopics(topics);
    topics.forEach(topic -> matcher.hold(topic, named));
    return matcher;
  }

  private void hold(Topic topic, NamedTopics named) {
    topics.put(topic.id().value(), topic);
    Optional<String> problem = topic.queryProblem().or(() -> named.problem(topic));
    if (problem.isPresent()) {
      problems.add(new TopicProblem(topic, problem.get()));
    } else if (!topic.query().isEmpty()) {
      asking.add(topic);
    }
  }

  /** All queries, registered together: each registration is a commit of an index in memory. */
  private Monitor monitor() throws IOException {
    if (monitor == null) {
      TopicQueries queries = new TopicQueries(analyzers, today, topics.values());
      monitor = new Monitor(analyzers.byField());
      monitor.register(
          asking.stream()
              .map(topic -> new MonitorQuery(topic.id().value(), queries.read(topic.query())))
              .toList());
    }
    return monitor;
  }

  /** The topics whose queries cannot be asked. */
  public List<TopicProblem> problems() {
    return List.copyOf(problems);
  }

  /** The topics that a changed text belongs to. */
  public List<TopicMatch> match(ChangedText changed) {
    Map<String, MatchedWords> words = new LinkedHashMap<>();
    for (ChangedText.Side side : changed.sides()) {
      Stream<List<TouchedText>> asked =
          side.passages().isEmpty() ? Stream.of(List.of()) : side.passages().stream();
      asked
          .map(texts ->
              new PassageUnderHeadings(side.reading(), changed.source(), side.side(), texts))
          .forEach(passage -> ask(passage, words));
    }
    List<TopicMatch> matches = new ArrayList<>();
    for (Topic topic : topics.values()) {
      List<Why> why = new ArrayList<>();
      Optional.ofNullable(words.get(topic.id().value())).map(MatchedWords::why).ifPresent(why::add);
      why.addAll(cited(topic, changed));
      if (!why.isEmpty()) {
        matches.add(new TopicMatch(topic, why));
      }
    }
    return matches;
  }

  private void ask(PassageUnderHeadings passage, Map<String, MatchedWords> words) {
    try {
      MatchingQueries<HighlightsMatch> answer =
          monitor().match(passage.document(today), HighlightsMatch.MATCHER);
      answer
          .getErrors()
          .forEach((topic, error) -> log.error("The topic {} could not be asked", topic, error));
      for (HighlightsMatch match : answer.getMatches()) {
        words.computeIfAbsent(match.getQueryId(), topic -> new MatchedWords()).add(passage, match);
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static List<Why> cited(Topic topic, ChangedText changed) {
    List<Why> why = new ArrayList<>();
    for (CitationScope scope : topic.citations()) {
      if (scope.touches(changed.citation()) || scope.touches(changed.document().value())) {
        why.add(new Why.Cited(changed.citation(), scope));
      }
      changed.affected().stream()
          .filter(scope::touches)
          .forEach(citation -> why.add(new Why.Cited(citation, scope)));
    }
    topic.sources().stream()
        .filter(changed.source()::equals)
        .forEach(source -> why.add(new Why.Published(source)));
    return why.stream().distinct().toList();
  }

  @Override
  public void close() {
    try {
      if (monitor != null) {
        monitor.close();
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
