/**
 * What somebody can follow. A {@link lexdelta.alerts.wish.Wish} is a topic, a node of any hierarchy,
 * a citation and what cites it, a form, a visa category, a source, an agency or a search; each comes
 * down to {@link lexdelta.alerts.wish.Criteria}, a query, citations and sources, so that one matcher
 * serves all. Where these say too much, a section of which one paragraph is wished for, {@link
 * lexdelta.alerts.wish.Wish#concernedBy} looks at the comparison itself.
 *
 * <p>Equal wishes are one {@link lexdelta.alerts.wish.KeptWish}, however many people hold them: {@link
 * lexdelta.alerts.wish.Wishes} keeps each once.
 *
 * <p>Plain Java. It knows nobody who wishes: that is {@link lexdelta.alerts.subscription}.
 */
@NullMarked
package lexdelta.alerts.wish;

import org.jspecify.annotations.NullMarked;
