package lexdelta.alerts.subscription;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: the common form {@code name@host} of RFC 5321, section
 * 4.1.2, without quoted names and address literals. The host is kept in lower case and in ASCII
 * (RFC 5890); the name as typed.
 */
public record EmailAddress(String value) {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  public EmailAddress {
    String typed = value.strip();
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("Type an e-mail address, such as name@example.org.");
    }
    int at = typed.indexOf('@');
    if (at != typed.lastIndexOf('@') || at < 1 || at == typed.length() - 1) {
      throw wrong(typed, "it needs one @ between a name and a host");
    }
    value = name(typed, typed.substring(0, at)) + "@" + host(typed, typed.substring(at + 1));
    if (value.length() > 254) {
      throw wrong(typed, "it is longer than 254 characters");
    }
  }

  private static String name(String typed, String name) {
    if (name.length() > 64) {
      throw wrong(typed, "the part before the @ is longer than 64 characters");
    }
    if (!NAME.matcher(name).matches()) {
      throw wrong(
          typed,
          "before the @ there may be letters without accents, digits and !#$%&'*+/=?^_`{|}~-, and"
              + " single dots between them");
    }
    return name;
  }

  private static String host(String typed, String host) {
    String ascii = ascii(typed, host).toLowerCase(Locale.ROOT);
    String[] labels = ascii.split("\\.", -1);
    if (labels.length < 2) {
      throw wrong(typed, "the part after the @ needs a dot, as in example.org");
    }
    for (String label : labels) {
      if (!LABEL.matcher(label).matches()) {
        throw wrong(typed, "«" + label + "» after the @ is not part of a host's name");
      }
    }
    if (labels[labels.length - 1].chars().allMatch(Character::isDigit)) {
      throw wrong(typed, "after the @ there is a number instead of a host's name");
    }
    return ascii;
  }

  private static String ascii(String typed, String host) {
    try {
      return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException notAHost) {
      throw wrong(typed, "«" + printable(host) + "» is not a host's name");
    }
  }

  private static IllegalArgumentException wrong(String typed, String why) {
    return new IllegalArgumentException(
        "«" + printable(typed) + "» is not an e-mail address: " + why + ".");
  }

  private static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}", "␀");
    return line.length() > 100 ? line.substring(0, 100) + "…" : line;
  }

  /** The same for addresses that reach the same mailbox in practice: all in lower case. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
