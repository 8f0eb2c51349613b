package lexdelta.searchapi.export;

/**
 * A publisher's text as it may stand in a file. White space of any kind becomes spaces; control
 * characters, those that XML forbids and those that turn the direction of writing go.
 */
final class Printable {
  /** Stands for a character that goes, so that offsets in the text hold. */
  static final char GONE = '\0';

  private Printable() {}

  /** The text, character by character: as long as it was, with {@link #GONE} where one goes. */
  static String inPlace(String text) {
    StringBuilder made = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        made.append(c).append(text.charAt(++i));
      } else {
        made.append(inPlace(c));
      }
    }
    return made.toString();
  }

  private static char inPlace(char c) {
    if (Character.isWhitespace(c)) {
      return ' ';
    }
    if (Character.isSurrogate(c)) {
      return '\uFFFD';
    }
    return Character.isISOControl(c) || c >= 0xFFFE || turnsDirection(c) ? GONE : c;
  }

  private static boolean turnsDirection(char c) {
    return (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** The text as it is printed. */
  static String of(String text) {
    return without(inPlace(text));
  }

  /** Takes out what {@link #inPlace} marked as gone. */
  static String without(String inPlace) {
    return inPlace.indexOf(GONE) < 0 ? inPlace : inPlace.replace(String.valueOf(GONE), "");
  }
}
