package lexdelta.searchapi.subscriptions;

import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;

/** The topic that an address names. */
final class NamedTopic {
  private NamedTopic() {}

  /**
   * Reads a topic.
   *
   * @param id as it stands in the address, whatever that is
   * @param elsewhere where to look when there is none
   */
  static Topic read(Topics topics, String id, String elsewhere) {
    try {
      return topics.find(new TopicId(id)).orElseThrow(() -> unknown(id, elsewhere));
    } catch (IllegalArgumentException e) {
      throw unknown(id, elsewhere);
    }
  }

  private static RuntimeException unknown(String id, String elsewhere) {
    return Problem.of(ProblemKind.NOT_FOUND, "There is no topic «%s». %s".formatted(id, elsewhere))
        .exception();
  }
}
