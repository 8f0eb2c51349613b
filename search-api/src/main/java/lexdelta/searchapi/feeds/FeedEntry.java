package lexdelta.searchapi.feeds;

import java.time.Instant;

/**
 * A change as a feed has it.
 *
 * @param name of the change for ever, also in a record made anew, where it may have another number
 * @param at when it was found to be of the person's concern; never another
 * @param html what changed, with its redline
 */
record FeedEntry(
    String name, String title, String link, String sentence, String html, Instant at) {}
