package lexdelta.alerts.preview;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.matching.WishMatcher.Answered;
import lexdelta.alerts.preview.Preview.Example;
import lexdelta.alerts.preview.Preview.Part;
import lexdelta.alerts.preview.Preview.Told;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Criteria;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.indexer.index.Analyzers;

/** Replays the log of changes for a subscription that is not made yet. */
public final class Previews {
  /** The longest look back. */
  private static final int DAYS = 365;

  private static final int PAGE = 200;
  private static final int EXAMPLES = 10;
  private static final WishId ASKED = new WishId(0);

  private final Changes changes;
  private final SeenChanges seen;
  private final Topics topics;
  private final InstantSource clock;

  /** Over a log. */
  public Previews(Changes changes, SeenChanges seen, Topics topics, InstantSource clock) {
    this.changes = changes;
    this.seen = seen;
    this.topics = topics;
    this.clock = clock;
  }

  /** Hears how far a preview has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * How far it has come.
     *
     * @param looked changes looked at
     * @param back to which day
     */
    void at(int looked, LocalDate back);
  }

  /**
   * What a subscription would have told in the past 365 days, the newest changes looked at first.
   *
   * @param most the time it may take, by the machine's own clock; what was found until then counts
   */
  public Preview of(Terms terms, Duration most, Progress progress) {
    LocalDate today = Instants.publishersDay(clock.instant());
    Replay replay = new Replay(terms, today);
    long end = System.nanoTime() + most.toNanos();
    try (WishMatcher matcher = replay.matcher()) {
      long before = changes.head() + 1;
      while (before > 1) {
        List<Change> page = page(before);
        if (page.isEmpty()) {
          break;
        }
        for (Change change : page.reversed()) {
          if (change.observedOn().isBefore(replay.first)) {
            return replay.preview(true);
          }
          replay.look(change, matcher);
          progress.at(replay.looked, change.observedOn());
          if (System.nanoTime() > end) {
            return replay.preview(false);
          }
        }
        before = page.getFirst().number();
      }
      return replay.preview(true);
    }
  }

  /** The changes just before a number; numbers have no gaps but for those of a log restored. */
  private List<Change> page(long before) {
    for (long end = before; end > 1; end -= PAGE) {
      List<Change> page =
          changes.after(Math.max(0, end - 1 - PAGE), PAGE).stream()
              .filter(it -> it.number() < before)
              .toList();
      if (!page.isEmpty()) {
        return page;
      }
    }
    return List.of();
  }

  /** One replay. */
  private final class Replay {
    private final Terms terms;
    private final LocalDate today;
    private final LocalDate first;
    private final Map<WishId, String> parts = new LinkedHashMap<>();
    private final Map<WishId, Integer> found = new LinkedHashMap<>();
    private final SortedMap<YearMonth, Integer> months = new TreeMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<KeptWish> wishes = new ArrayList<>();
    private LocalDate back;
    private int looked;
    private int answered;
    private int thirty;
    private int ninety;
    private int year;

    Replay(Terms terms, LocalDate today) {
      this.terms = terms;
      this.today = today;
      this.first = today.minusDays(DAYS);
      this.back = today;
      wishes.add(new KeptWish(ASKED, terms.wish()));
      List<String> leaves = criteria(terms.wish()).map(Leaves::of).orElse(List.of());
      for (String leaf : leaves.size() < 2 ? List.<String>of() : leaves) {
        WishId id = new WishId(parts.size() + 1L);
        parts.put(id, leaf);
        wishes.add(new KeptWish(id, new Wish.Searched(leaf)));
      }
    }

    WishMatcher matcher() {
      return WishMatcher.of(wishes, topics.all(), new Analyzers(), today);
    }

    void look(Change change, WishMatcher matcher) {
      back = change.observedOn();
      looked++;
      if (!change.alerting()) {
        return;
      }
      SeenChange it = seen.read(change);
      for (Answered one : matcher.match(it.text(), change.kind(), it.comparison())) {
        found.merge(one.wish().id(), 1, Integer::sum);
        if (one.wish().id().equals(ASKED)) {
          answered++;
          tell(it, one);
        }
      }
    }

    private void tell(SeenChange it, Answered by) {
      SeenChange.Weighed weighed = it.weighed();
      if (weighed.weight() < terms.leastWeight() || !terms.wants(weighed.kinds())) {
        return;
      }
      LocalDate on = it.change().observedOn();
      year++;
      ninety += on.isBefore(today.minusDays(90)) ? 0 : 1;
      thirty += on.isBefore(today.minusDays(30)) ? 0 : 1;
      months.merge(YearMonth.from(on), 1, Integer::sum);
      if (examples.size() < EXAMPLES) {
        examples.add(
            new Example(
                it.change().number(),
                on,
                it.named().citation(),
                it.named().heading(),
                Meaning.of(it.comparison()).sentence(),
                weighed.weight(),
                weighed.kinds().stream().sorted().map(NewsKind::words).toList(),
                by.match().why().stream().map(Why::inWords).toList()));
      }
    }

    Preview preview(boolean complete) {
      LocalDate since = complete ? first : back;
      for (YearMonth month = YearMonth.from(since);
          !month.isAfter(YearMonth.from(today));
          month = month.plusMonths(1)) {
        months.putIfAbsent(month, 0);
      }
      return new Preview(
          since,
          complete,
          looked,
          answered,
          new Told(thirty, ninety, year),
          months,
          examples,
          Slots.businessDays(since, today),
          answered > 0
              ? List.of()
              : parts.entrySet().stream()
                  .map(part -> new Part(part.getValue(), found.getOrDefault(part.getKey(), 0)))
                  .toList());
    }
  }

  private Optional<Criteria> criteria(Wish wish) {
    return wish instanceof Wish.OfTopic to
        ? topics.find(to.topic()).map(Criteria::of)
        : wish.criteria();
  }
}
