package lexdelta.crawler.meaning;

/** Words quoted in a sentence. */
final class Quotes {
  private static final int LONGEST = 60;

  private Quotes() {}

  /** In quotation marks, on one line, cut after a word where it is long. */
  static String of(String words) {
    return "“" + cut(words, LONGEST) + "”";
  }

  /** The first words of a text, in quotation marks. */
  static String beginning(String words) {
    return "“" + cut(words, LONGEST / 2) + "”";
  }

  private static String cut(String words, int longest) {
    String plain = visible(words);
    if (plain.length() <= longest) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', longest);
    if (end <= 0) {
      end = plain.offsetByCodePoints(0, plain.codePointCount(0, longest - 1));
    }
    return plain.substring(0, end).replaceFirst("[,;:]$", "") + " …";
  }

  /** White space folded, without signs that cannot be seen or that turn the direction of writing. */
  static String visible(String words) {
    StringBuilder visible = new StringBuilder(words.length());
    words
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(c -> {
          if (c != ' ' || (!visible.isEmpty() && visible.charAt(visible.length() - 1) != ' ')) {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString().strip();
  }

  static int words(String text) {
    String plain = visible(text);
    return plain.isEmpty() ? 0 : plain.split(" ", -1).length;
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
