package lexdelta.crawler.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a text stands, in the words of the field; from the gravest to the lightest. */
public enum StandingKind {
  /** Set aside by a court, as if it had not been made (5 U.S.C. 706(2)). */
  VACATED("is", "vacated"),
  /** A court forbids to enforce it. */
  ENJOINED("is", "enjoined"),
  /** Suspended, by a court or by the agency (5 U.S.C. 705). */
  STAYED("is", "stayed"),
  REPEALED("is", "repealed"),
  /** Taken back before it took effect. */
  WITHDRAWN("is", "withdrawn"),
  /** Its effective day was put off. */
  DELAYED("is", "delayed"),
  /** Another text or ruling stands in its place. */
  SUPERSEDED("is", "superseded"),
  /** It takes effect on a later day. */
  FUTURE("is yet", "to come"),
  /** As published; or so again, since what stopped it was lifted. */
  IN_FORCE("is", "in force");

  private final String verb;
  private final String word;

  StandingKind(String verb, String word) {
    this.verb = verb;
    this.word = word;
  }

  /** The word alone: {@code stayed}, {@code in force}. */
  public String word() {
    return this == FUTURE ? "future" : word;
  }

  /** The end of a sentence: {@code is stayed}, {@code is yet to come}. */
  String predicate() {
    return verb + " " + word;
  }

  /** The name in addresses and JSON: {@code in-force}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its name in addresses and JSON. */
  public static Optional<StandingKind> named(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** What a publisher's word says, {@code stayed indefinitely}; empty for words that say no standing. */
  static Optional<StandingKind> said(String word) {
    String first = word.strip().toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*", "");
    return switch (first) {
      case "vacated" -> Optional.of(VACATED);
      case "enjoined" -> Optional.of(ENJOINED);
      case "stayed", "stays" -> Optional.of(STAYED);
      case "repealed" -> Optional.of(REPEALED);
      case "withdrawn", "withdraws" -> Optional.of(WITHDRAWN);
      case "delayed", "delays" -> Optional.of(DELAYED);
      case "superseded", "overruled", "abrogated" -> Optional.of(SUPERSEDED);
      default -> Optional.empty();
    };
  }
}
