package lexdelta.indexer.index;

/** A stretch of a passage's text, and whether the query matched it. Plain text, not HTML. */
public record Fragment(String text, boolean matched) {}
