package lexdelta.alerts.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.event.Gathering;
import lexdelta.alerts.event.Said;
import lexdelta.alerts.matching.TopicMatcher;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentKind;

/**
 * Puts changes, the weightiest first, into the events of one draft and under its headings. What tells
 * the same at several places is one event, and so are the texts of one part of the Code that come or
 * go on one day.
 */
final class Compiling {
  private static final String OTHER = "Other changes";
  private static final Pattern CODE = Pattern.compile("(/us/cfr/t\\d+/)[ps]([0-9a-z]+)(?:[./].*)?");

  private final Wanted wanted;
  private final TopicMatcher matcher;
  private final Telling telling;
  private final Gathering gathering = new Gathering(List.of());
  private final Map<String, Found> events = new LinkedHashMap<>();

  /** An event so far. */
  private static final class Found {
    private Pick pick;
    private String section;
    private final List<Pick.Place> places = new ArrayList<>();

    Found(Pick pick, String section) {
      this.pick = pick;
      this.section = section;
    }

    void add(Pick.Place place, String under) {
      places.add(place);
      section = section.equals(OTHER) ? under : section;
    }

    /** A part is told by its own name, and its sections with it. */
    void leadBy(Pick part, String under) {
      Pick.Place before = pick.place();
      pick = part;
      places.addFirst(before);
      section = section.equals(OTHER) ? under : section;
    }
  }

  Compiling(Wanted wanted, TopicMatcher matcher, Telling telling) {
    this.wanted = wanted;
    this.matcher = matcher;
    this.telling = telling;
  }

  /** How many there are by now. */
  int events() {
    return events.size();
  }

  void look(Candidates.Candidate candidate, SeenChange seen) {
    boolean issued = seen.named().publishedOn().filter(wanted.period()::contains).isPresent();
    if (candidate.base() && !issued) {
      return;
    }
    Optional<String> section = section(seen);
    if (section.isEmpty()) {
      return;
    }
    String event = event(seen);
    Found found = events.get(event);
    if (found == null && events.size() < Drafting.MOST) {
      events.put(event, new Found(telling.pick(event, candidate, seen), section.get()));
    } else if (found != null && seen.named().kind() == DocumentKind.CFR_PART) {
      found.leadBy(telling.pick(event, candidate, seen), section.get());
    } else if (found != null) {
      found.add(Telling.place(seen), section.get());
    }
  }

  private String event(SeenChange seen) {
    Change change = seen.change();
    Matcher code = CODE.matcher(change.document().value());
    boolean whole = change.kind() == ChangeKind.ADDED || change.kind() == ChangeKind.REMOVED;
    if (whole && code.matches()) {
      return "%s %sp%s %s"
          .formatted(change.kind(), code.group(1), code.group(2), change.effectiveOn());
    }
    Optional<Said> said =
        change.kind() == ChangeKind.STANDING
            ? Optional.empty()
            : Said.of(change.document(), seen.comparison());
    return gathering.place(change, said).value();
  }

  /** The first of the topics asked for that it belongs to; empty where it belongs to none. */
  private Optional<String> section(SeenChange seen) {
    List<Topic> topics = matcher.match(seen.text()).stream().map(it -> it.topic()).toList();
    Set<String> asked = Set.copyOf(wanted.topics());
    Optional<String> first =
        topics.stream()
            .filter(it -> asked.isEmpty() || asked.contains(it.id().value()))
            .map(Topic::title)
            .findFirst();
    return asked.isEmpty() ? first.or(() -> Optional.of(OTHER)) : first;
  }

  /**
   * By section: first those that the template names, then that of the weightiest event, what belongs to
   * no topic last; within by weight.
   */
  List<Draft.Item> items(Template template) {
    Map<String, List<Found>> bySection = new LinkedHashMap<>();
    events
        .values()
        .forEach(it -> bySection.computeIfAbsent(it.section, _ -> new ArrayList<>()).add(it));
    Optional.ofNullable(bySection.remove(OTHER)).ifPresent(it -> bySection.put(OTHER, it));
    List<Draft.Item> items = new ArrayList<>();
    bySection.entrySet().stream()
        .sorted(Comparator.comparingInt(it -> template.place(it.getKey())))
        .forEach(section ->
            section
                .getValue()
                .forEach(it -> items.add(item(it, section.getKey(), items.size() + 1))));
    return items;
  }

  private static Draft.Item item(Found found, String section, int place) {
    Pick pick = Telling.with(found.pick, found.places);
    return new Draft.Item(
        pick, new ItemText(true, section, place, title(pick.place()), "", "", List.of()));
  }

  private static String title(Pick.Place place) {
    String title =
        place.heading().isBlank() ? place.citation() : place.citation() + ": " + place.heading();
    return title.length() > 250 ? title.substring(0, 249) + "…" : title;
  }
}
