package lexdelta.crawler.source.federalregister;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;

/**
 * The number by which the publisher knows a document: {@code 2016-02630}, {@code 00-31252}, {@code
 * E9-1777}; of a correction {@code C1-2017-20310}, of a text printed anew {@code R1-2017-02032}.
 * Printed with hyphens or dashes; kept with hyphens.
 */
record DocumentNumber(String value) {
  /** A number as printed, in one group. */
  static final String FORM =
      "((?:[A-Z]\\d?[-\\u2010-\\u2015\\u2212]?)?\\d{1,4}[-\\u2010-\\u2015\\u2212]\\d{1,6}"
          + "(?:[-\\u2010-\\u2015\\u2212]\\d{1,3})?)";

  private static final Pattern WHOLE = Pattern.compile(FORM, Pattern.CASE_INSENSITIVE);
  private static final Pattern PRINTED =
      Pattern.compile("FR\\s*Doc\\.?\\s*(?:No\\.?\\s*)?" + FORM, Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_ANOTHER = Pattern.compile("([CR])\\d+-(.+)");

  /** Reads a number that stands by itself. */
  static Optional<DocumentNumber> of(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    return whole.matches()
        ? Optional.of(new DocumentNumber(hyphenated(whole.group(1))))
        : Optional.empty();
  }

  /** The first number in a line such as {@code [FR Doc. 2014-25503 Filed 10-31-14; 8:45 am]}. */
  static Optional<DocumentNumber> in(String line) {
    Matcher printed = PRINTED.matcher(line);
    return printed.find()
        ? Optional.of(new DocumentNumber(hyphenated(printed.group(1))))
        : Optional.empty();
  }

  private static String hyphenated(String printed) {
    return printed.replaceAll("[\\u2010-\\u2015\\u2212]", "-").toUpperCase(Locale.ROOT);
  }

  DocumentId document() {
    return new DocumentId("/us/fr/" + value.toLowerCase(Locale.ROOT));
  }

  /** Where the document stands while it is on public inspection only. */
  DocumentId filed() {
    return new DocumentId("/us/fr/public-inspection/" + value.toLowerCase(Locale.ROOT));
  }

  /** The document that this one, by its own number, corrects. */
  Optional<DocumentNumber> corrected() {
    return another("C");
  }

  /** The document that this one, by its own number, prints anew. */
  Optional<DocumentNumber> reprinted() {
    return another("R");
  }

  private Optional<DocumentNumber> another(String how) {
    Matcher other = OF_ANOTHER.matcher(value);
    return other.matches() && other.group(1).equals(how) ? of(other.group(2)) : Optional.empty();
  }

  /** Whether this is one of several texts that another number was given: {@code 2013-01503-2}. */
  boolean partOf(DocumentNumber other) {
    return value.matches(Pattern.quote(other.value) + "-\\d{1,3}");
  }

  @Override
  public String toString() {
    return value;
  }
}
