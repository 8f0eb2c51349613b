/**
 * What the firm's own attorneys enter, read like what a publisher serves: from stored bytes. {@link
 * lexdelta.crawler.source.entered.AttorneyEntries} makes a document of each entry. It is never
 * looked at over the network.
 */
@NullMarked
package lexdelta.crawler.source.entered;

import org.jspecify.annotations.NullMarked;
