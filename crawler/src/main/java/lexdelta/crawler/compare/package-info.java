/**
 * Two readings of a document compared: {@link lexdelta.crawler.compare.Comparer} makes a {@link
 * lexdelta.crawler.compare.Comparison}, a list of {@link lexdelta.crawler.compare.ProvisionChange}s
 * with their {@link lexdelta.crawler.compare.Edit}s. Pure functions of their arguments; they know
 * nothing of storage, publishers or presentation.
 *
 * <p>Typography (kinds of quotation marks, dashes and spaces, emphasis, soft hyphens) is nothing:
 * two readings that differ in no more are the same. Words that stay while their link or the level of
 * their heading changes are the same words, and yet a change: {@link
 * lexdelta.crawler.compare.Comparison} tells the two apart. {@link lexdelta.crawler.compare.Typography} says
 * what that is.
 *
 * <p>The way through: {@link lexdelta.crawler.compare.Pairing} finds which provisions continue which,
 * those that moved, were split or merged among them; each pair is cut into tokens that no edit
 * divides, rows of tables into cells first, and the edits between the tokens are cleaned up until
 * they read as a person would mark them.
 */
@NullMarked
package lexdelta.crawler.compare;

import org.jspecify.annotations.NullMarked;
