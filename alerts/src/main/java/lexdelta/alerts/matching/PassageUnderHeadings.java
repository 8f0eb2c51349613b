package lexdelta.alerts.matching;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.index.Fields;
import lexdelta.indexer.index.PassageDocuments;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/**
 * A changed passage as Lucene reads it: its text, and as its title the document's citation and
 * heading and every heading of the hierarchy, each apart, so that no phrase reaches across.
 *
 * @param texts one, or none when only the heading changed
 */
record PassageUnderHeadings(Reading reading, List<String> texts) {

  Document document() {
    Document document = PassageDocuments.of(reading, 0, texts);
    headingsAbove()
        .forEach(heading -> {
          document.add(new TextField(Fields.TITLE, heading, Field.Store.NO));
          document.add(new TextField(Fields.TITLE_EXACT, heading, Field.Store.NO));
        });
    return document;
  }

  /** A field's text as Lucene counts its offsets: values one character apart. */
  String text(String field) {
    return inPassage(field)
        ? String.join("\n", texts)
        : Stream.concat(
                Stream.of((reading.citation() + " " + reading.heading()).strip()), headingsAbove())
            .collect(Collectors.joining("\n"));
  }

  static boolean inPassage(String field) {
    return field.equals(Fields.TEXT) || field.equals(Fields.EXACT);
  }

  private Stream<String> headingsAbove() {
    return reading.hierarchy().stream().map(Division::heading).filter(h -> !h.isBlank());
  }
}
