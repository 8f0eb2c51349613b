package lexdelta.crawler.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of the Federal Register's API that follow from recorded full texts: lists of
 * documents, asked by agency, type and days of publication, and the entry of one document. A
 * document is listed from the instant its text was recorded at.
 */
final class RegisterLists {
  private static final Pattern LIST = Pattern.compile("/api/v1/documents\\.json(?:\\?(.*))?");
  private static final Pattern ENTRY =
      Pattern.compile("/api/v1/documents/([A-Za-z0-9-]+)\\.json(?:\\?(.*))?");
  private static final int MOST_A_QUERY = 2000;
  private static final int MOST_A_PAGE = 1000;
  private static final int USUAL_PAGE = 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Recordings recordings;
  private final List<RegisterText> texts;
  private final Map<Recording, RegisterEntry> entries = new ConcurrentHashMap<>();

  RegisterLists(Recordings recordings) {
    this.recordings = recordings;
    this.texts =
        recordings.all().stream()
            .flatMap(recording -> RegisterText.of(recording).stream())
            .sorted(
                Comparator.comparing(RegisterText::publishedOn)
                    .thenComparing(text -> text.recording().url().toString()))
            .toList();
  }

  /** The answer to a request of this kind, or nothing when the request is of another kind. */
  Optional<Answer> answer(Place place, Instant now) {
    if (!place.host().equals(RegisterText.HOST) || texts.isEmpty()) {
      return Optional.empty();
    }
    Matcher list = LIST.matcher(place.path());
    if (list.matches()) {
      return Optional.of(list(new Query(list.group(1) == null ? "" : list.group(1)), place, now));
    }
    Matcher entry = ENTRY.matcher(place.path());
    if (entry.matches()) {
      Query query = new Query(entry.group(2) == null ? "" : entry.group(2));
      return Optional.of(entry(entry.group(1), query, now));
    }
    return Optional.empty();
  }

  /** The short names of the agencies whose documents are recorded. */
  Set<String> agencies() {
    Set<String> slugs = new TreeSet<>();
    texts.forEach(text -> slugs.addAll(entry(text).slugs()));
    return slugs;
  }

  private RegisterEntry entry(RegisterText text) {
    return entries.computeIfAbsent(
        text.recording(),
        recording -> text.entry(new String(recordings.body(recording), StandardCharsets.UTF_8)));
  }

  private List<RegisterEntry> known(Instant now) {
    return texts.stream()
        .filter(text -> !text.recording().observedAt().isAfter(now))
        .map(this::entry)
        .toList();
  }

  private Answer entry(String number, Query query, Instant now) {
    return known(now).stream()
        .filter(entry -> entry.number().equalsIgnoreCase(number))
        .findFirst()
        .map(entry -> json(entry.json(query.fields()), now))
        .orElseGet(() ->
            Answer.page(404, Pages.JSON, "{\"status\":404,\"message\":\"Record Not Found\"}"));
  }

  private Answer list(Query query, Place place, Instant now) {
    int perPage = Math.clamp(query.number("per_page", USUAL_PAGE), 1, MOST_A_PAGE);
    int page = Math.max(1, query.number("page", 1));
    if ((long) (page - 1) * perPage >= MOST_A_QUERY) {
      return Answer.page(
          400, Pages.JSON, "{\"errors\":{\"page\":\"only the first 2000 results are available\"}}");
    }
    List<RegisterEntry> found = new ArrayList<>(known(now).stream().filter(query::asks).toList());
    if (!query.oldestFirst()) {
      found = found.reversed();
    }
    ObjectNode root = JSON.createObjectNode();
    root.put("count", found.size());
    if (!found.isEmpty()) {
      root.put("total_pages", (Math.min(found.size(), MOST_A_QUERY) + perPage - 1) / perPage);
      if ((long) page * perPage < Math.min(found.size(), MOST_A_QUERY)) {
        root.put("next_page_url", next(place, page));
      }
      var results = root.putArray("results");
      found.stream()
          .skip((page - 1L) * perPage)
          .limit(perPage)
          .forEach(entry -> results.add(entry.json(query.fields())));
    }
    return json(root, now);
  }

  private static String next(Place place, int page) {
    String address = place.address().replaceFirst("&page=\\d+", "");
    return address + "&page=" + (page + 1);
  }

  private Answer json(ObjectNode node, Instant now) {
    byte[] body = node.toString().getBytes(StandardCharsets.UTF_8);
    return new Answer(
        200,
        Map.of("Content-Type", Pages.JSON),
        Optional.of(new Answer.Validators(Sha256.of(body), newest(now))),
        body::clone);
  }

  /** When a list could have changed last: the instant of the newest text that it may hold. */
  private Instant newest(Instant now) {
    return texts.stream()
        .map(text -> text.recording().observedAt())
        .filter(at -> !at.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  /** What a request asks for. */
  private static final class Query {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Query(String query) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values
              .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
              .add(decoded(pair.substring(equals + 1)));
        }
      }
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private List<String> all(String name) {
      return values.getOrDefault(name, List.of());
    }

    private Optional<LocalDate> day(String how) {
      return all("conditions[publication_date][" + how + "]").stream()
          .findFirst()
          .flatMap(TitleText::calendarDay);
    }

    Set<String> fields() {
      return new LinkedHashSet<>(all("fields[]"));
    }

    int number(String name, int otherwise) {
      return all(name).stream()
          .filter(value -> value.matches("\\d{1,6}"))
          .map(Integer::valueOf)
          .findFirst()
          .orElse(otherwise);
    }

    boolean oldestFirst() {
      return all("order").contains("oldest");
    }

    boolean asks(RegisterEntry entry) {
      List<String> agencies = all("conditions[agencies][]");
      List<String> types = all("conditions[type][]");
      LocalDate on = entry.publishedOn();
      return (agencies.isEmpty() || entry.slugs().stream().anyMatch(agencies::contains))
          && (types.isEmpty() || types.contains(entry.type()))
          && day("is").map(on::equals).orElse(true)
          && day("gte").map(day -> !on.isBefore(day)).orElse(true)
          && day("lte").map(day -> !on.isAfter(day)).orElse(true);
    }
  }
}
