/** Keys to feeds in the database: {@link lexdelta.searchapi.feeds.jdbc.JdbcFeedKeys}. */
@NullMarked
package lexdelta.searchapi.feeds.jdbc;

import org.jspecify.annotations.NullMarked;
