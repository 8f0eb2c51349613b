package lexdelta.searchapi.research;

/** What people call what they keep. */
final class Name {
  private static final int LONGEST = 120;

  private Name() {}

  /**
   * A name as it is kept: one line, no spaces around it.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  static String of(String typed) {
    String name = typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A name has 1 to %d characters; this one has %d.".formatted(LONGEST, name.length()));
    }
    return name;
  }
}
