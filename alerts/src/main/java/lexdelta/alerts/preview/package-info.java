/**
 * What a subscription would have told, before it is made: {@link lexdelta.alerts.preview.Previews}
 * replays the log of changes through the same matcher, terms and weights as {@link
 * lexdelta.alerts.catchup} goes by. {@link lexdelta.alerts.preview.Leaves} takes a query apart into the
 * words it asks for, to say which of them a text has.
 *
 * <p>It stores nothing and tells nobody.
 */
@NullMarked
package lexdelta.alerts.preview;

import org.jspecify.annotations.NullMarked;
