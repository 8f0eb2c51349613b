/** Checklists and what touched them, in tables. */
@NullMarked
package lexdelta.alerts.checklist.jdbc;

import org.jspecify.annotations.NullMarked;
