package lexdelta.indexer.index;

/**
 * Words that stand together in a text and were asked for.
 *
 * @param words as they stand there
 * @param paragraph in which they stand, from 0, headings first
 */
public record FoundWords(String words, int paragraph) {}
