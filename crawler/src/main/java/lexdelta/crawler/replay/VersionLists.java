package lexdelta.crawler.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The eCFR's lists of versions, as they were asked by days of issue: the rows of a recorded list
 * that were issued by a chosen day, a thousand a page. Lists are recorded late and in one page; what
 * they say of earlier days is what the publisher said then.
 */
final class VersionLists {
  private static final Pattern PATH =
      Pattern.compile("/api/versioner/v1/versions/title-([1-9]|[1-4]\\d|50)\\.json(?:\\?(.*))?");
  private static final int PAGE = 1000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Recordings recordings;
  private final Map<Integer, Recording> newest = new TreeMap<>();
  private final Map<Integer, List<JsonNode>> rows = new ConcurrentHashMap<>();

  VersionLists(Recordings recordings) {
    this.recordings = recordings;
    recordings.all().stream()
        .sorted(Comparator.comparing(Recording::observedAt))
        .forEach(recording -> title(recording).ifPresent(t -> newest.put(t, recording)));
  }

  /** The title of whose versions a recording is the whole list. */
  static Optional<Integer> title(Recording recording) {
    Place place = recording.place();
    Matcher path = PATH.matcher(place.path());
    return place.host().equals(TitleText.HOST) && path.matches() && path.group(2) == null
        ? Optional.of(Integer.valueOf(path.group(1)))
        : Optional.empty();
  }

  /** The title that a request asks a list of, by days of issue. */
  static Optional<Integer> asked(Place place) {
    Matcher path = PATH.matcher(place.path());
    return path.matches() && path.group(2) != null
        ? Optional.of(Integer.valueOf(path.group(1)))
        : Optional.empty();
  }

  /**
   * The answer to such a request.
   *
   * @param last the last day whose issues are known
   */
  Answer answer(Place place, int title, LocalDate last) {
    Map<String, String> query = query(place);
    Optional<LocalDate> on = day(query, "issue_date[on]");
    Optional<LocalDate> first = on.or(() -> day(query, "issue_date[gte]"));
    Optional<LocalDate> until = on.or(() -> day(query, "issue_date[lte]"));
    if (first.isEmpty() && until.isEmpty()) {
      return Pages.apiError(400, "Bad parameters: An issue_date parameter must be provided.");
    }
    if (!newest.containsKey(title)) {
      return Pages.apiError(404, "No list of versions of title " + title + " is recorded.");
    }
    LocalDate end = until.filter(day -> day.isBefore(last)).orElse(last);
    List<JsonNode> found =
        rows(title).stream()
            .filter(row -> !issued(row).isAfter(end))
            .filter(row -> first.map(day -> !issued(row).isBefore(day)).orElse(true))
            .toList();
    return page(title, found, Math.max(1, number(query.getOrDefault("page", "1"))));
  }

  private Answer page(int title, List<JsonNode> found, int page) {
    ObjectNode root = JSON.createObjectNode();
    var array = root.putArray("content_versions");
    found.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(array::add);
    root.putObject("meta")
        .put("title", Integer.toString(title))
        .put("result_count", Integer.toString(found.size()));
    byte[] body = root.toString().getBytes(StandardCharsets.UTF_8);
    Recording list = newest.get(title);
    return new Answer(
        200,
        Map.of("Content-Type", Pages.JSON),
        Optional.ofNullable(list)
            .map(known -> new Answer.Validators(Sha256.of(body), known.observedAt())),
        body::clone);
  }

  private List<JsonNode> rows(int title) {
    return rows.computeIfAbsent(
        title,
        t -> {
          Recording list = newest.get(t);
          return list == null
              ? List.of()
              : List.copyOf(JSON.readTree(recordings.body(list)).path("content_versions").values());
        });
  }

  private static LocalDate issued(JsonNode row) {
    return LocalDate.parse(row.path("issue_date").asString(""));
  }

  private static Map<String, String> query(Place place) {
    Map<String, String> query = new HashMap<>();
    for (String pair : place.path().substring(place.path().indexOf('?') + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Optional<LocalDate> day(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).flatMap(TitleText::calendarDay);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }

  /** The day an instant lies in, where nothing better is known. */
  static LocalDate day(java.time.Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
