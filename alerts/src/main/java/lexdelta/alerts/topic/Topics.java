package lexdelta.alerts.topic;

import java.util.List;
import java.util.Optional;

/** The topics that staff can follow. */
public interface Topics {
  /** All topics, by title. */
  List<Topic> all();

  Optional<Topic> find(TopicId id);

  /** Keeps a topic as a person wants it, under its id. Brings back one that was removed. */
  void save(Topic topic);

  /**
   * Removes a topic; what was said about it stays. It is remembered as removed, so that an upgrade
   * does not bring it back.
   *
   * @return whether there was one
   */
  boolean remove(TopicId id);

  /**
   * Keeps a topic only if none with its id is here or ever was: what people made of a topic, or
   * that they removed it, stands.
   *
   * @return whether it was kept
   */
  boolean offer(Topic topic);
}
