package lexdelta.searchapi.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A title with a long past, in the shape of title 8's: 54 parts of 18 sections, 540 days on each of
 * which one part changes in four or five sections, 2,448 changed sections in all. The text is
 * invented and no law.
 */
final class SyntheticTitle {
  static final int PARTS = 54;
  static final int SECTIONS = 18;
  static final int DAYS = 540;
  static final int CHANGES = 2_448;
  private static final int MORE = CHANGES - 4 * DAYS;
  private static final LocalDate FIRST = LocalDate.parse("2017-01-03");
  private static final int APART = 6;
  private static final Pattern FULL =
      Pattern.compile("/api/versioner/v1/full/([0-9-]+)/title-8\\.xml(?:\\?part=(\\d+))?");
  private static final Pattern VERSIONS =
      Pattern.compile(
          "/api/versioner/v1/versions/title-8\\.json"
              + "\\?issue_date\\[gte\\]=([0-9-]+)&issue_date\\[lte\\]=([0-9-]+)&page=(\\d+)");

  private SyntheticTitle() {}

  static LocalDate day(int number) {
    return FIRST.plusDays((long) number * APART);
  }

  static LocalDate newest() {
    return day(DAYS - 1);
  }

  static Optional<SyntheticPublisher.Page> answer(String asked) {
    if (asked.equals("/api/versioner/v1/titles.json")) {
      return Optional.of(json(titles()));
    }
    Matcher versions = VERSIONS.matcher(asked);
    if (versions.matches()) {
      return Optional.of(json(versions(versions.group(1), versions.group(2), versions.group(3))));
    }
    Matcher full = FULL.matcher(asked);
    if (full.matches()) {
      LocalDate on = LocalDate.parse(full.group(1));
      return Optional.of(
          new SyntheticPublisher.Page(
              Integer.toHexString(asked.hashCode()),
              "application/xml",
              text(on, Optional.ofNullable(full.group(2)).map(Integer::parseInt))
                  .getBytes(StandardCharsets.UTF_8)));
    }
    return Optional.empty();
  }

  private static SyntheticPublisher.Page json(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return new SyntheticPublisher.Page(
        Integer.toHexString(json.hashCode()), "application/json", bytes);
  }

  private static String titles() {
    return """
    {"titles":[{"number":8,"name":"Sample","latest_amended_on":"%1$s","latest_issue_date":"%1$s",
    "up_to_date_as_of":"%1$s","reserved":false}],
    "meta":{"date":"%1$s","import_in_progress":false}}
    """
        .formatted(newest());
  }

  private static String versions(String first, String last, String page) {
    LocalDate from = LocalDate.parse(first);
    LocalDate to = LocalDate.parse(last);
    String rows =
        IntStream.range(0, page.equals("1") ? DAYS : 0)
            .filter(d -> !day(d).isBefore(from) && !day(d).isAfter(to))
            .mapToObj(SyntheticTitle::rows)
            .collect(Collectors.joining(","));
    return "{\"content_versions\":[" + rows + "]}";
  }

  private static String rows(int d) {
    return IntStream.range(0, changed(d))
        .mapToObj(i ->
            """
            {"date":"%1$s","amendment_date":"%1$s","issue_date":"%1$s","identifier":"%2$d.%3$d",
            "name":"§ %2$d.%3$d","part":"%2$d","substantive":true,"removed":false,"subpart":null,
            "title":"8","type":"section"}
            """
                .formatted(day(d), d % PARTS + 1, section(d, i) + 1))
        .collect(Collectors.joining(","));
  }

  /** How many sections change on a day. */
  private static int changed(int d) {
    return d < MORE ? 5 : 4;
  }

  private static int section(int d, int i) {
    return (d / PARTS * 5 + i) % SECTIONS;
  }

  private static String text(LocalDate on, Optional<Integer> part) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (part.isPresent()) {
      appendPart(xml, on, part.get());
      return xml.toString();
    }
    xml.append("<ECFR><DIV1 N=\"8\" TYPE=\"TITLE\"><HEAD>Title 8 (SAMPLE, NOT LAW)</HEAD>");
    for (int p = 1; p <= PARTS; p++) {
      appendPart(xml, on, p);
    }
    return xml.append("</DIV1></ECFR>").toString();
  }

  private static void appendPart(StringBuilder xml, LocalDate on, int part) {
    xml.append("<DIV5 N=\"%d\" TYPE=\"PART\"><HEAD>PART %1$d (SAMPLE)</HEAD>".formatted(part));
    for (int s = 0; s < SECTIONS; s++) {
      xml.append(
          "<DIV8 N=\"%1$d.%2$d\" TYPE=\"SECTION\"><HEAD>§ %1$d.%2$d Sample.</HEAD>"
              .formatted(part, s + 1));
      appendParagraphs(xml, edition(on, part, s));
      xml.append("</DIV8>");
    }
    xml.append("</DIV5>");
  }

  /** Twelve paragraphs, 5,000 characters; an edition changes a number in one of them. */
  private static void appendParagraphs(StringBuilder xml, int edition) {
    for (int p = 0; p < 12; p++) {
      int days = 30 + (edition + 11 - p) / 12;
      xml.append(
          """
          <P>(%c) A sample request is filed within %d days, on the sample form, with the sample \
          agency, which looks at it in the order in which it came, writes to whoever filed it when \
          anything is missing, waits for an answer for as long as its letter says, and decides \
          then on what it has; a decision is in writing, gives its reasons, and says where and \
          until when a second look at it may be asked for. This is a sample and no law.</P>
          """
              .formatted('a' + p, days));
    }
  }

  /** How often a section changed until a day. */
  private static int edition(LocalDate on, int part, int section) {
    int edition = 0;
    for (int d = part - 1; d < DAYS && !day(d).isAfter(on); d += PARTS) {
      for (int i = 0; i < changed(d); i++) {
        edition += section(d, i) == section ? 1 : 0;
      }
    }
    return edition;
  }
}
