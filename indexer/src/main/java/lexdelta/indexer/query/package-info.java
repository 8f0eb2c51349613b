/**
 * The language of words and connectors. {@link lexdelta.indexer.query.QueryLanguage} is the way in:
 * text as typed goes in; out comes a {@link lexdelta.indexer.query.ParsedQuery}, which holds a
 * sealed tree ({@link lexdelta.indexer.query.Query}) and says in words how it was understood, or a
 * {@link lexdelta.indexer.query.QuerySyntaxException}, which says what does not fit, where, and what
 * to write instead. Nothing typed is silently dropped except punctuation between words.
 *
 * <p>The same parser serves the search box, saved searches, topics and alerts, so that they cannot
 * disagree.
 *
 * <p>Plain Java. It knows no Lucene: the package {@code index} translates the tree.
 */
@NullMarked
package lexdelta.indexer.query;

import org.jspecify.annotations.NullMarked;
