package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;

/**
 * What documents are filed under, as single tokens: a stored query asks for one, a document has all
 * that are true of it. What an index finds by the beginning of a value has a token for each
 * beginning.
 */
final class FiledTokens {
  /** Begins the token of whatever lies below a citation. */
  private static final String BELOW = "below";

  private FiledTokens() {}

  /** All those of a reading. */
  static List<String> of(Reading reading, SourceId source, WordCutter cutter) {
    List<String> tokens = new ArrayList<>();
    String citation = PassageDocuments.key(reading.citation());
    tokens.add(token(Fields.CITATION, citation));
    PassageDocuments.part(reading).ifPresent(part -> tokens.add(token(Fields.CITATION, part)));
    for (int i = 0; i < citation.length(); i++) {
      if (citation.charAt(i) == ' ' || citation.charAt(i) == '.') {
        tokens.add(token(BELOW, citation.substring(0, i)));
      }
    }
    for (int i = 0; i <= source.value().length(); i++) {
      tokens.add(token(Fields.SOURCE, source.value().substring(0, i)));
    }
    Filing.of(reading).forEach(filed -> addTo(tokens, filed, cutter));
    return tokens.stream().distinct().toList();
  }

  private static void addTo(List<String> tokens, Filing filed, WordCutter cutter) {
    if (filed.field().equals(Fields.AGENCY_WORDS)) {
      cutter
          .cut(filed.value())
          .words()
          .forEach(word -> tokens.add(token(filed.field(), word.stem().utf8ToString())));
    } else {
      tokens.add(token(filed.field(), filed.value()));
    }
  }

  /** Which of them a query asks for: all of one of the lists. */
  static List<List<String>> asked(Query.Filed filed, Analyzers analyzers) {
    String value = filed.value();
    return switch (filed.under()) {
      case CITATION -> cited(value);
      case SOURCE -> one(Fields.SOURCE, value.toLowerCase(Locale.ROOT));
      case FORM -> one(Fields.FORM, value.toUpperCase(Locale.ROOT).replaceFirst("^FORM ", ""));
      case RIN -> one(Fields.RIN, value.toUpperCase(Locale.ROOT));
      case DOCKET -> one(Fields.DOCKET, value.toUpperCase(Locale.ROOT));
      case AGENCY -> agency(value, analyzers);
      case TOPIC -> List.of(); // topics are put in before
    };
  }

  /** A document, all of a part, or everything whose citation begins so. */
  static List<List<String>> cited(String value) {
    Optional<Query.Citation> normal = Citations.find(value);
    String key = PassageDocuments.key(value);
    List<String> exactly = List.of(token(Fields.CITATION, key));
    return normal.isPresent() ? List.of(exactly) : List.of(exactly, List.of(token(BELOW, key)));
  }

  private static List<List<String>> agency(String name, Analyzers analyzers) {
    List<String> words =
        analyzers.asked(Fields.AGENCY_WORDS, name).stream()
            .map(word -> token(Fields.AGENCY_WORDS, word.word()))
            .distinct()
            .toList();
    return words.isEmpty() ? List.of() : List.of(words);
  }

  private static List<List<String>> one(String field, String value) {
    return List.of(List.of(token(field, value)));
  }

  private static String token(String field, String value) {
    return field + '\0' + value;
  }
}
