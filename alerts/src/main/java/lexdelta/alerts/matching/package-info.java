/**
 * Which topics a change belongs to, and why. A change becomes a {@link
 * lexdelta.alerts.matching.ChangedText}; the {@link lexdelta.alerts.matching.TopicMatcher} holds all
 * topics and answers with {@link lexdelta.alerts.matching.TopicMatch}es, each with the words, the
 * citation or the source that brought it.
 *
 * <p>What a query is asked about is one changed provision together with the headings above it: the
 * document's citation and heading and its hierarchy. Not the provision alone: a section on
 * naturalization whose fee changes may not say the word naturalization in the changed paragraph, and
 * those who follow naturalization must hear of it. Not the whole document: one changed comma in the
 * longest section on nonimmigrants would tell everybody whose words stand anywhere in it. Of an
 * edited provision the earlier and the later text are asked about, each by itself, so that a word
 * taken out tells as a word put in does, and no query matches words that never stood together. Of a
 * document that is new, or gone, all of it is asked about at once, as a search would.
 *
 * <p>All queries wait in memory in the package {@code stored}; each text is asked about as if it
 * were a document of one passage. The language and the analysis are the index's own, so that what a
 * search finds, a topic finds. It knows no database and no mail.
 */
@NullMarked
package lexdelta.alerts.matching;

import org.jspecify.annotations.NullMarked;
