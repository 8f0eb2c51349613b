/**
 * Connectors, evaluated exactly: which places of one text a pattern matches, and whether it matches
 * at all. A {@link lexdelta.indexer.connector.Pattern} is a tree of words and of what must stand near
 * what; {@link lexdelta.indexer.connector.Matching} evaluates it on the places of the words in a
 * text and on where its sentences, paragraphs and sections begin ({@link
 * lexdelta.indexer.connector.Pieces}).
 *
 * <p>A place is the number of a word in the text, counted from 0 with a gap between paragraphs that
 * no count of words reaches across. A match is a set of places; it reaches from its first to its last.
 *
 * <p>Plain Java. It knows no index: the words' places are given to it, whoever has them.
 */
@NullMarked
package lexdelta.indexer.connector;

import org.jspecify.annotations.NullMarked;
