package lexdelta.alerts.delivery;

import java.util.regex.Pattern;

/**
 * A line that says something about a message, as in RFC 5322. Neither part can hold a line break:
 * nothing that a publisher wrote can become a header of its own.
 */
public record Header(String name, String value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  public Header {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a header: «" + name + "»");
    }
    value = oneLine(value);
  }

  /** The same words in one line: whatever breaks or controls a line becomes a space. */
  public static String oneLine(String text) {
    return text.replaceAll(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+", " ")
        .strip();
  }

  /** Reads {@link #toString()}. */
  public static Header parse(String line) {
    int colon = line.indexOf(": ");
    return new Header(line.substring(0, colon), line.substring(colon + 2));
  }

  @Override
  public String toString() {
    return name + ": " + value;
  }
}
