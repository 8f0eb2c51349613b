package lexdelta.searchapi.feeds;

import java.time.Instant;

/**
 * A change, or a digest, as a feed has it.
 *
 * @param name for ever, also in a record made anew, where a change may have another number
 * @param at when it was found to be of the person's concern; never another
 * @param html what changed, with its redline
 */
public record FeedEntry(
    String name, String title, String link, String sentence, String html, Instant at) {}
