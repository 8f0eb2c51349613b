package lexdelta.searchapi.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of CSV (RFC 4180) that no spreadsheet calculates. */
public final class Csv {
  private Csv() {}

  /** A line with its end. */
  public static String line(Object... fields) {
    return Stream.of(fields)
            .map(field -> field(String.valueOf(field)))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** A spreadsheet takes what begins with one of these for a formula; a quote mark stops it. */
  private static String field(String text) {
    String harmless =
        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
