package lexdelta.crawler.source.ecfr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Statement;
import lexdelta.crawler.source.UnreadableSnapshotException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the publisher's list of versions ({@code /api/versioner/v1/versions/title-N.json}):
 * which section or appendix changed when. Numbers and truth values may come as text.
 *
 * @param full whether the page is full, so that another may follow
 */
record VersionList(List<Row> rows, boolean full) {
  /** The publisher gives so many rows a page. */
  static final int PAGE = 1000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String REMEDY =
      "Nothing of it was used. Look at the address in a browser; it is asked again at the next check.";

  /**
   * A row.
   *
   * @param part as the publisher numbers it; empty where it names none
   */
  record Row(String part, Statement statement) {}

  static VersionList read(byte[] bytes, int title) throws UnreadableSnapshotException {
    JsonNode versions = parse(bytes).path("content_versions");
    if (!versions.isArray()) {
      throw new UnreadableSnapshotException(
          "The list of versions has no member content_versions. " + REMEDY);
    }
    List<Row> rows = new ArrayList<>();
    for (JsonNode version : versions) {
      rows.add(row(version, title, rows.size()));
    }
    return new VersionList(List.copyOf(rows), rows.size() >= PAGE);
  }

  private static JsonNode parse(byte[] bytes) throws UnreadableSnapshotException {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new UnreadableSnapshotException(
          "The list of versions is not JSON: %s. %s".formatted(e.getOriginalMessage(), REMEDY), e);
    }
  }

  private static Row row(JsonNode row, int title, int index) throws UnreadableSnapshotException {
    if (!row.path("title").asString("").equals(Integer.toString(title))) {
      throw fault("title", row.path("title").asString(""), index);
    }
    String effective = row.path("amendment_date").asString(row.path("date").asString(""));
    return new Row(
        row.path("part").asString(""),
        new Statement(
            document(row, title, index),
            day(effective, "amendment_date", index),
            day(row.path("issue_date").asString(""), "issue_date", index),
            row.path("substantive").asBoolean(true),
            row.path("removed").asBoolean(false)));
  }

  private static DocumentId document(JsonNode row, int title, int index)
      throws UnreadableSnapshotException {
    String identifier = row.path("identifier").asString("");
    String steps =
        row.path("type").asString("").equals("appendix")
            ? AppendixPlace.of(identifier, path(row, title)).steps()
            : "/s" + Designation.step(Designation.section(identifier, ""));
    try {
      return new DocumentId("/us/cfr/t" + title + steps);
    } catch (IllegalArgumentException e) {
      throw fault("identifier", identifier, index);
    }
  }

  private static List<Division> path(JsonNode row, int title) {
    List<Division> path = new ArrayList<>();
    path.add(new Division("title", Integer.toString(title), ""));
    for (String level : List.of("part", "subpart")) {
      String number = row.path(level).asString("");
      if (!number.isEmpty()) {
        path.add(new Division(level, number, ""));
      }
    }
    return path;
  }

  private static LocalDate day(String value, String field, int index)
      throws UnreadableSnapshotException {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw fault(field, value, index);
    }
  }

  private static UnreadableSnapshotException fault(String field, String value, int index) {
    return new UnreadableSnapshotException(
        "Row %d of the list of versions says «%s» as %s, which cannot be. %s"
            .formatted(index + 1, value, field, REMEDY));
  }
}
