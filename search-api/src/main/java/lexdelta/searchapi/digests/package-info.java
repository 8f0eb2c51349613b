/**
 * The pages of digests: trainers draft, write and publish them, colleagues read and acknowledge them.
 * What a digest is, and what is kept of it, is known by {@link lexdelta.alerts.digest}; all its forms
 * are made of one {@link lexdelta.searchapi.export.Handout}.
 */
@NullMarked
package lexdelta.searchapi.digests;

import org.jspecify.annotations.NullMarked;
