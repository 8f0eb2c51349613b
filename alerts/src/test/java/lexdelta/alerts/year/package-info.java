/**
 * A year of alerts. Recorded captures are re-timed into one simulated year by a committed table
 * ({@code captures.tsv}); fifty people with mixed subscriptions live through it with a real database
 * and a real mail server, and what arrives is held against a computation that shares nothing with
 * the code it judges but the weights of changes.
 */
@NullMarked
package lexdelta.alerts.year;

import org.jspecify.annotations.NullMarked;
