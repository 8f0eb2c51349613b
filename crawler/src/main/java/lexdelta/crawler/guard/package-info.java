/**
 * Whom this service may talk to. Addresses come from settings, from people and from publishers'
 * redirects; {@link lexdelta.crawler.guard.AddressGuard} lets none of them lead into the house's own
 * network. Whatever reaches out does so through it: {@link lexdelta.crawler.fetch} asks publishers,
 * and deliveries tell the addresses that people declared.
 */
@NullMarked
package lexdelta.crawler.guard;

import org.jspecify.annotations.NullMarked;
