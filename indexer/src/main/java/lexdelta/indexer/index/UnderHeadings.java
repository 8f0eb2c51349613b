package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.index.Vocabulary.Kind;
import lexdelta.indexer.query.Query;
import org.apache.lucene.util.BytesRef;

/**
 * A reading whose texts stored queries are asked about, each as if it were the whole of a document
 * under the reading's headings. The headings are cut into words once. For one thread.
 */
public final class UnderHeadings {
  /**
   * What is the same for all texts.
   *
   * @param filed numbers of what it is filed under
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record About(Reading reading, int[] filed, LocalDate today) {}

  private final Vocabulary vocabulary;
  private final About about;
  private final List<Vocabulary.Read> titles;

  UnderHeadings(
      Vocabulary vocabulary,
      List<String> filed,
      Reading reading,
      List<String> headings,
      LocalDate today) {
    this.vocabulary = vocabulary;
    int[] numbers =
        filed.stream()
            .mapToInt(token -> vocabulary.find(Kind.FILED, new BytesRef(token)))
            .filter(number -> number >= 0)
            .toArray();
    this.about = new About(reading, numbers, today);
    this.titles =
        Stream.concat(Stream.of(PassageDocuments.title(reading)), headings.stream())
            .map(vocabulary::paragraph)
            .toList();
  }

  /**
   * A text.
   *
   * @param side which side of a comparison it is
   * @param texts its paragraphs; none when only a heading changed
   */
  public SingleText text(Query.Side side, List<TouchedText> texts) {
    List<Vocabulary.Read> paragraphs = new ArrayList<>(titles);
    texts.forEach(text -> paragraphs.add(vocabulary.paragraph(text.text())));
    return new SingleText(vocabulary.size(), about, side, titles.size(), paragraphs, texts);
  }
}
