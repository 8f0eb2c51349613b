package lexdelta.searchapi.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where documents stand in the window. Sections of the Code of Federal Regulations stand where the
 * publisher has them ({@code /title-8/section-214.2}), so that a reader who knows one address knows
 * the other; every other document stands at {@code /documents} and its permanent address.
 */
public final class Addresses {
  private static final Pattern SECTION = Pattern.compile("/us/cfr/t(\\d+)/s([^/]+)");
  private static final Pattern IN_SECTION = Pattern.compile("(/us/cfr/t\\d+/s[^/]+)(/.*)?");

  /** No law has units so deep. */
  private static final int DEEPEST = 40;

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

  /**
   * A provision as it stands today.
   *
   * @param path of its units within the document, {@code h/13/iii}; empty of the whole of it
   */
  public static String page(DocumentId document, String path) {
    return path.isEmpty() ? page(document) : page(document) + "/" + encoded(path);
  }

  /**
   * A provision as it stood on a day.
   *
   * @param path of its units within the document; empty of the whole of it
   */
  public static String page(DocumentId document, String path, LocalDate on) {
    return mirrored(document)
        .map(place -> "/on/" + on + place + (path.isEmpty() ? "" : "/" + encoded(path)))
        .orElseGet(() -> "/documents" + permanent(document, path) + "?on=" + on);
  }

  /**
   * A page as it would have been at the end of a day, by what was known then.
   *
   * @param page its address
   * @param knownOn empty for now
   */
  public static String known(String page, Optional<LocalDate> knownOn) {
    return knownOn
        .map(day -> page + (page.contains("?") ? "&" : "?") + "knownOn=" + day)
        .orElse(page);
  }

  /** The permanent address of a provision, as part of a web address. */
  public static String permanent(DocumentId document, String path) {
    return document.value() + (path.isEmpty() ? "" : "/" + encoded(path));
  }

  /** What a place is called within the page of its document: a slash and its path. */
  public static String anchor(Place place) {
    return "/" + place.path();
  }

  private static String encoded(String path) {
    return UriUtils.encodePath(path, StandardCharsets.UTF_8);
  }

  /**
   * What a permanent address names.
   *
   * @param names of a unit within the document; none for the whole
   */
  public record Named(DocumentId document, List<String> names) {
    public Named {
      names = List.copyOf(names);
    }

    /** The names as the end of an address. */
    public String path() {
      return String.join("/", names);
    }
  }

  /**
   * Tells the document in an address from the unit within it. Where the address alone does not say,
   * the longest beginning is taken that is a document.
   *
   * @param known whether there is such a document
   * @return empty when it is no address, or that of no document known
   */
  public static Optional<Named> named(String address, Predicate<DocumentId> known) {
    Matcher section = IN_SECTION.matcher(address);
    if (section.matches()) {
      return document(section.group(1)).map(id -> new Named(id, names(section.group(2))));
    }
    List<String> parts = names(address);
    return Stream.iterate(parts.size(), length -> length >= 2, length -> length - 1)
        .flatMap(length ->
            document("/" + String.join("/", parts.subList(0, length)))
                .filter(known)
                .map(id -> new Named(id, parts.subList(length, parts.size())))
                .stream())
        .findFirst();
  }

  private static Optional<DocumentId> document(String address) {
    try {
      return Optional.of(new DocumentId(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The names in the end of an address, {@code /h/13/iii}; none when there is none. */
  public static List<String> names(@Nullable String path) {
    return path == null
        ? List.of()
        : Stream.of(path.split("/")).filter(name -> !name.isEmpty()).limit(DEEPEST).toList();
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
