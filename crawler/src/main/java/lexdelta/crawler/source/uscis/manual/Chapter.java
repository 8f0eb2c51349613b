package lexdelta.crawler.source.uscis.manual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * A chapter of the Policy Manual by its place: volume, part, chapter.
 *
 * @param volume its number; empty when nobody knows
 */
record Chapter(String volume, String part, String chapter) {
  /** Below this lies every chapter. */
  static final String SCOPE = "/us/uscis/policy-manual/";

  private static final Pattern PATH =
      Pattern.compile(
          ".*/policy-manual/volume-(\\d{1,2})(?:-part-([a-z]{1,2}))?-chapter-(\\d{1,2})/?");

  static final Chapter UNKNOWN = new Chapter("", "", "");

  /** The chapter whose page stands at a path. */
  static Optional<Chapter> at(String path) {
    Matcher parts = PATH.matcher(path.toLowerCase(Locale.ROOT));
    return parts.matches()
        ? Optional.of(
            new Chapter(
                parts.group(1), parts.group(2) == null ? "" : parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  private DocumentId id() {
    if (volume.isEmpty()) {
      return new DocumentId(SCOPE + "unnamed-chapter");
    }
    return new DocumentId(
        SCOPE
            + "volume-"
            + volume
            + (part.isEmpty() ? "" : "-part-" + part)
            + "-chapter-"
            + chapter);
  }

  private String citation() {
    if (volume.isEmpty()) {
      return "USCIS-PM";
    }
    String inside = part.isEmpty() ? chapter : part.toUpperCase(Locale.ROOT) + "." + chapter;
    return volume + " USCIS-PM " + inside;
  }

  private List<Division> hierarchy() {
    List<Division> levels = new ArrayList<>();
    levels.add(new Division("publisher", "", "USCIS"));
    levels.add(new Division("manual", "", "Policy Manual"));
    if (!volume.isEmpty()) {
      levels.add(new Division("volume", volume, ""));
    }
    if (!part.isEmpty()) {
      levels.add(new Division("part", part.toUpperCase(Locale.ROOT), ""));
    }
    return levels;
  }

  Reading reading(String heading, LocalDate on, List<Provision> provisions) {
    return new Reading(
        id(),
        DocumentKind.POLICY_CHAPTER,
        citation(),
        heading,
        hierarchy(),
        on,
        Optional.empty(),
        provisions,
        CourtNotices.of(provisions));
  }
}
