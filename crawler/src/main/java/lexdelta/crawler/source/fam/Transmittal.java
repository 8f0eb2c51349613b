package lexdelta.crawler.source.fam;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;

/**
 * The mark of the change that brought a text: {@code (CT:VISA-1949; 03-15-2024)}.
 *
 * @param number {@code CT:VISA-1949}
 * @param words as printed
 */
record Transmittal(String number, LocalDate on, String words) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\(?((?:CT|TL) ?: ?[A-Z]+ ?- ?\\d{1,5})[;,:] *(\\d{1,2})-(\\d{1,2})-(\\d{4})\\)?");

  /** The transmittal that a line is or begins with. */
  static Optional<Transmittal> opening(String line) {
    Matcher found = FORM.matcher(line);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    try {
      LocalDate on =
          LocalDate.of(
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)));
      String number = found.group(1).replace(" ", "");
      return Optional.of(new Transmittal(number, on, found.group()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As a fact about a place in a document, the place left out where it is the document. */
  Fact fact(String about) {
    return new Fact(FactKind.TRANSMITTAL, about, number + "; " + on, words);
  }
}
