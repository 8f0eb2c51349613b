package lexdelta.crawler.source.visabulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.BulletinCell.Preference;

/**
 * The names of rows and columns, one for all the ways in which they have been written. A label not
 * met before names itself.
 */
final class Labels {
  private static final Pattern FAMILY = Pattern.compile("f?(1|2a|2b|3|4)(st|nd|rd|th)?");
  private static final Pattern EMPLOYMENT = Pattern.compile("(?:eb?)?([1-5])(st|nd|rd|th)?");
  private static final List<String> ORDINALS = List.of("1st", "2nd", "3rd", "4th", "5th");
  private static final Map<String, String> ABBREVIATED =
      Map.of("ch", "China", "in", "India", "me", "Mexico", "ph", "Philippines");
  private static final List<Known> COLUMNS =
      List.of(
          new Known("all.?charg.*|worldwide.*", BulletinCell.ALL_AREAS),
          new Known("china.*|prc", "China"),
          new Known("india.*", "India"),
          new Known("mexico.*", "Mexico"),
          new Known("phill?ipp?ines?.*", "Philippines"),
          new Known("vietnam.*", "Vietnam"),
          new Known("dominicanrep.*", "Dominican Republic"),
          new Known(".*guatemala.*honduras.*|elsalvador.*", "El Salvador, Guatemala, Honduras"));
  private static final List<Known> CATEGORIES =
      List.of(
          new Known("other.?workers?.*", "Other Workers"),
          new Known(".*relig.*", "Certain Religious Workers"),
          new Known(".*translators?.*", "Iraqi and Afghani Translators"),
          new Known("schedulea.*", "Schedule A Workers"),
          new Known(".*setaside.*rural.*", "5th Set Aside: Rural"),
          new Known(".*setaside.*unemploy.*", "5th Set Aside: High Unemployment"),
          new Known(".*setaside.*infrastr.*", "5th Set Aside: Infrastructure"),
          new Known("5thunreserved.*", "5th Unreserved"),
          new Known("5thnonregional.*", "5th Non-Regional Center"),
          new Known("(5th)?regionalcent.*", "5th Regional Center"),
          new Known("(5th)?pilotprog.*", "5th Pilot Programs"),
          new Known("(5th)?targetedempl.*", "5th Targeted Employment Areas"));

  private Labels() {}

  /** A way of writing, letters and digits only, and the name for it. */
  private record Known(Pattern written, String name) {
    Known(String written, String name) {
      this(Pattern.compile(written), name);
    }
  }

  private static Optional<String> known(List<Known> among, String letters) {
    return among.stream()
        .filter(known -> known.written().matcher(letters).matches())
        .map(Known::name)
        .findFirst();
  }

  static String letters(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** The chargeability that a column is headed by; empty for a blank head. */
  static Optional<String> chargeability(String head) {
    String letters = letters(head);
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    return known(COLUMNS, letters)
        .or(() -> Optional.ofNullable(ABBREVIATED.get(letters)))
        .or(() -> Optional.of(inWords(head)));
  }

  /** Whether a head names the areas that have no column of their own, of visas by preference. */
  static boolean allAreas(String head) {
    return chargeability(head).filter(BulletinCell.ALL_AREAS::equals).isPresent();
  }

  /** The category that a row is labelled by; empty for a blank label. */
  static Optional<String> category(Preference preference, String label) {
    String letters = letters(label);
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    return (preference == Preference.FAMILY ? family(letters) : employment(letters))
        .or(() -> Optional.of(plain(label)));
  }

  private static Optional<String> family(String letters) {
    Matcher family = FAMILY.matcher(letters);
    return family.matches()
        ? Optional.of("F" + family.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> employment(String letters) {
    Matcher employment = EMPLOYMENT.matcher(letters);
    return employment.matches()
        ? Optional.of(ORDINALS.get(Integer.parseInt(employment.group(1)) - 1))
        : known(CATEGORIES, letters);
  }

  /** Which preferences a text speaks of, where it speaks of one kind only. */
  static Optional<Preference> preference(String text) {
    String letters = letters(text);
    boolean family = letters.contains("family");
    boolean employment = letters.contains("employment");
    if (family == employment) {
      return Optional.empty();
    }
    return Optional.of(family ? Preference.FAMILY : Preference.EMPLOYMENT);
  }

  private static String plain(String label) {
    String plain = label.replaceAll("\\([^)]*\\)|\\*", " ").replaceAll("[\\s\\p{Z}]+", " ").strip();
    return (plain.isEmpty() ? label.strip() : plain).replace("/ ", "/");
  }

  private static String inWords(String head) {
    return Arrays.stream(plain(head).toLowerCase(Locale.ROOT).split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "))
        .replace("/ ", "/");
  }
}
