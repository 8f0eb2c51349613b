package lexdelta.indexer.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.meaning.DefinedTerm;
import lexdelta.crawler.meaning.DefinedTerms;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.passage.Passage;
import lexdelta.indexer.passage.Passages;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Turns the passages of a reading into Lucene documents. The index and whoever matches saved searches
 * against new text both make their documents here, so that they cannot drift apart; the analyzer for
 * them is {@link Analyzers#byField()}.
 */
public final class PassageDocuments {
  private static final FieldType SHOWN_TEXT = withOffsets(true);
  private static final FieldType SEARCHED_TEXT = withOffsets(false);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  // What all passages of the reading have in common is worked out once.
  private final Reading reading;
  private final String order;
  private final String citation;
  private final Optional<String> part;
  private final String title;
  private final String context;
  private final WordCutter cutter = new WordCutter();
  private final RetoldWords words = new RetoldWords();
  private final CutText cutTitle;
  private final List<CutText> cutHeadings;

  /** None where only saved searches are matched: they do not ask for them. */
  private List<DefinedTerm> terms = List.of();

  private PassageDocuments(Reading reading) {
    this.reading = reading;
    this.order = order(reading.document());
    this.citation = key(reading.citation());
    this.part = part(reading);
    this.title = (reading.citation() + " " + reading.heading()).strip();
    this.context = context(reading.hierarchy());
    this.cutTitle = cutter.cut(title);
    this.cutHeadings = reading.hierarchy().stream().map(it -> cutter.cut(it.heading())).toList();
  }

  /**
   * Some text of a reading, as if it were a passage, without the days on which it stood.
   *
   * @param first position of the first of the texts in the reading; the heading of the document is
   *     searched with the passage at 0 only
   */
  public static Document of(Reading reading, int first, List<String> texts) {
    return new PassageDocuments(reading).of(new Passage(first, texts));
  }

  /** The passages of a version's reading, with the days on which it stood. */
  static List<Document> of(Reading reading, Validity validity) {
    PassageDocuments documents = new PassageDocuments(reading);
    documents.terms = DefinedTerms.of(reading);
    return Passages.of(reading).stream().map(passage -> documents.of(passage, validity)).toList();
  }

  private Document of(Passage passage, Validity validity) {
    Document document = of(passage);
    DefinedIn.addTo(document, passage, terms);
    document.add(number(Fields.VERSION, validity.version().id().value()));
    document.add(keyword(Fields.SOURCE, validity.version().source().value()));
    document.add(number(Fields.VALID_FROM, validity.firstDay()));
    document.add(number(Fields.VALID_UNTIL, validity.endDay()));
    FacetFields.addYear(document, validity);
    document.add(number(Fields.OBSERVED_AT, validity.version().observedAt().toEpochMilli()));
    return document;
  }

  private Document of(Passage passage) {
    Document document = new Document();
    addPlace(document, passage);
    addTitle(document, passage);
    for (String text : passage.texts()) {
      addText(document, text, SHOWN_TEXT);
    }
    if (passage.texts().isEmpty()) {
      // One passage without the field makes the lengths of all others dear to look up.
      addText(document, "", SEARCHED_TEXT);
    }
    return document;
  }

  private void addText(Document document, String text, FieldType type) {
    CutText cut = cutter.cut(text);
    document.add(words.field(Fields.TEXT, text, cut, type));
    document.add(words.field(Fields.EXACT, text, cut, SEARCHED_TEXT));
  }

  private void addPlace(Document document, Passage passage) {
    document.add(keyword(Fields.DOCUMENT, reading.document().value()));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order)));
    document.add(number(Fields.PROVISION, passage.first()));
    document.add(keyword(Fields.KIND, reading.kind().name()));
    document.add(keyword(Fields.CITATION, citation));
    part.ifPresent(it -> document.add(keyword(Fields.PART, it)));
    FacetFields.addAgency(document, reading);
    passage.labels().forEach(path -> document.add(keyword(Fields.LABELS, path)));
  }

  private void addTitle(Document document, Passage passage) {
    document.add(words.field(Fields.HEADING, title, cutTitle, TextField.TYPE_NOT_STORED));
    if (passage.first() == 0) {
      document.add(words.field(Fields.TITLE, title, cutTitle, TextField.TYPE_NOT_STORED));
      document.add(words.field(Fields.TITLE_EXACT, title, cutTitle, TextField.TYPE_NOT_STORED));
    }
    for (int i = 0; i < cutHeadings.size(); i++) {
      String heading = reading.hierarchy().get(i).heading();
      document.add(
          words.field(Fields.HIERARCHY, heading, cutHeadings.get(i), TextField.TYPE_NOT_STORED));
    }
    document.add(new StoredField(Fields.SHOWN_CITATION, reading.citation()));
    for (Place place : passage.places()) {
      document.add(new StoredField(Fields.SHOWN_PATH, place.path()));
      document.add(new StoredField(Fields.SHOWN_PLACE, place.citation()));
    }
    document.add(new StoredField(Fields.SHOWN_HEADING, reading.heading()));
    document.add(new StoredField(Fields.SHOWN_CONTEXT, context));
  }

  /** The one form of a citation under which documents are filed and found. */
  static String key(String citation) {
    return Citations.find(citation)
        .map(Query.Citation::citation)
        .orElse(citation)
        .toLowerCase(Locale.ROOT);
  }

  /** The same of a citation that was read. */
  static String citationOf(Query.Citation citation) {
    return key(citation.citation());
  }

  static String path(List<String> labels) {
    return String.join("/", labels);
  }

  private static Optional<String> part(Reading reading) {
    Optional<String> title = number(reading, "title");
    Optional<String> part = number(reading, "part");
    return title.flatMap(t -> part.map(p -> key(Citations.part(t, p))));
  }

  private static Optional<String> number(Reading reading, String kind) {
    return reading.hierarchy().stream()
        .filter(d -> d.kind().equals(kind) && !d.number().isBlank())
        .map(Division::number)
        .findFirst();
  }

  private static String order(DocumentId document) {
    Matcher digits = DIGITS.matcher(document.value());
    return digits.replaceAll(d -> "0".repeat(9 - d.group().length()) + d.group());
  }

  private static String context(List<Division> hierarchy) {
    return hierarchy.stream()
        .map(PassageDocuments::shown)
        .filter(level -> !level.isBlank())
        .collect(Collectors.joining(" › "));
  }

  private static String shown(Division division) {
    if (division.number().isBlank() || division.kind().isBlank()) {
      return division.heading();
    }
    String kind = division.kind();
    return kind.substring(0, 1).toUpperCase(Locale.ROOT)
        + kind.substring(1)
        + " "
        + division.number();
  }

  private static Field keyword(String name, String value) {
    return new KeywordField(name, value, Field.Store.YES);
  }

  private static Field number(String name, long value) {
    return new LongField(name, value, Field.Store.YES);
  }

  private static FieldType withOffsets(boolean stored) {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
