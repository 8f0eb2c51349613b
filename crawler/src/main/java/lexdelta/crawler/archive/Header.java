package lexdelta.crawler.archive;

import java.util.regex.Pattern;

/**
 * A header field of an HTTP message (RFC 9110, section 5).
 *
 * @param name a token, in the spelling of whoever sent it
 * @param value one line, without white space around it
 */
public record Header(String name, String value) {
  private static final Pattern NOT_IN_TOKEN = Pattern.compile("[^!#$%&'*+.^_`|~0-9A-Za-z-]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  public Header {
    if (name.isEmpty() || !token(name) || !line(value)) {
      throw new IllegalArgumentException("No header field: «" + name + ": " + value + "»");
    }
    value = value.strip();
  }

  /**
   * A field as a stranger sent it. What could be taken for a line of its own when written down
   * becomes a space in the value and an underscore in the name.
   */
  public static Header received(String name, String value) {
    String token = token(name) ? name : NOT_IN_TOKEN.matcher(name).replaceAll("_");
    return new Header(token.isEmpty() ? "_" : token, oneLine(value));
  }

  /** Text of a stranger without control characters. */
  static String oneLine(String text) {
    return line(text) ? text : CONTROLS.matcher(text).replaceAll(" ");
  }

  // Nearly every field is in order, and a look at a page has a score of them: a plain loop tells.
  private static boolean token(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "!#$%&'*+.^_`|~-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean line(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Whether it bears this name, in whatever case. */
  public boolean named(String other) {
    return name.equalsIgnoreCase(other);
  }
}
