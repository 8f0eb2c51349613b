package lexdelta.alerts.topic;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.citation.StatuteCitation;

/**
 * A stretch of the law by citation, in one of three forms.
 *
 * <ul>
 *   <li>A citation and all below it: {@code 8 CFR 316} holds {@code 8 CFR 316.2(a)}, and not {@code
 *       8 CFR 3160}; {@code 12 USCIS-PM} holds {@code 12 USCIS-PM E.3}; {@code INA 212(a)} holds {@code
 *       8 U.S.C. 1182(a)(9)}, which is the same law, and the other way round.
 *   <li>Parts from one to another, both included: {@code 8 CFR parts 310–341}. A lettered part such
 *       as 343b comes right after its number.
 *   <li>A document's address and all below it: {@code /us/cfr/t8/s316.2}.
 * </ul>
 *
 * <p>A scope also touches what holds it: a publisher that cites all of {@code 12 USCIS-PM} as
 * affected has affected {@code 12 USCIS-PM E.3}, and a section that changed may have changed in the
 * paragraph that the scope names. To tell once too often is better than to be silent.
 */
public record CitationScope(String value) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d+) CFR parts (\\d+[a-z]?) ?[–-] ?(\\d+[a-z]?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART =
      Pattern.compile("(\\d+) CFR (\\d+[a-z]?)(?![0-9a-z]).*", Pattern.CASE_INSENSITIVE);

  public CitationScope {
    value = value.strip().replaceAll("\\s+", " ");
    boolean citation = value.startsWith("/") || value.chars().anyMatch(Character::isDigit);
    if (value.length() < 3 || value.length() > 200 || !citation) {
      throw new IllegalArgumentException(
          "Not a citation or a document's address: «"
              + value
              + "». Write it as in 8 CFR 316, 8 CFR parts 310–341, INA 212(a), 12 USCIS-PM E or /us/cfr/t8/s316.2.");
    }
  }

  /** Whether a document with this address, or a citation, lies in this scope or holds it. */
  public boolean touches(String citationOrAddress) {
    String other = plain(citationOrAddress);
    return parts()
        .map(parts -> parts.hold(other))
        .orElseGet(() -> {
          String mine = plain(value);
          return below(mine, other) || below(other, mine);
        });
  }

  /**
   * Parts of one title.
   *
   * @param first by its {@link #rank}, likewise the last
   */
  record Parts(String title, long first, long last) {
    private boolean hold(String citation) {
      return part(citation)
          .filter(part -> part.title.equals(title) && part.first >= first && part.first <= last)
          .isPresent();
    }
  }

  /** The parts from one to another that this is; empty when it is one citation or address. */
  Optional<Parts> parts() {
    Matcher parts = PARTS.matcher(value);
    return parts.matches()
        ? Optional.of(new Parts(parts.group(1), rank(parts.group(2)), rank(parts.group(3))))
        : Optional.empty();
  }

  /** The one part that a citation lies in. */
  static Optional<Parts> part(String citation) {
    Matcher part = PART.matcher(citation);
    if (!part.matches()) {
      return Optional.empty();
    }
    long rank = rank(part.group(2));
    return Optional.of(new Parts(part.group(1), rank, rank));
  }

  /**
   * Without what may be left out: {@code 8 C.F.R. § 316.2} and {@code 8 CFR part 316} name as {@code
   * 8 CFR 316} does. A section of the Act by its number in the Code: {@code INA 212} names as {@code
   * 8 U.S.C. 1182} does.
   */
  static String plain(String citation) {
    return StatuteCitation.find(citation)
        .map(StatuteCitation::toString)
        .orElseGet(() -> shortened(citation));
  }

  private static String shortened(String citation) {
    return citation
        .replace("C.F.R.", "CFR")
        .replaceAll("§+ ?", "")
        .replaceFirst("(?i)\\bCFR parts? ", "CFR ")
        .strip();
  }

  /** Orders parts as the Code does: 343, 343a, 343b, 344. */
  private static long rank(String part) {
    char last = Character.toLowerCase(part.charAt(part.length() - 1));
    return Character.isDigit(last)
        ? Long.parseLong(part) * 32
        : Long.parseLong(part.substring(0, part.length() - 1)) * 32 + (last - 'a' + 1);
  }

  /** A citation begins with another one that ends where a word, a number or a label ends. */
  private static boolean below(String upper, String lower) {
    String place = lower.toLowerCase(Locale.ROOT);
    String above = upper.toLowerCase(Locale.ROOT);
    return place.startsWith(above) && endsAt(place, above.length());
  }

  /** Whether what stands before a place in a citation is a citation of what holds it, or it itself. */
  static boolean endsAt(String citation, int place) {
    return place > 0
        && (place == citation.length()
            || citation.charAt(place - 1) == '/'
            || !Character.isLetterOrDigit(citation.charAt(place)));
  }

  @Override
  public String toString() {
    return value;
  }
}
