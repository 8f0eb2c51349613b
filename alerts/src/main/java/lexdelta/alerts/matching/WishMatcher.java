package lexdelta.alerts.matching;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Criteria;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Sha256;
import lexdelta.indexer.index.Analyzers;

/**
 * Holds wishes and says which of them a changed text is wished for by, each once however many people
 * hold it. What is no topic is matched as one that nobody can name. To be closed after use; for one
 * thread.
 */
public final class WishMatcher implements Closeable {
  private static final int LONGEST_TITLE = 200;

  private final Map<TopicId, List<KeptWish>> wishes = new HashMap<>();
  private final TopicMatcher matcher;

  private WishMatcher(TopicMatcher matcher) {
    this.matcher = matcher;
  }

  /**
   * A wish that a changed text answers.
   *
   * @param match whose topic stands for the wish: its title is the wish in words
   */
  public record Answered(KeptWish wish, TopicMatch match) {}

  /**
   * A matcher that holds these wishes.
   *
   * @param topics that wishes are to, and that queries may name
   * @param today the day on which it is asked, for queries that say “last 30 days”
   */
  public static WishMatcher of(
      Collection<KeptWish> wishes, Collection<Topic> topics, Analyzers analyzers, LocalDate today) {
    Map<TopicId, Topic> held = new LinkedHashMap<>();
    topics.forEach(topic -> held.put(topic.id(), topic));
    wishes.forEach(kept -> stand(kept.wish()).ifPresent(topic -> held.put(topic.id(), topic)));
    WishMatcher matcher = new WishMatcher(TopicMatcher.of(held.values(), analyzers, today));
    wishes.forEach(kept ->
        matcher.wishes.computeIfAbsent(name(kept.wish()), any -> new ArrayList<>()).add(kept));
    return matcher;
  }

  /** The topic that a wish is matched as; empty of a wish that is to one. */
  private static Optional<Topic> stand(Wish wish) {
    return wish.criteria().map(criteria -> topic(wish, criteria));
  }

  private static Topic topic(Wish wish, Criteria criteria) {
    String words = wish.inWords();
    String title =
        words.length() > LONGEST_TITLE ? words.substring(0, LONGEST_TITLE - 1) + "…" : words;
    return new Topic(
        name(wish), title, "", criteria.query(), criteria.citations(), criteria.sources());
  }

  /** By a hash, so that no query names somebody else's search unless it knows it. */
  private static TopicId name(Wish wish) {
    return wish instanceof Wish.OfTopic to
        ? to.topic()
        : new TopicId(
            "wish-"
                + Sha256.of(
                        (wish.kind().code() + "\n" + wish.key()).getBytes(StandardCharsets.UTF_8))
                    .hex());
  }

  /** What stands in the way of asking for topics and for what is matched as one. */
  public List<TopicProblem> topicProblems() {
    return matcher.problems();
  }

  /** What stands in the way of asking for wishes, in words; the others are asked all the same. */
  public Map<WishId, String> problems() {
    Map<WishId, String> problems = new LinkedHashMap<>();
    for (TopicProblem problem : matcher.problems()) {
      wishes
          .getOrDefault(problem.topic().id(), List.of())
          .forEach(kept -> problems.put(kept.id(), problem.message()));
    }
    return problems;
  }

  /** The wishes that a changed text answers, by what it says alone. */
  public List<Answered> match(ChangedText changed) {
    return matcher.match(changed).stream()
        .flatMap(match ->
            wishes.getOrDefault(match.topic().id(), List.of()).stream()
                .map(kept -> new Answered(kept, match)))
        .toList();
  }

  /**
   * The wishes that a change answers.
   *
   * @param changed what it touched
   */
  public List<Answered> match(ChangedText changed, ChangeKind kind, Comparison comparison) {
    return match(changed).stream()
        .filter(answered ->
            kind == ChangeKind.STANDING || answered.wish().wish().concernedBy(comparison))
        .toList();
  }

  @Override
  public void close() {
    matcher.close();
  }
}
