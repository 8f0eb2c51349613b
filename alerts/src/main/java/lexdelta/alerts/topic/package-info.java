/**
 * Fields of law that staff follow. A {@link lexdelta.alerts.topic.Topic} says in three ways what
 * belongs to it: a query in the search language, citations ({@link
 * lexdelta.alerts.topic.CitationScope}) and sources; a change belongs to it when any of the three
 * does. {@link lexdelta.alerts.topic.Topics} keeps them, {@link
 * lexdelta.alerts.topic.StartingTopics} brings those that a practice begins with.
 *
 * <p>Plain Java. It decides nothing about a change: that is {@link lexdelta.alerts.matching}'s
 * business.
 */
@NullMarked
package lexdelta.alerts.topic;

import org.jspecify.annotations.NullMarked;
