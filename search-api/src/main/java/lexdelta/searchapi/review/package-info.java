/**
 * The pages and the API with which people deal with what they were told, and the list of whom a
 * change reached and what it touches. How an event stands and who may see what of it is the business
 * of {@link lexdelta.alerts.review}; which roles see the impact of a change whole is that of {@link
 * lexdelta.searchapi.accounts.Deed}.
 */
@NullMarked
package lexdelta.searchapi.review;

import org.jspecify.annotations.NullMarked;
