package lexdelta.crawler.source.federalregister;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The addresses of the Federal Register's API: built, and understood again. */
final class RegisterAddresses {
  private static final String LIST = "/api/v1/documents.json?";
  private static final String FIELDS =
      List.of(
              "abstract",
              "action",
              "agencies",
              "cfr_references",
              "citation",
              "comments_close_on",
              "correction_of",
              "dates",
              "docket_ids",
              "document_number",
              "effective_on",
              "executive_order_number",
              "full_text_xml_url",
              "html_url",
              "pdf_url",
              "proclamation_number",
              "publication_date",
              "regulation_id_numbers",
              "significant",
              "subtype",
              "title",
              "topics",
              "type")
          .stream()
          .map(field -> "fields%5B%5D=" + field)
          .collect(Collectors.joining("&"));
  private static final Pattern WINDOW =
      Pattern.compile(
          "^(.*&order=(?:oldest|newest))&conditions%5Bpublication_date%5D%5Bgte%5D=([0-9-]+)"
              + "&conditions%5Bpublication_date%5D%5Blte%5D=([0-9-]+)&per_page=(\\d+)&page=(\\d{1,4})$");
  private static final Pattern ENTRANCE = Pattern.compile("&order=newest&per_page=(\\d+)$");
  private static final Pattern ENTRY =
      Pattern.compile("/api/v1/documents/([^/?]+)\\.json(?:\\?.*)?$");
  private static final Pattern TEXT =
      Pattern.compile("/documents/full_text/xml/(\\d{4})/(\\d{2})/(\\d{2})/([^/?]+)\\.xml$");

  private final String base;

  RegisterAddresses(URI base) {
    this.base = base.toString().replaceFirst("/+$", "");
  }

  /**
   * A page of a list of the documents published from a first to a last day.
   *
   * @param query everything in the address before the days
   */
  record Window(String query, LocalDate first, LocalDate last, int perPage, int page) {
    Window page(int number) {
      return new Window(query, first, last, perPage, number);
    }

    /** Other days of the same list, from its first page. */
    Window days(LocalDate from, LocalDate to) {
      return new Window(query, from, to, perPage, 1);
    }

    /** The same days, asked at an address of their own once nothing more is published on them. */
    Window settled() {
      return new Window(
          query.replaceFirst("&order=newest$", "&order=oldest"), first, last, perPage, page);
    }

    boolean present() {
      return query.endsWith("&order=newest");
    }

    URI address() {
      return URI.create(
          ("%s&conditions%%5Bpublication_date%%5D%%5Bgte%%5D=%s"
                  + "&conditions%%5Bpublication_date%%5D%%5Blte%%5D=%s&per_page=%d&page=%d")
              .formatted(query, first, last, perPage, page));
    }
  }

  /** Where the text of a document lies, and what that says of it. */
  record Text(LocalDate publishedOn, Optional<DocumentNumber> number) {}

  /** The newest documents of some agencies, of whatever type. */
  URI newestOf(Collection<String> agencies, int perPage) {
    String conditions =
        new TreeSet<>(agencies)
            .stream()
                .map(slug ->
                    "conditions%5Bagencies%5D%5B%5D="
                        + URLEncoder.encode(slug, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    return newest(conditions, perPage);
  }

  /** The newest presidential documents. */
  URI newestPresidential(int perPage) {
    return newest("conditions%5Btype%5D%5B%5D=PRESDOCU", perPage);
  }

  private URI newest(String conditions, int perPage) {
    return URI.create(
        "%s%s%s&%s&order=newest&per_page=%d".formatted(base, LIST, conditions, FIELDS, perPage));
  }

  /** How many a page an entrance asks for; empty for any other address. */
  static Optional<Integer> entrance(URI address) {
    Matcher entrance = ENTRANCE.matcher(address.toString());
    return entrance.find() ? Optional.of(Integer.valueOf(entrance.group(1))) : Optional.empty();
  }

  /** The same list as an entrance's, for some days, while documents may still be published on them. */
  static Window window(URI entrance, LocalDate first, LocalDate last, int perPage) {
    String query = ENTRANCE.matcher(entrance.toString()).replaceFirst("&order=newest");
    return new Window(query, first, last, perPage, 1);
  }

  static Optional<Window> window(URI address) throws UnreadableSnapshotException {
    Matcher window = WINDOW.matcher(address.toString());
    if (!window.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Window(
              window.group(1),
              LocalDate.parse(window.group(2)),
              LocalDate.parse(window.group(3)),
              Integer.parseInt(window.group(4)),
              Integer.parseInt(window.group(5))));
    } catch (DateTimeException | NumberFormatException e) {
      throw new UnreadableSnapshotException(
          address + " names days or numbers that cannot be. Look at the list that led to it.", e);
    }
  }

  URI entry(DocumentNumber number) {
    return URI.create(
        "%s/api/v1/documents/%s.json?%s"
            .formatted(base, URLEncoder.encode(number.value(), StandardCharsets.UTF_8), FIELDS));
  }

  static boolean isEntry(URI address) {
    return ENTRY.matcher(address.toString()).find();
  }

  /** The same place at the server that is asked: the publisher writes its own host everywhere. */
  URI here(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return URI.create(base + path);
  }

  static Optional<Text> text(URI address) throws UnreadableSnapshotException {
    Matcher text = TEXT.matcher(address.toString());
    if (!text.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(text.group(1)),
              Integer.parseInt(text.group(2)),
              Integer.parseInt(text.group(3)));
      String name = URLDecoder.decode(text.group(4), StandardCharsets.UTF_8);
      return Optional.of(new Text(day, DocumentNumber.of(name)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnreadableSnapshotException(
          address + " names a day that cannot be. Look at the list that led to it.", e);
    }
  }
}
