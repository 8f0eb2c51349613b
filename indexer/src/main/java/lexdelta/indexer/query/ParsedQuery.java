package lexdelta.indexer.query;

/**
 * A query understood.
 *
 * @param text as typed
 * @param interpretation how it was understood, in words, for the page
 */
public record ParsedQuery(String text, Query query, String interpretation) {}
