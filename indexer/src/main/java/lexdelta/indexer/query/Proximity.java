package lexdelta.indexer.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connectors that say how near: {@code /5}, {@code pre/5}, {@code +s}, {@code w/para}. */
final class Proximity {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<plain>(?:w|near|within)?/)|(?<ordered>\\+|(?:pre|onear)/))"
              + "(?<reach>\\d+|sentence|sent|s|paragraph|para|p|section|sec|seg)"
              + "(?=[\\s\\p{Z}\\p{Cc}(\"“”„‟″]|$)",
          Pattern.CASE_INSENSITIVE);

  /** What begins like one of them. */
  private static final Pattern LIKELY =
      Pattern.compile(
          "/.+|(?:near|onear|within)/.+|(?:w|pre)/\\d.*|\\+.+", Pattern.CASE_INSENSITIVE);

  /** What typed it was. */
  record Typed(Reach reach, boolean ordered, int end) {}

  private Proximity() {}

  /** The one that begins at a place. */
  static Optional<Typed> at(String text, int position) throws QuerySyntaxException {
    Matcher form = FORM.matcher(text).region(position, text.length());
    if (!form.lookingAt()) {
      return Optional.empty();
    }
    boolean ordered = form.group("ordered") != null;
    return Optional.of(new Typed(reach(form, position), ordered, form.end()));
  }

  static boolean begins(String text, int position) {
    return FORM.matcher(text).region(position, text.length()).lookingAt();
  }

  /** Whether a name before a bracket is a connector, not a field. */
  static boolean connecting(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "and", "or", "not", "but" -> true;
      default -> false;
    };
  }

  private static Reach reach(Matcher form, int position) throws QuerySyntaxException {
    String reach = form.group("reach").toLowerCase(Locale.ROOT);
    return switch (reach) {
      case "s", "sent", "sentence" -> Reach.Piece.SENTENCE;
      case "p", "para", "paragraph" -> Reach.Piece.PARAGRAPH;
      case "sec", "seg", "section" -> Reach.Piece.SECTION;
      default -> words(reach, position);
    };
  }

  private static Reach words(String count, int position) throws QuerySyntaxException {
    int words = count.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(count);
    if (words < 1 || words > Reach.MOST_WORDS) {
      throw new QuerySyntaxException(
          "Words may be asked for within 1 to %d words of each other, not within %s."
              .formatted(Reach.MOST_WORDS, count),
          position,
          "Write a number from 1 to %d, or /s, /p or /sec.".formatted(Reach.MOST_WORDS));
    }
    return new Reach.Words(words);
  }

  /** Refuses what looks like one of them and is none. */
  static void refuseUnknown(String chunk, int position) throws QuerySyntaxException {
    if (!LIKELY.matcher(chunk).matches()) {
      return;
    }
    if (chunk.startsWith("+")) {
      throw new QuerySyntaxException(
          "“+” before a word (%s) has no meaning here.".formatted(chunk),
          position,
          "Write `and` for both; +5 or +s for the order of two.");
    }
    throw new QuerySyntaxException(
        "There is no connector %s.".formatted(chunk),
        position,
        "Write /5 for within five words, /s for the same sentence, /p for the same paragraph, /sec"
            + " for the same section.");
  }
}
