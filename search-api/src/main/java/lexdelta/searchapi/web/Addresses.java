package lexdelta.searchapi.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;

/**
 * Where documents stand in the window. Sections of the Code of Federal Regulations stand where the
 * publisher has them ({@code /title-8/section-214.2}), so that a reader who knows one address knows
 * the other; every other document stands at {@code /documents} and its permanent address.
 */
public final class Addresses {
  private static final Pattern SECTION = Pattern.compile("/us/cfr/t(\\d+)/s([^/]+)");

  private Addresses() {}

  /** The document as it stands today. */
  public static String page(DocumentId document) {
    return mirrored(document).orElse("/documents" + document.value());
  }

  /** The document as it stood on a day. */
  public static String page(DocumentId document, LocalDate on) {
    return mirrored(document)
        .map(path -> "/on/" + on + path)
        .orElse("/documents" + document.value() + "?on=" + on);
  }

  /** What changed in a document from one day to another. */
  public static String comparison(DocumentId document, LocalDate from, LocalDate to) {
    return "/compare/%s/to/%s%s"
        .formatted(from, to, mirrored(document).orElse("/documents" + document.value()));
  }

  /** The document's place as its publisher has it, without the host; empty where we know none. */
  public static Optional<String> mirrored(DocumentId document) {
    Matcher matcher = SECTION.matcher(document.value());
    return matcher.matches()
        ? Optional.of("/title-%s/section-%s".formatted(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * The permanent address of the document at a mirrored one.
   *
   * @param title as in the address: {@code title-8}
   * @param section as in the address: {@code section-214.2}
   */
  public static String section(String title, String section) {
    return "/us/cfr/t%s/s%s"
        .formatted(title.substring("title-".length()), section.substring("section-".length()));
  }
}
