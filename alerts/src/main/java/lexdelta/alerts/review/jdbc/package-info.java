/** What is reviewed and what was said of it, in tables. */
@NullMarked
package lexdelta.alerts.review.jdbc;

import org.jspecify.annotations.NullMarked;
