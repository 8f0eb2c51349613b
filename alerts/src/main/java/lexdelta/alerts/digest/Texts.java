package lexdelta.alerts.digest;

/** What people type, as it is kept. */
final class Texts {
  private static final int LINE = 300;
  private static final int TEXT = 20_000;

  private Texts() {}

  static String line(String what, String typed) {
    return within(what, typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip(), LINE);
  }

  static String text(String what, String typed) {
    return within(what, typed.replace("\r\n", "\n").replace('\0', '\ufffd').strip(), TEXT);
  }

  private static String within(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "The %s has at most %,d characters; this one has %,d. Shorten it."
              .formatted(what, longest, text.length()));
    }
    return text;
  }
}
