package lexdelta.searchapi.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.picture.Columns;

/** The last {@value #MONTHS} months of topics as pictures. */
public final class TopicMonths {
  static final int MONTHS = 24;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  private final Activity activity;
  private final Changes changes;
  private final Clock clock;

  TopicMonths(Activity activity, Changes changes, Clock clock) {
    this.activity = activity;
    this.changes = changes;
    this.clock = clock;
  }

  /** The first month shown on a day. */
  static YearMonth first(LocalDate today) {
    return YearMonth.from(today).minusMonths(MONTHS - 1L);
  }

  /** A picture of each topic, by its id. */
  public Map<String, Columns> of(List<Topic> topics) {
    YearMonth first = first(Instants.publishersDay(clock.instant()));
    Map<TopicId, SortedMap<YearMonth, Integer>> since = activity.since(first);
    Map<TopicId, Activity.Counted> counted = activity.counted();
    long head = changes.head();
    Map<String, Columns> all = new HashMap<>();
    for (Topic topic : topics) {
      SortedMap<YearMonth, Integer> months = new TreeMap<>();
      LongStream.range(0, MONTHS).forEach(it -> months.put(first.plusMonths(it), 0));
      Map<YearMonth, Integer> some = since.get(topic.id());
      if (some != null) {
        months.putAll(some);
      }
      long to = counted.getOrDefault(topic.id(), new Activity.Counted("", 0)).to();
      all.put(topic.id().value(), Columns.of(months, words(months) + rest(to, head)));
    }
    return all;
  }

  private static String words(SortedMap<YearMonth, Integer> months) {
    int all = months.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) {
      return "No change in the last %d months.".formatted(MONTHS);
    }
    YearMonth busiest = months.firstKey();
    for (YearMonth month : months.keySet()) {
      busiest = count(months, month) >= count(months, busiest) ? month : busiest;
    }
    return "%d %s in the last %d months, %d of them this month; the most, %d, in %s."
        .formatted(
            all,
            all == 1 ? "change" : "changes",
            MONTHS,
            count(months, months.lastKey()),
            count(months, busiest),
            MONTH.format(busiest));
  }

  private static int count(SortedMap<YearMonth, Integer> months, YearMonth month) {
    return months.getOrDefault(month, 0);
  }

  private static String rest(long to, long head) {
    return to >= head
        ? ""
        : " The newest %d entries of the log are still to be counted.".formatted(head - to);
  }
}
