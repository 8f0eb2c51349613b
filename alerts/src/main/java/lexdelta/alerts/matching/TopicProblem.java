package lexdelta.alerts.matching;

import lexdelta.alerts.topic.Topic;

/**
 * A topic whose query cannot be asked. Its citations and sources work nevertheless, and so do all
 * other topics.
 *
 * @param message for the person who keeps the topic
 */
public record TopicProblem(Topic topic, String message) {}
