package lexdelta.searchapi.feeds;

import java.time.Instant;

/**
 * A change as a feed has it.
 *
 * @param number of the change, by which it is known for ever
 * @param at when it was found to be of the person's concern; never another
 * @param html what changed, with its redline
 */
record FeedEntry(
    long number, String title, String link, String sentence, String html, Instant at) {}
