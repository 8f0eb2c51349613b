package lexdelta.crawler.source.ecfr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.source.UnreadableSnapshotException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The publisher's list of titles ({@code /api/versioner/v1/titles.json}). */
final class TitleList {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REMEDY =
      "No text was asked for. Look at the address in a browser; it is asked again at the next check.";

  private final JsonNode titles;
  private final boolean busy;

  TitleList(byte[] bytes) throws UnreadableSnapshotException {
    JsonNode root = parse(bytes);
    titles = root.path("titles");
    if (!titles.isArray() || titles.isEmpty()) {
      throw new UnreadableSnapshotException("The list of titles has no titles in it. " + REMEDY);
    }
    busy = root.path("meta").path("import_in_progress").asBoolean(false);
  }

  private static JsonNode parse(byte[] bytes) throws UnreadableSnapshotException {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new UnreadableSnapshotException(
          "The list of titles is not JSON: %s (line %d, column %d). %s"
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                  REMEDY),
          e);
    }
  }

  /**
   * The days of a title. The one to ask its text for is the newest on which anything in it was issued or took effect.
   * That day, unlike {@code up_to_date_as_of}, which moves on every working day, stays the same
   * until there is something new, so that an unmoved title keeps its address and the publisher can
   * answer that nothing was modified. Text is now and then issued some days before it takes effect,
   * hence the later of the two days; and none is served for days after {@code up_to_date_as_of}.
   *
   * @return empty when the title is reserved, or while the publisher is importing
   */
  Optional<Days> days(int title) throws UnreadableSnapshotException {
    JsonNode entry = entry(title);
    if (busy
        || entry.path("processing_in_progress").asBoolean(false)
        || entry.path("reserved").asBoolean(false)) {
      return Optional.empty();
    }
    LocalDate issued = day(entry, "latest_issue_date", title);
    LocalDate amended = day(entry, "latest_amended_on", title);
    LocalDate served = day(entry, "up_to_date_as_of", title);
    LocalDate newest = issued.isAfter(amended) ? issued : amended;
    return Optional.of(new Days(newest.isAfter(served) ? served : newest, served));
  }

  /**
   * The days of a title.
   *
   * @param newest the day to ask its text for
   * @param served the last day for which the publisher serves text
   */
  record Days(LocalDate newest, LocalDate served) {}

  private JsonNode entry(int title) throws UnreadableSnapshotException {
    for (JsonNode entry : titles) {
      if (entry.path("number").asString("").equals(Integer.toString(title))) {
        return entry;
      }
    }
    throw new UnreadableSnapshotException(
        "The list of titles does not name title " + title + ". " + REMEDY);
  }

  private static LocalDate day(JsonNode entry, String field, int title)
      throws UnreadableSnapshotException {
    String value = entry.path(field).asString("");
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new UnreadableSnapshotException(
          "The list of titles says «%s» as %s of title %d, which is no day. %s"
              .formatted(value, field, title, REMEDY),
          e);
    }
  }
}
