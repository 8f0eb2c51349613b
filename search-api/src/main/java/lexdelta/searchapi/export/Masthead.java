package lexdelta.searchapi.export;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands on every page of an exported file.
 *
 * @param title what is compared, or shown: {@code 8 CFR 214.2}
 * @param earlier the earlier text: {@code as of 2024-06-01}, or the name of its file; empty of one
 *     text alone
 * @param later the later text
 * @param day of the later text: the date that tracked changes bear
 */
public record Masthead(String title, String earlier, String later, LocalDate day) {
  static final String CAUTION = "Made by Lexdelta. Not an official edition.";

  /** A document on two days. */
  public static Masthead of(String title, LocalDate from, LocalDate to) {
    return new Masthead(title, "as of " + from, "as of " + to, to);
  }

  /** One text, not a comparison: nothing is earlier. */
  public static Masthead ofOne(String title, LocalDate asOf) {
    return ofOne(title, asOf, Optional.empty());
  }

  /**
   * The same by what was known at the end of a day.
   *
   * @param knownOn empty for now
   */
  public static Masthead ofOne(String title, LocalDate asOf, Optional<LocalDate> knownOn) {
    String known = knownOn.map(", as known on %s"::formatted).orElse("");
    return new Masthead(title, "", "as of " + asOf + known, asOf);
  }

  /** What was written here, not recorded. */
  public static Masthead published(String title, LocalDate on) {
    return new Masthead(title, "", "published " + on, on);
  }

  /** {@code as of 2024-06-01 → as of 2025-04-20}; of one text its day. */
  public String sides() {
    return earlier.isEmpty() ? later : earlier + " → " + later;
  }

  /** For the head of a text, its lines ended. */
  public String inLines() {
    return String.join("\n", Printable.of(title), Printable.of(sides()), CAUTION, "");
  }

  /** A name for the file, without its ending: {@code 8-CFR-214.2-2025-04-20}. */
  public String fileName() {
    String plain = title.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    return (plain.isEmpty() ? "comparison" : plain) + "-" + day;
  }
}
