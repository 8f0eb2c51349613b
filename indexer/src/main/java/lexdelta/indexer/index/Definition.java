package lexdelta.indexer.index;

import lexdelta.crawler.record.DocumentId;

/**
 * What a term means.
 *
 * @param term as it is written where it is defined
 * @param scope where it means that, in the words of the text; empty where it does not say
 * @param text of the provision that says so
 * @param document where it stands
 * @param path of the provision within the document
 * @param cited the provision, as practitioners write it
 */
public record Definition(
    String term, String scope, String text, DocumentId document, String path, String cited) {}
