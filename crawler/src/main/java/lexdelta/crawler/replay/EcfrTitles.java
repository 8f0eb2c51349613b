package lexdelta.crawler.replay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Sha256;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of the eCFR's API that follow from recorded texts: the text of a title, or of a part
 * of it, as of any day; its list of versions up to the last text; and the list of titles,
 * derived so that it always agrees with the texts and moves with the clock.
 *
 * <p>The dates of a title in the list are the day of its newest text observed by now. {@code
 * latest_amended_on} is the newest day whose bytes differ from those of the day before it in the
 * recordings; the publisher leaves out reissues without a change of substance, which bytes alone
 * cannot tell.
 */
final class EcfrTitles {
  private static final String LIST = "/api/versioner/v1/titles.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Comparator<TitleText> OLDEST_FIRST =
      Comparator.comparing(TitleText::day).thenComparing(text -> text.recording().observedAt());

  private final Map<Integer, List<TitleText>> texts;
  private final Recordings recordings;
  private final VersionLists lists;
  private final Function<Recording, Sha256> digests;
  private final Map<Recording, String> names = new ConcurrentHashMap<>();

  EcfrTitles(Recordings recordings, Function<Recording, Sha256> digests) {
    this.recordings = recordings;
    this.digests = digests;
    this.lists = new VersionLists(recordings);
    this.texts =
        recordings.all().stream()
            .flatMap(recording -> TitleText.of(recording).stream())
            .sorted(OLDEST_FIRST)
            .collect(Collectors.groupingBy(TitleText::title, TreeMap::new, Collectors.toList()));
  }

  /** The answer to a request of this kind, or nothing when the request is of another kind. */
  Optional<Answer> answer(Place place, Instant now) {
    if (!place.host().equals(TitleText.HOST) || texts.isEmpty()) {
      return Optional.empty();
    }
    if (place.path().equals(LIST)) {
      return Optional.of(list(now));
    }
    Optional<Integer> listed = VersionLists.asked(place);
    if (listed.isPresent()) {
      return listed.map(title -> lists.answer(place, title, lastDay(title, now)));
    }
    String[] pathAndPart = place.path().split("\\?part=", 2);
    Matcher path = TitleText.PATH.matcher(pathAndPart[0]);
    if (!path.matches()) {
      return Optional.empty();
    }
    Answer title = text(Integer.parseInt(path.group(2)), path.group(1), now);
    return Optional.of(pathAndPart.length == 1 ? title : part(title, pathAndPart[1]));
  }

  /** Lists, too, end with the last text known. */
  private LocalDate lastDay(int title, Instant now) {
    List<TitleText> known = known(title, now);
    return known.isEmpty() ? VersionLists.day(now) : known.getLast().day();
  }

  private static Answer part(Answer title, String asked) {
    if (title.status() != 200) {
      return title;
    }
    String part = URLDecoder.decode(asked, StandardCharsets.UTF_8);
    return PartText.of(title.body().get(), part)
        .map(text ->
            new Answer(
                200,
                title.headers(),
                title
                    .validators()
                    .map(v -> new Answer.Validators(Sha256.of(text), v.lastModified())),
                text::clone))
        .orElseGet(() -> Pages.apiError(404, "No matching content found."));
  }

  private Answer text(int title, String day, Instant now) {
    return TitleText.calendarDay(day)
        .map(asked -> text(title, asked, now))
        .orElseGet(() -> Pages.apiError(400, day + " is not a day of the calendar."));
  }

  private Answer text(int title, LocalDate day, Instant now) {
    List<TitleText> known = known(title, now);
    if (known.isEmpty()) {
      return Pages.apiError(404, "No text of title " + title + " was published yet.");
    }
    LocalDate latest = known.getLast().day();
    if (day.isAfter(latest)) {
      return Pages.apiError(
          404, "%s lies after the newest text of title %d, %s.".formatted(day, title, latest));
    }
    return known.reversed().stream()
        .filter(text -> !text.day().isAfter(day))
        .findFirst()
        .map(text -> recorded(text.recording()))
        .orElseGet(() ->
            Pages.apiError(
                404,
                "%s lies before the first text of title %d, %s."
                    .formatted(day, title, known.getFirst().day())));
  }

  /** The texts of a title observed by now, the newest day last. */
  private List<TitleText> known(int title, Instant now) {
    return texts.getOrDefault(title, List.of()).stream()
        .filter(text -> !text.recording().observedAt().isAfter(now))
        .toList();
  }

  private Answer recorded(Recording text) {
    return new Answer(
        200,
        Map.of("Content-Type", text.contentType()),
        Optional.of(new Answer.Validators(digests.apply(text), text.observedAt())),
        () -> recordings.body(text));
  }

  private Answer list(Instant now) {
    List<List<TitleText>> titles =
        texts.keySet().stream()
            .map(title -> known(title, now))
            .filter(known -> !known.isEmpty())
            .toList();
    if (titles.isEmpty()) {
      return Pages.apiError(404, "No title was published yet.");
    }
    byte[] body = json(titles).getBytes(StandardCharsets.UTF_8);
    Instant lastModified =
        titles.stream()
            .flatMap(List::stream)
            .map(text -> text.recording().observedAt())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Answer(
        200,
        Map.of("Content-Type", Pages.JSON),
        Optional.of(new Answer.Validators(Sha256.of(body), lastModified)),
        body::clone);
  }

  private String json(List<List<TitleText>> titles) {
    ObjectNode root = JSON.createObjectNode();
    var array = root.putArray("titles");
    titles.forEach(known -> describe(known, array.addObject()));
    root.putObject("meta")
        .put("date", newestDay(titles).toString())
        .put("import_in_progress", false);
    return root.toString();
  }

  private static LocalDate newestDay(List<List<TitleText>> titles) {
    return titles.stream()
        .map(known -> known.getLast().day())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void describe(List<TitleText> known, ObjectNode title) {
    TitleText newest = known.getLast();
    title
        .put("number", newest.title())
        .put("name", names.computeIfAbsent(newest.recording(), this::name))
        .put("latest_amended_on", amended(known).toString())
        .put("latest_issue_date", newest.day().toString())
        .put("up_to_date_as_of", newest.day().toString())
        .put("reserved", false);
  }

  private LocalDate amended(List<TitleText> known) {
    for (int i = known.size() - 1; i > 0; i--) {
      Sha256 digest = digests.apply(known.get(i).recording());
      if (!digest.equals(digests.apply(known.get(i - 1).recording()))) {
        return known.get(i).day();
      }
    }
    return known.getFirst().day();
  }

  private String name(Recording text) {
    try {
      return TitleName.in(recordings.body(text));
    } catch (TitleName.MissingException e) {
      throw new BadRecordingsException(
          "The text in %s cannot be listed: %s. Record it anew or take it out of the list."
              .formatted(text.file(), e.getMessage()),
          e);
    }
  }
}
