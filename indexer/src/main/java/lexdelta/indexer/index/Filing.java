package lexdelta.indexer.index;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;

/**
 * Something that a document is filed under, by what its text states.
 *
 * @param field of {@link Fields}
 */
record Filing(String field, String value) {

  /** As the index has it: agencies by their words, numbers whole. */
  Field asField() {
    return field.equals(Fields.AGENCY_WORDS)
        ? new TextField(field, value, Field.Store.NO)
        : new KeywordField(field, value, Field.Store.NO);
  }

  /** All that a reading is filed under, each once. */
  static Stream<Filing> of(Reading reading) {
    Stream<Filing> agencies =
        Stream.concat(
            FacetFields.agency(reading.hierarchy()).stream().map(Filing::agency),
            reading.hierarchy().stream()
                .filter(division -> division.kind().equals("agency"))
                .map(Division::heading)
                .map(Filing::agency));
    return Stream.concat(agencies, reading.facts().stream().flatMap(Filing::of)).distinct();
  }

  private static Stream<Filing> of(Fact fact) {
    String about = fact.about().toLowerCase(Locale.ROOT);
    if (fact.kind() == FactKind.LABEL && about.equals("agency")) {
      return Stream.of(agency(fact.value()));
    }
    return fact.kind() == FactKind.IDENTIFIER
        ? identifier(about, fact.value().toUpperCase(Locale.ROOT)).stream()
        : Stream.of();
  }

  private static Filing agency(String name) {
    return new Filing(Fields.AGENCY_WORDS, name);
  }

  private static Optional<Filing> identifier(String about, String value) {
    return switch (about) {
      case "rin" -> Optional.of(new Filing(Fields.RIN, value));
      case "docket" -> Optional.of(new Filing(Fields.DOCKET, value));
      case "form" -> Optional.of(new Filing(Fields.FORM, value));
      default -> Optional.empty();
    };
  }
}
