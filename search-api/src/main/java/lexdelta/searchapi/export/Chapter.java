package lexdelta.searchapi.export;

import lexdelta.crawler.compare.Comparison;

/** A document's comparison in an exported file, under its citation. */
public record Chapter(String citation, Comparison comparison) {}
