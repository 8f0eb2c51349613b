/**
 * How the Visa Bulletin moved: of each category the cut-offs of every month in the record, as a
 * picture and as a table. {@link lexdelta.searchapi.visabulletin.Cutoffs} reads them from what the
 * record states of each month; nothing here reads the publisher's page.
 */
@NullMarked
package lexdelta.searchapi.visabulletin;

import org.jspecify.annotations.NullMarked;
