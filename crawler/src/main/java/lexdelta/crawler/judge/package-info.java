/**
 * How much a change matters, and whether it is worth a message: {@link
 * lexdelta.crawler.judge.Judge} looks at a {@link lexdelta.crawler.compare.Comparison} and gives a
 * {@link lexdelta.crawler.judge.Judgement} with its {@link lexdelta.crawler.judge.Difference}s, a
 * weight and the reasons for it. Pure functions of two readings; they know nothing of storage,
 * subscriptions or mail.
 *
 * <p>{@link lexdelta.crawler.judge.VolatileLine} knows the lines that change by themselves: days of
 * review, counters, notices of copyright. Readers leave them out, and what still comes through
 * weighs nothing.
 */
@NullMarked
package lexdelta.crawler.judge;

import org.jspecify.annotations.NullMarked;
