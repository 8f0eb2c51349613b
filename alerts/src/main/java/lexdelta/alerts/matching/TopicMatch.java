package lexdelta.alerts.matching;

import java.util.List;
import lexdelta.alerts.topic.Topic;

/**
 * A topic that a change belongs to.
 *
 * @param why each reason once, those of the query first; never empty
 */
public record TopicMatch(Topic topic, List<Why> why) {
  public TopicMatch {
    why = List.copyOf(why);
  }
}
