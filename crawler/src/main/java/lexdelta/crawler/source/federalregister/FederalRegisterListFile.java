package lexdelta.crawler.source.federalregister;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import tools.jackson.databind.JsonNode;

/** An answer of the Federal Register's API in a file: a list of documents, or one document. */
public final class FederalRegisterListFile implements FileFormat {
  @Override
  public String kind() {
    return "federal-register-list";
  }

  @Override
  public boolean complete() {
    return false;
  }

  @Override
  public String name() {
    return "Federal Register, documents or public inspection (JSON of its API)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.stripLeading().startsWith("{")
        && text.contains("\"document_number\"")
        && text.contains("\"publication_date\"");
  }

  /** Each document says its own day. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    JsonNode root = ListAnswer.parse(bytes);
    List<JsonNode> rows =
        root.has("results") || root.has("count")
            ? ListAnswer.read(bytes, 1, perPage(root)).results()
            : List.of(root);
    List<Reading> readings = new ArrayList<>();
    for (JsonNode row : rows) {
      readings.add(
          row.has("filing_type")
              ? new FiledDocument(row).reading(on)
              : new ListedDocument(row).reading());
    }
    return readings;
  }

  /** A file does not say how many were asked for; a list without another page must be whole. */
  private static int perPage(JsonNode root) {
    boolean more = !root.path("next_page_url").asString("").isEmpty();
    return more ? Math.max(1, root.path("results").size()) : Integer.MAX_VALUE;
  }
}
