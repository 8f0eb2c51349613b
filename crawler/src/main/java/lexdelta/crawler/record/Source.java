package lexdelta.crawler.record;

import java.net.URI;

/**
 * A publisher's offering that we watch, such as title 8 of the eCFR.
 *
 * @param id the name in settings, commands and addresses
 * @param publisher who publishes it, as its own site writes it
 * @param title what it is, for people
 * @param address where a person can read it
 */
public record Source(SourceId id, String publisher, String title, URI address) {}
