/**
 * Whether a change is one, and worth a message: {@link lexdelta.crawler.judge.Judge} looks at a
 * {@link lexdelta.crawler.compare.Comparison} and gives a {@link lexdelta.crawler.judge.Judgement}
 * with its {@link lexdelta.crawler.judge.Difference}s and the reasons for it. How much a change
 * weighs is said by {@link lexdelta.crawler.meaning}, and nowhere else. Pure functions of two readings; they know nothing of storage,
 * subscriptions or mail.
 *
 * <p>{@link lexdelta.crawler.judge.VolatileLine} knows the lines that change by themselves: days of
 * review, counters, notices of copyright. Readers leave them out, and what still comes through
 * weighs nothing.
 */
@NullMarked
package lexdelta.crawler.judge;

import org.jspecify.annotations.NullMarked;
