/**
 * The log of who did what: {@link lexdelta.searchapi.audit.AuditEntry} after entry, each with a
 * digest over itself and the one before, so that an entry that was altered or taken out shows.
 * Features write through {@link lexdelta.searchapi.audit.Audit}; administrators read it at {@code
 * /audit} and take it along as CSV.
 *
 * <p>Nothing is ever written into it of what a person searches, notes or does for a client.
 */
@NullMarked
package lexdelta.searchapi.audit;

import org.jspecify.annotations.NullMarked;
