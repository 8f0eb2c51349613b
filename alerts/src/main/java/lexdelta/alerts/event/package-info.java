/**
 * One event and the places it is copied to. A publisher that has something to say says it on ten
 * pages, in two days and not always in the same words; whoever follows all ten is to hear it once.
 *
 * <p>{@link lexdelta.alerts.event.Said} is what a change says, {@link lexdelta.alerts.event.Gathering}
 * puts changes that say the same into one {@link lexdelta.alerts.event.Event}. Both are pure. {@link
 * lexdelta.alerts.event.ToldEvents} remembers what was told of, so that a copy that turns up a day
 * later is told as a further place and not as news.
 *
 * <p>When in doubt, two events: to hear a thing twice costs a minute, to take another thing for it
 * may cost a client their status.
 */
@NullMarked
package lexdelta.alerts.event;

import org.jspecify.annotations.NullMarked;
