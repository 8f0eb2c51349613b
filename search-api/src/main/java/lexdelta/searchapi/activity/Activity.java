package lexdelta.searchapi.activity;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import lexdelta.alerts.topic.TopicId;

/** How many changes each topic had in each month, as far as they are counted. */
public interface Activity {
  /** How far each topic is counted; those never counted are left out. */
  Map<TopicId, Counted> counted();

  /**
   * How far a topic is counted.
   *
   * @param definition a hash of what the topic was when it was counted
   * @param to the number of the last change looked at
   */
  record Counted(String definition, long to) {}

  /**
   * Adds counts and says how far they go, in one transaction. Where the topic was counted by another
   * definition, or farther, what was counted is dropped first.
   *
   * @param more by the month from which the changes hold
   */
  void add(TopicId topic, Counted counted, Map<YearMonth, Integer> more);

  /** Drops the counts of all other topics. */
  void keepOnly(Collection<TopicId> topics);

  /** The counts from a month on, months without a change left out. */
  Map<TopicId, SortedMap<YearMonth, Integer>> since(YearMonth first);
}
