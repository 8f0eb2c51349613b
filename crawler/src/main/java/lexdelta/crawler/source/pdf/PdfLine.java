package lexdelta.crawler.source.pdf;

/**
 * A line of a page. Lengths are in points, from the top left corner of the page.
 *
 * @param left where its first character begins
 * @param right where its last character ends
 * @param baseline how far down it stands
 * @param size of most of its characters
 * @param pageHeight of the page it stands on
 */
record PdfLine(
    String text, float left, float right, float baseline, float size, float pageHeight) {}
