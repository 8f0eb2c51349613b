/**
 * The outbox: what is to be sent is a {@link lexdelta.alerts.delivery.Message} in {@link
 * lexdelta.alerts.delivery.Outbox} before anything is sent, committed together with the alerts it
 * tells of. {@link lexdelta.alerts.delivery.Deliverer} claims messages one by one, hands each to its
 * {@link lexdelta.alerts.delivery.Channel} and notes what came of it.
 *
 * <p>No message is lost: it stays pending until a channel accepted it or refused it for good. None
 * is sent twice, but for one window: between the acceptance by a mail server and our commit a kill
 * leads to a second sending, with the same Message-ID (RFC 5322, section 3.6.4), by which receivers
 * and we ourselves know it for the same message.
 *
 * <p>A channel is a package below this one and a line of wiring. Only here does this module reach
 * out to the world.
 */
@NullMarked
package lexdelta.alerts.delivery;

import org.jspecify.annotations.NullMarked;
