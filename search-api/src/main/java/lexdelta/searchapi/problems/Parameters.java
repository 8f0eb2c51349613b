package lexdelta.searchapi.problems;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.SourceId;

/** Reads what came in an address. Each method throws {@link ProblemException} naming the field. */
public final class Parameters {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int SHOWN = 60;

  private Parameters() {}

  /** A day, {@code YYYY-MM-DD}. */
  public static LocalDate day(String name, String text) {
    String trimmed = text.strip();
    try {
      if (DAY.matcher(trimmed).matches()) {
        return LocalDate.parse(trimmed);
      }
    } catch (DateTimeException e) {
      throw Problem.parameter(name, "«%s» is not a day of the calendar.".formatted(trimmed))
          .exception();
    }
    throw Problem.parameter(
            name, "«%s» is not a day. Write it as 2025-04-01.".formatted(excerpt(trimmed)))
        .exception();
  }

  /** A day, or nothing when nothing was written. */
  public static Optional<LocalDate> optionalDay(String name, String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(day(name, text));
  }

  /** A whole number within bounds, both included. */
  public static long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outOfBounds(name, text, least, most);
    }
    throw outOfBounds(name, text, least, most);
  }

  /** The name of a source, or nothing when nothing was written. */
  public static Optional<SourceId> optionalSource(String name, String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(new SourceId(text.strip()));
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(
              name,
              "«%s» is not the name of a source; /sources lists them.".formatted(excerpt(text)))
          .exception();
    }
  }

  /** The permanent address of a document, such as {@code /us/cfr/t8/s214.2}. */
  public static DocumentId document(String name, String text) {
    try {
      return new DocumentId(text);
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(
              name,
              "«%s» is not the address of a document. One looks like /us/cfr/t8/s214.2."
                  .formatted(excerpt(text)))
          .exception();
    }
  }

  private static ProblemException outOfBounds(String name, String text, long least, long most) {
    String bounds =
        most == Long.MAX_VALUE
            ? "a whole number from %d on".formatted(least)
            : "a whole number from %d to %d".formatted(least, most);
    return Problem.parameter(name, "«%s» does not fit: write %s.".formatted(excerpt(text), bounds))
        .exception();
  }

  private static String excerpt(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
