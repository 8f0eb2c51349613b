package lexdelta.searchapi.activity;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Sha256;
import lexdelta.indexer.index.Analyzers;

/**
 * Counts the changes of each topic, where it stopped. A topic that was edited is counted anew from the
 * beginning. Counted are changes of text that hold within {@value TopicMonths#MONTHS} months, also those
 * recorded later than they happened; not what another reader of ours made of the same bytes, nor notes
 * beside a text, nor documents that were new to us alone.
 */
public final class ActivityCatchUp {
  private static final int PAGE = 200;

  private final Changes changes;
  private final SeenChanges seen;
  private final Topics topics;
  private final Activity activity;
  private final InstantSource clock;

  public ActivityCatchUp(
      Changes changes, SeenChanges seen, Topics topics, Activity activity, InstantSource clock) {
    this.changes = changes;
    this.seen = seen;
    this.topics = topics;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Follows the log.
   *
   * @param limit of changes whose texts are read; what is left is counted the next time
   * @return how many were read
   */
  public int run(int limit) {
    Map<TopicId, Topic> all =
        topics.all().stream().collect(Collectors.toMap(Topic::id, topic -> topic));
    activity.keepOnly(all.keySet());
    Map<TopicId, Long> reached = reached(all);
    long head = changes.head();
    int read = 0;
    while (read < limit) {
      long from = reached.values().stream().mapToLong(it -> it).min().orElse(head);
      if (from >= head) {
        break;
      }
      long to =
          reached.values().stream().mapToLong(it -> it).filter(it -> it > from).min().orElse(head);
      List<Topic> those =
          all.values().stream().filter(topic -> at(reached, topic) == from).toList();
      long end = Math.min(to, from + PAGE);
      List<Change> page = page(from, end);
      read += page.size();
      Map<TopicId, Map<YearMonth, Integer>> found = found(page, those, all.values());
      those.forEach(topic -> {
        activity.add(
            topic.id(),
            new Activity.Counted(definition(topic), end),
            found.getOrDefault(topic.id(), Map.of()));
        reached.put(topic.id(), end);
      });
    }
    return read;
  }

  private static long at(Map<TopicId, Long> reached, Topic topic) {
    return reached.getOrDefault(topic.id(), 0L);
  }

  private Map<TopicId, Long> reached(Map<TopicId, Topic> all) {
    Map<TopicId, Activity.Counted> counted = activity.counted();
    Map<TopicId, Long> reached = new HashMap<>();
    all.forEach((id, topic) -> {
      Activity.Counted before = counted.getOrDefault(id, new Activity.Counted("", 0));
      boolean holds =
          before.definition().equals(definition(topic)) && before.to() <= changes.head();
      reached.put(id, holds ? before.to() : 0);
    });
    return reached;
  }

  /** The changes behind a number up to another that count; numbers may have gaps. */
  private List<Change> page(long from, long to) {
    LocalDate first = TopicMonths.first(today()).atDay(1);
    return changes.after(from, PAGE).stream()
        .filter(it -> it.number() <= to && !it.effectiveOn().isBefore(first))
        .filter(ActivityCatchUp::counts)
        .toList();
  }

  private LocalDate today() {
    return Instants.publishersDay(clock.instant());
  }

  private Map<TopicId, Map<YearMonth, Integer>> found(
      List<Change> page, List<Topic> those, Collection<Topic> all) {
    Map<TopicId, Map<YearMonth, Integer>> found = new HashMap<>();
    if (!page.isEmpty()) {
      List<KeptWish> wishes = new ArrayList<>();
      those.forEach(topic ->
          wishes.add(new KeptWish(new WishId(wishes.size() + 1L), new Wish.OfTopic(topic.id()))));
      try (WishMatcher matcher = WishMatcher.of(wishes, all, new Analyzers(), today())) {
        page.forEach(change -> match(change, matcher, found));
      }
    }
    return found;
  }

  private void match(
      Change change, WishMatcher matcher, Map<TopicId, Map<YearMonth, Integer>> found) {
    SeenChange it = seen.read(change);
    YearMonth month = YearMonth.from(change.effectiveOn());
    matcher.match(it.text(), change.kind(), it.comparison()).stream()
        .map(answered -> answered.match().topic().id())
        .distinct()
        .forEach(topic ->
            found.computeIfAbsent(topic, _ -> new HashMap<>()).merge(month, 1, Integer::sum));
  }

  private static boolean counts(Change change) {
    return change.kind() != ChangeKind.NOTES_ONLY
        && switch (change.cause()) {
          case PUBLISHER, BACKFILL, ENTRY, CALENDAR -> true;
          case FIRST_SEEN -> change.alerting();
          case REEXTRACTION -> false;
        };
  }

  /** What decides whether a change belongs to a topic, as a hash. */
  private static String definition(Topic topic) {
    String said = topic.query() + "\n" + topic.citations() + "\n" + topic.sources();
    return Sha256.of(said.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
