/**
 * What U.S. Citizenship and Immigration Services publishes on its own site, read from its pages:
 * {@link lexdelta.crawler.source.uscis.PolicyManualUpdates}, the list of updates to the Policy
 * Manual. Its forms, its news and the chapters of the manual have packages of their own below.
 *
 * <p>Only what the publisher says is taken from a page: titles, days, paragraphs, citations, links.
 * What its content system adds (navigation, forms, class names that differ at every request) never
 * enters a reading. A page that is cut short, or that lists nothing, is an outage and is refused.
 */
@NullMarked
package lexdelta.crawler.source.uscis;

import org.jspecify.annotations.NullMarked;
