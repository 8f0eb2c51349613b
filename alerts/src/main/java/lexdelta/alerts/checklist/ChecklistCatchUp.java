package lexdelta.alerts.checklist;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.checklist.Checklists.Held;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.indexer.index.Analyzers;

/**
 * Finds which checklists the changes touch that were not looked at yet. Run it again and it goes on
 * where it stopped. Changes that alert nobody touch none.
 */
public final class ChecklistCatchUp {
  private static final int PAGE = 200;

  private final Changes changes;
  private final SeenChanges seen;
  private final Checklists checklists;
  private final Touches touches;
  private final InstantSource clock;

  public ChecklistCatchUp(
      Changes changes,
      SeenChanges seen,
      Checklists checklists,
      Touches touches,
      InstantSource clock) {
    this.changes = changes;
    this.seen = seen;
    this.checklists = checklists;
    this.touches = touches;
    this.clock = clock;
  }

  /**
   * Follows the log.
   *
   * @return how many lines were touched
   */
  public int run() {
    long cursor = touches.cursor();
    long head = changes.head();
    if (cursor == head) {
      return 0;
    }
    Map<Wish, List<Held>> lines = checklists.lines();
    if (cursor > head || lines.isEmpty()) {
      touches.follow(cursor, head, List.of());
      return 0;
    }
    try (WishMatcher matcher = matcher(lines)) {
      return follow(matcher, lines);
    }
  }

  private WishMatcher matcher(Map<Wish, List<Held>> lines) {
    List<KeptWish> wishes = new ArrayList<>();
    lines.keySet().forEach(wish -> wishes.add(new KeptWish(new WishId(wishes.size() + 1L), wish)));
    return WishMatcher.of(
        wishes, List.of(), new Analyzers(), Instants.publishersDay(clock.instant()));
  }

  private int follow(WishMatcher matcher, Map<Wish, List<Held>> lines) {
    int all = 0;
    while (true) {
      long cursor = touches.cursor();
      List<Change> page = changes.after(cursor, PAGE);
      if (page.isEmpty()) {
        return all;
      }
      List<Touch> found = new ArrayList<>();
      page.stream()
          .filter(Change::alerting)
          .forEach(change -> found.addAll(touches(change, matcher, lines)));
      if (!touches.follow(cursor, page.getLast().number(), found)) {
        return all;
      }
      all += found.size();
    }
  }

  private List<Touch> touches(Change change, WishMatcher matcher, Map<Wish, List<Held>> lines) {
    if (lines.values().stream().flatMap(List::stream).noneMatch(it -> concerns(change, it))) {
      return List.of();
    }
    SeenChange it = seen.read(change);
    Instant now = clock.instant();
    return matcher.match(it.text(), change.kind(), it.comparison()).stream()
        .map(answered -> answered.wish().wish())
        .distinct()
        .flatMap(line ->
            lines.getOrDefault(line, List.of()).stream()
                .filter(held -> concerns(change, held))
                .map(held -> new Touch(0, held.checklist(), change.number(), line, now)))
        .toList();
  }

  /** What was seen before a line was written down is known to whoever wrote it. */
  private static boolean concerns(Change change, Held line) {
    return change.observedAt().isAfter(line.since());
  }
}
