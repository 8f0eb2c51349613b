/**
 * The pages and the API of the firm's checklists and templates: to declare them by citations and
 * forms, to see what changed since each was last confirmed as up to date, and to confirm it. Which
 * change touches which is found by {@link lexdelta.alerts.checklist}.
 */
@NullMarked
package lexdelta.searchapi.checklists;

import org.jspecify.annotations.NullMarked;
