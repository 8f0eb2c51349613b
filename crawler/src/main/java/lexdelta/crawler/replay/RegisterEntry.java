package lexdelta.crawler.replay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the Federal Register's API says of one document, as far as its text tells.
 *
 * @param type the publisher's code: {@code RULE}, {@code PRORULE}, {@code NOTICE}, {@code PRESDOCU}
 * @param summary the abstract
 * @param dates the sentences on days
 * @param agencies as printed at its head
 * @param page the first, 0 when unknown
 */
record RegisterEntry(
    String number,
    LocalDate publishedOn,
    String type,
    String title,
    String action,
    String summary,
    String dates,
    List<String> agencies,
    List<String> rins,
    List<String> dockets,
    List<Part> parts,
    int page,
    String fullText) {
  static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int YEAR_BEFORE_VOLUME_1 = 1935;
  private static final Map<String, String> TYPES =
      Map.of(
          "RULE", "Rule",
          "PRORULE", "Proposed Rule",
          "NOTICE", "Notice",
          "PRESDOCU", "Presidential Document");

  /** A part of the Code of Federal Regulations. */
  record Part(String title, String part) {}

  List<String> slugs() {
    return agencies.stream().map(RegisterText::slug).toList();
  }

  /**
   * In the publisher's form.
   *
   * @param fields the names of those wanted; all when empty
   */
  ObjectNode json(Set<String> fields) {
    ObjectNode all = all();
    if (fields.isEmpty()) {
      return all;
    }
    ObjectNode wanted = JSON.createObjectNode();
    fields.forEach(field -> {
      if (all.has(field)) {
        wanted.set(field, all.get(field));
      } else {
        wanted.putNull(field);
      }
    });
    return wanted;
  }

  private ObjectNode all() {
    ObjectNode json = JSON.createObjectNode();
    json.put("document_number", number);
    json.put("title", title);
    json.put("type", TYPES.getOrDefault(type, "Uncategorized Document"));
    put(json, "action", action);
    put(json, "abstract", summary);
    put(json, "dates", dates);
    json.put("publication_date", publishedOn.toString());
    put(json, "effective_on", day(RegisterText.effectiveOn(dates)));
    put(json, "comments_close_on", day(RegisterText.commentsCloseOn(dates)));
    agencies(json);
    strings(json, "regulation_id_numbers", rins);
    strings(json, "docket_ids", dockets);
    strings(json, "topics", List.of());
    var references = json.putArray("cfr_references");
    parts.forEach(part ->
        references
            .addObject()
            .put("title", Integer.parseInt(part.title()))
            .put("part", Integer.parseInt(part.part())));
    int volume = publishedOn.getYear() - YEAR_BEFORE_VOLUME_1;
    put(json, "citation", page == 0 ? "" : volume + " FR " + page);
    json.put("volume", volume);
    json.put("full_text_xml_url", fullText);
    json.put("html_url", "https://" + RegisterText.HOST + "/d/" + number);
    json.put("json_url", "https://" + RegisterText.HOST + "/api/v1/documents/" + number);
    return json;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static void put(ObjectNode json, String field, String value) {
    if (value.isEmpty()) {
      json.putNull(field);
    } else {
      json.put(field, value);
    }
  }

  private static void strings(ObjectNode json, String field, List<String> values) {
    var array = json.putArray(field);
    values.forEach(array::add);
  }

  private void agencies(ObjectNode json) {
    var array = json.putArray("agencies");
    agencies.forEach(agency ->
        array
            .addObject()
            .put("raw_name", agency)
            .put("name", agency)
            .put("slug", RegisterText.slug(agency)));
  }
}
