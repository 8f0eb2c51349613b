/**
 * Asking publishers: the only door through which the crawler reaches the network.
 *
 * <p>The way in is {@link lexdelta.crawler.fetch.Fetcher}, which answers each {@link
 * lexdelta.crawler.fetch.FetchRequest} with a {@link lexdelta.crawler.fetch.FetchOutcome}. Whatever
 * may go wrong between here and a publisher is a value with a reason in words, never an exception.
 *
 * <p>It is polite (robots.txt by RFC 9309, one connection a host, an interval between requests,
 * Retry-After), careful (only public addresses, checked at the very moment of connecting; limits on
 * time, size, headers, redirects and unpacked size) and suspicious (an answer that broke off, is
 * empty, or is a block page is never passed off as content).
 *
 * <p>It keeps nothing and reads nothing: it knows {@link lexdelta.crawler.archive.Exchange} as the
 * form of what came, but neither the record nor any publisher's pages.
 */
@NullMarked
package lexdelta.crawler.fetch;

import org.jspecify.annotations.NullMarked;
