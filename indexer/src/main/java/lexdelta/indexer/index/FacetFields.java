package lexdelta.indexer.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;

/**
 * The fields that {@link Facet}s count and that no search needs otherwise. They are the same on
 * whatever the index holds of a version, a passage or the whole.
 */
final class FacetFields {
  private static final List<String> SAYING_WHO = List.of("agency", "publisher", "chapter");
  private static final Pattern DEPARTMENT_LAST = Pattern.compile("(\\S.*) Department");
  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^)]*\\)");

  private FacetFields() {}

  /** Who made the text. */
  static void addAgency(Document document, Reading reading) {
    agency(reading.hierarchy())
        .ifPresent(it -> document.add(new KeywordField(Fields.AGENCY, it, Field.Store.NO)));
  }

  /** When it took effect. */
  static void addYear(Document document, Validity validity) {
    String year = Integer.toString(validity.from().getYear());
    document.add(new KeywordField(Fields.YEAR, year, Field.Store.NO));
  }

  /**
   * Who made a text, by its hierarchy: the agency that it names, its publisher, or the chapter of
   * the Code of Federal Regulations. Publishers name one agency in several ways, {@code Homeland
   * Security Department} and {@code Department of Homeland Security (Immigration)}; here it has one.
   */
  static Optional<String> agency(List<Division> hierarchy) {
    return SAYING_WHO.stream()
        .flatMap(kind -> hierarchy.stream().filter(it -> it.kind().equals(kind)))
        .map(it -> named(it.heading()))
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  private static String named(String heading) {
    String plain = PARENTHESES.matcher(heading).replaceAll("").strip();
    String calm = plain.equals(plain.toUpperCase(Locale.ROOT)) ? calm(plain) : plain;
    String name = calm.startsWith("U.S. Department") ? calm.substring("U.S. ".length()) : calm;
    Matcher department = DEPARTMENT_LAST.matcher(name);
    return switch (name) {
      case "U.S. Citizenship and Immigration Services" -> "USCIS";
      case "Executive Office for Immigration Review, Department of Justice",
          "Executive Office for Immigration Review" ->
          "EOIR";
      default -> department.matches() ? "Department of " + department.group(1) : name;
    };
  }

  /** Words in capitals as names are written; what is short and all capitals is an abbreviation. */
  private static String calm(String capitals) {
    if (!capitals.contains(" ")) {
      return capitals;
    }
    return Stream.of(capitals.split(" "))
        .map(word ->
            switch (word) {
              case "OF", "AND", "FOR", "THE", "ON", "IN", "TO" -> word.toLowerCase(Locale.ROOT);
              default ->
                  word.length() < 2
                      ? word
                      : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
            })
        .collect(Collectors.joining(" "));
  }
}
