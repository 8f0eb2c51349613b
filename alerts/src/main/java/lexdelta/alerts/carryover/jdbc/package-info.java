/**
 * Carries what people wished and were told from one database into another, for when the record is
 * rebuilt from the archive: topics, subscriptions, alerts, messages, what was reminded of, reviews, checklists, the
 * log of coverage and the cursors are in no archive. {@link lexdelta.alerts.carryover.jdbc.Carryover} copies their tables and writes the
 * numbers of changes and snapshots anew ({@link lexdelta.alerts.carryover.jdbc.Renumbering}).
 *
 * <p>Whoever adds a table of alerts adds it here.
 */
@NullMarked
package lexdelta.alerts.carryover.jdbc;

import org.jspecify.annotations.NullMarked;
