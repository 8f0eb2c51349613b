/**
 * How busy each topic was, month by month. {@link lexdelta.searchapi.activity.ActivityCatchUp} follows
 * the log with the matcher that alerts are found by and counts into {@link
 * lexdelta.searchapi.activity.Activity}; {@link lexdelta.searchapi.activity.TopicMonths} makes pictures
 * of it. Counts are a view: they come back from the log.
 */
@NullMarked
package lexdelta.searchapi.activity;

import org.jspecify.annotations.NullMarked;
