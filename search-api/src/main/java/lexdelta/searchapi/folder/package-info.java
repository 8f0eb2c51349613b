/**
 * The one data folder: everything the service keeps lies in it, and one process owns it at a time
 * ({@link lexdelta.searchapi.folder.DataFolder}). While the service runs, an owner-only file in the
 * folder says where it can be spoken to ({@link lexdelta.searchapi.folder.ServiceFile}). {@link
 * lexdelta.searchapi.folder.OwnerOnlyFile} writes whatever in it is secret.
 */
@NullMarked
package lexdelta.searchapi.folder;

import org.jspecify.annotations.NullMarked;
