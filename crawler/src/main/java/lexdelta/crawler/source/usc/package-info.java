/**
 * The United States Code as the Office of the Law Revision Counsel publishes it, section by section:
 * {@link lexdelta.crawler.source.usc.UsCodeTitle} is a title at the current release point, in
 * USLM, {@link lexdelta.crawler.source.usc.UsCodeText} a title in the older text whose fields are
 * marked {@code -CITE-}, {@code -STATUTE-} and so on. A section has the same address in both.
 *
 * <p>What Congress enacted is kept apart from what stands beside it: the text and its footnotes are
 * provisions of the text, the credits {@code SOURCE_NOTE}, notes that are themselves law (effective
 * dates, acts set out under a section) {@code NOTE}, and the editors' own notes (amendments,
 * references, codification) {@code EDITORIAL_NOTE}.
 *
 * <p>Practitioners cite the Immigration and Nationality Act where the Code has its own numbers: {@link
 * lexdelta.crawler.citation} reads either.
 */
@NullMarked
package lexdelta.crawler.source.usc;

import org.jspecify.annotations.NullMarked;
