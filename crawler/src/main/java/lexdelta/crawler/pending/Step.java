package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Typography;

/**
 * What one notice says of a pending amendment.
 *
 * @param citation where it was published; empty where the notice does not say
 * @param publishedOn the day of that; empty where the notice does not say
 * @param effectiveOn the day from which, by this notice, the amendment stands; of a stay, the day
 *     on which it ends
 * @param words the notice's own, whole
 */
public record Step(
    Kind kind,
    Optional<FederalRegister> citation,
    Optional<LocalDate> publishedOn,
    Optional<LocalDate> effectiveOn,
    String words) {

  /** What became of the amendment. */
  public enum Kind {
    /** The amendment itself was published. */
    PUBLISHED,
    /** It was put off: to a day, or to one that the notice does not name. */
    DELAYED,
    /** It was put off, expressly to no day. */
    DELAYED_INDEFINITELY,
    /** Its wording was corrected, which leaves its day alone. */
    CORRECTED,
    /** It will not come. */
    WITHDRAWN,
    /** It was suspended. */
    STAYED,
    /** Something else, or something said in words that we do not know; to be read as printed. */
    OTHER
  }

  /** Such as {@code further delayed until Dec. 31, 2025 (89 FR 105386)}; {@code OTHER} quoted. */
  public String inWords() {
    String further = words.toLowerCase(Locale.ROOT).contains("further ") ? "further " : "";
    return switch (kind) {
      case PUBLISHED ->
          "published" + bracketed(effectiveOn.map(day -> "effective " + Days.words(day)));
      case DELAYED ->
          further
              + "delayed"
              + effectiveOn.map(day -> " until " + Days.words(day)).orElse("")
              + bracketed(
                  effectiveOn.isPresent()
                      ? Optional.empty()
                      : Optional.of("the notice does not say until when"));
      case DELAYED_INDEFINITELY -> further + "delayed indefinitely" + bracketed(Optional.empty());
      case CORRECTED -> "corrected" + bracketed(Optional.empty());
      case WITHDRAWN -> "withdrawn" + bracketed(Optional.empty());
      case STAYED ->
          "stayed"
              + effectiveOn.map(day -> " until " + Days.words(day)).orElse("")
              + bracketed(Optional.empty());
      case OTHER -> "“" + visible() + "”";
    };
  }

  /** Its words without characters that cannot be seen, which could make them look like others. */
  private String visible() {
    return words
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The day of it, as the Federal Register prints days; empty where the notice has none. */
  public String dayInWords() {
    return publishedOn.map(Days::words).orElse("");
  }

  private String bracketed(Optional<String> remark) {
    String inside =
        Stream.of(citation.map(FederalRegister::toString), remark)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return inside.isEmpty() ? "" : " (" + inside + ")";
  }

  /** What it says, however it is worded. */
  Meaning meaning() {
    return kind == Kind.OTHER
        ? new Meaning(kind, Optional.empty(), Optional.empty(), effectiveOn, printed())
        : new Meaning(kind, citation, publishedOn, effectiveOn, "");
  }

  /** Its words without their typography. */
  String printed() {
    return Typography.meaning(words);
  }

  /**
   * What a step says.
   *
   * @param printed of a step that is not understood, its words
   */
  record Meaning(
      Kind kind,
      Optional<FederalRegister> citation,
      Optional<LocalDate> publishedOn,
      Optional<LocalDate> effectiveOn,
      String printed) {

    /**
     * The same wherever it is printed. One rule amends many sections, each on a page of its own, so
     * of the page of a publication only the volume counts.
     */
    Meaning anywhere() {
      return kind == Kind.PUBLISHED
          ? new Meaning(
              kind,
              citation.map(page -> new FederalRegister(page.volume(), 1)),
              publishedOn,
              effectiveOn,
              printed)
          : this;
    }
  }
}
