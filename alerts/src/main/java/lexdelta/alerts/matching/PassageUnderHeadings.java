package lexdelta.alerts.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Fields;
import lexdelta.indexer.index.PassageDocuments;
import lexdelta.indexer.index.ReadPlaces;
import lexdelta.indexer.index.TouchedText;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;

/**
 * A changed passage as Lucene reads it: its text, and as its title the document's citation and
 * heading and every heading of the hierarchy, each apart, so that no phrase reaches across.
 *
 * @param texts one or all of a new document, or none when only the heading changed
 */
record PassageUnderHeadings(
    Reading reading, SourceId source, Query.Side side, List<TouchedText> texts) {

  /**
   * As Lucene reads it.
   *
   * @param today the day on which it is seen
   */
  Document document(LocalDate today) {
    Document document = PassageDocuments.whole(reading, source, headingsAbove(), side, texts);
    document.add(new LongField(Fields.OBSERVED_ON, today.toEpochDay(), Field.Store.NO));
    return document;
  }

  /** How many of its paragraphs are headings. */
  int headings() {
    return 1 + headingsAbove().size();
  }

  /** Its words by their places. */
  ReadPlaces places() {
    return new ReadPlaces(
        Stream.of(
                Stream.of((reading.citation() + " " + reading.heading()).strip()),
                headingsAbove().stream(),
                texts.stream().map(TouchedText::text))
            .flatMap(paragraphs -> paragraphs)
            .toList());
  }

  private List<String> headingsAbove() {
    return reading.hierarchy().stream()
        .map(Division::heading)
        .filter(heading -> !heading.isBlank())
        .toList();
  }
}
