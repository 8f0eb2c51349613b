package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.meaning.DefinedTerm;
import lexdelta.crawler.meaning.DefinedTerms;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.VersionId;
import lexdelta.indexer.meaning.Fingerprint;
import lexdelta.indexer.passage.Passage;
import lexdelta.indexer.passage.Passages;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

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

  /** Of each provision, once it was cut. */
  private final @Nullable CutText[] cuts;

  private final RetoldWords words = new RetoldWords();
  private final WholeText whole = new WholeText(cutter, words);
  private final CutText cutTitle;
  private final List<CutText> cutHeadings;

  /** None where only saved searches are matched: they do not ask for them. */
  private List<DefinedTerm> terms = List.of();

  /** The headings of paragraphs, each once for all passages below it. */
  private final Map<String, CutText> cutAbove = new HashMap<>();

  private PassageDocuments(Reading reading) {
    this.reading = reading;
    this.cuts = new CutText[reading.provisions().size()];
    this.order = order(reading.document());
    this.citation = key(reading.citation());
    this.part = part(reading);
    this.title = title(reading);
    this.context = context(reading.hierarchy());
    this.cutTitle = cutter.cut(title);
    this.cutHeadings = reading.hierarchy().stream().map(it -> cutter.cut(it.heading())).toList();
  }

  /**
   * Some text of a reading, as if it were the whole of a document: what saved searches are asked
   * about.
   *
   * @param titles headings that it is to be found by, beside its own
   * @param side which side of a comparison it is
   * @param texts paragraphs
   */
  public static Document whole(
      Reading reading,
      SourceId source,
      List<String> titles,
      Query.Side side,
      List<TouchedText> texts) {
    PassageDocuments documents = new PassageDocuments(reading);
    Document document = new Document();
    documents.addFiling(document, source);
    document.add(new LongField(Fields.PASSAGES, 0, Field.Store.NO));
    document.add(number(Fields.VALID_FROM, reading.effectiveOn().toEpochDay()));
    List<WholeText.Paragraph> headings = documents.titled();
    titles.forEach(heading -> headings.add(documents.whole.paragraph(heading, false)));
    List<WholeText.Paragraph> paragraphs = new ArrayList<>(headings);
    texts.forEach(text -> paragraphs.add(documents.whole.paragraph(text.text(), false)));
    documents.whole.write(document, Stream.WHOLE, headings.size(), paragraphs);
    documents.whole.write(document, Stream.of(side), headings, texts);
    return document;
  }

  private List<WholeText.Paragraph> titled() {
    return new ArrayList<>(List.of(new WholeText.Paragraph(title, cutTitle, false)));
  }

  /**
   * The passages of a version's reading, with the days on which it stood, and behind them its whole
   * text.
   *
   * @param comparison with the version before, where the law changed between them
   */
  static List<Document> of(Reading reading, Validity validity, Optional<Comparison> comparison) {
    PassageDocuments documents = new PassageDocuments(reading);
    documents.terms = DefinedTerms.of(reading);
    List<Document> all = new ArrayList<>();
    Passages.of(reading).forEach(passage -> all.add(documents.of(passage, validity)));
    Document whole = documents.whole(validity, all.size());
    comparison.ifPresent(it -> documents.addSides(whole, it));
    all.add(whole);
    return all;
  }

  /** A version that says that the document was removed: only what it took away is found. */
  static Document removal(Reading last, Validity validity, Comparison comparison) {
    PassageDocuments documents = new PassageDocuments(last);
    Document document = new Document();
    documents.addFiling(document, validity.version().source());
    document.add(new LongField(Fields.PASSAGES, Fields.REMOVAL, Field.Store.YES));
    document.add(number(Fields.PROVISION, -1));
    addVersion(document, validity);
    documents.addShown(document, documents.context);
    documents.addSides(document, comparison);
    return document;
  }

  private void addSides(Document document, Comparison comparison) {
    whole.write(document, Stream.ADDED, List.of(), TouchedText.later(comparison));
    whole.write(document, Stream.REMOVED, List.of(), TouchedText.earlier(comparison));
  }

  private Document whole(Validity validity, int passages) {
    Document document = new Document();
    addFiling(document, validity.version().source());
    document.add(new LongField(Fields.PASSAGES, passages, Field.Store.YES));
    addVersion(document, validity);
    List<WholeText.Paragraph> paragraphs = titled();
    IntPredicate sections = WholeText.sections(reading);
    for (int i = 0; i < cuts.length; i++) {
      String text = reading.provisions().get(i).text();
      paragraphs.add(new WholeText.Paragraph(text, cut(i), sections.test(i)));
    }
    whole.write(document, Stream.WHOLE, 1, paragraphs);
    return document;
  }

  /** What the document is filed under. */
  private void addFiling(Document document, SourceId source) {
    document.add(keyword(Fields.DOCUMENT, reading.document().value()));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(order)));
    document.add(keyword(Fields.KIND, reading.kind().name()));
    document.add(keyword(Fields.CITATION, citation));
    part.ifPresent(it -> document.add(keyword(Fields.PART, it)));
    document.add(keyword(Fields.SOURCE, source.value()));
    reading
        .publishedOn()
        .ifPresent(day -> document.add(number(Fields.PUBLISHED_ON, day.toEpochDay())));
    FacetFields.addAgency(document, reading);
    Filing.of(reading).forEach(filed -> document.add(filed.asField()));
  }

  private Document of(Passage passage, Validity validity) {
    Document document = of(passage);
    DefinedIn.addTo(document, passage, terms, Realm.of(reading));
    document.add(keyword(Fields.SOURCE, validity.version().source().value()));
    addVersion(document, validity);
    addMeaning(document, passage);
    if (!passage.texts().isEmpty()
        && reading.provisions().get(passage.first()).kind().besideText()) {
      document.add(new NumericDocValuesField(Fields.BESIDE, 1));
    }
    return document;
  }

  private static void addVersion(Document document, Validity validity) {
    Milestone version = validity.version();
    document.add(number(Fields.VERSION, version.id().value()));
    document.add(number(Fields.VALID_FROM, validity.firstDay()));
    document.add(number(Fields.VALID_UNTIL, validity.endDay()));
    document.add(
        new LongField(
            Fields.BEFORE, validity.before().map(VersionId::value).orElse(0L), Field.Store.NO));
    for (Milestone successor : validity.successors()) {
      document.add(
          new LongPoint(
              Fields.SUCCEEDED,
              successor.effectiveOn().toEpochDay(),
              successor.seenOn().toEpochDay()));
    }
    FacetFields.addYear(document, validity);
    document.add(number(Fields.OBSERVED_AT, version.observedAt().toEpochMilli()));
    document.add(number(Fields.OBSERVED_ON, version.seenOn().toEpochDay()));
  }

  private Document of(Passage passage) {
    Document document = new Document();
    addPlace(document, passage);
    addTitle(document, passage);
    for (int i = 0; i < passage.texts().size(); i++) {
      CutText cut = cut(passage.first() + i);
      addText(document, passage.texts().get(i), cut, SHOWN_TEXT);
      document.add(new StoredField(Fields.SHOWN_WORDS, WordStretches.code(cut)));
    }
    if (passage.texts().isEmpty()) {
      // One passage without the field makes the lengths of all others dear to look up.
      addText(document, "", cutter.cut(""), SEARCHED_TEXT);
    }
    return document;
  }

  /** The words of a provision. */
  private CutText cut(int provision) {
    CutText cut = cuts[provision];
    if (cut == null) {
      cut = cutter.cut(reading.provisions().get(provision).text());
      cuts[provision] = cut;
    }
    return cut;
  }

  private void addMeaning(Document document, Passage passage) {
    String about = About.of(reading, passage);
    Fingerprint text = Fingerprint.of(About.read(about, passage.texts()));
    document.add(new StoredField(Fields.ABOUT, about));
    document.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(text.bytes())));
  }

  private void addText(Document document, String text, CutText cut, FieldType type) {
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
      document.add(words.field(Fields.TITLE_EXACT, title, cutTitle, TextField.TYPE_NOT_STORED));
    }
    for (int i = 0; i < cutHeadings.size(); i++) {
      String heading = reading.hierarchy().get(i).heading();
      document.add(
          words.field(Fields.HIERARCHY, heading, cutHeadings.get(i), TextField.TYPE_NOT_STORED));
    }
    for (String heading : passage.headings()) {
      CutText cut = cutAbove.computeIfAbsent(heading, cutter::cut);
      document.add(words.field(Fields.HIERARCHY, heading, cut, TextField.TYPE_NOT_STORED));
    }
    for (Place place : passage.places()) {
      document.add(new StoredField(Fields.SHOWN_PATH, place.path()));
      document.add(new StoredField(Fields.SHOWN_PLACE, place.citation()));
    }
    addShown(document, inContext(passage.headings()));
  }

  private void addShown(Document document, String context) {
    document.add(new StoredField(Fields.SHOWN_CITATION, reading.citation()));
    document.add(new StoredField(Fields.SHOWN_HEADING, reading.heading()));
    document.add(new StoredField(Fields.SHOWN_CONTEXT, context));
  }

  /** Down to the headings of paragraphs. */
  private String inContext(List<String> headings) {
    List<String> levels = new ArrayList<>(List.of(context));
    levels.addAll(headings);
    levels.removeIf(String::isBlank);
    return String.join(" › ", levels);
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

  /** The first paragraph of its whole text. */
  static String title(Reading reading) {
    return (reading.citation() + " " + reading.heading()).strip();
  }

  /** The citation of the part that a reading stands in, as {@link Fields#PART} has it. */
  static Optional<String> part(Reading reading) {
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

  static String order(DocumentId document) {
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
