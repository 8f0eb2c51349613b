package lexdelta.crawler.meaning;

/**
 * A term that a text defines.
 *
 * @param term as it is written there: {@code Specialty occupation}
 * @param provision position of the provision that says what it means, from 0
 * @param scope where it means that, in the words of the text: {@code this section}, {@code this
 *     chapter}; empty where the text does not say
 */
public record DefinedTerm(String term, int provision, String scope) {}
