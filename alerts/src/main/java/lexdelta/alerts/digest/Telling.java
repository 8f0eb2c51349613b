package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.crawler.amendment.AmendingDocument;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/** What a draft tells of a change: a sentence, which documents made it, the days that it states. */
final class Telling {
  private static final int CAUSES = 3;
  private static final int DAYS = 6;
  private static final int LONGEST = 300;

  /** What is issued once and says in its first words what it is about. */
  private static final Set<DocumentKind> NEWS =
      Set.of(DocumentKind.POLICY_UPDATE, DocumentKind.POLICY_MEMORANDUM, DocumentKind.NEWS_ITEM);

  private final Drafting.Ports ports;
  private final Map<String, List<CalendarEntry>> days;
  private final Instant now;

  Telling(Drafting.Ports ports, List<CalendarEntry> days, Instant now) {
    this.ports = ports;
    this.days = days.stream().collect(Collectors.groupingBy(it -> it.document().value()));
    this.now = now;
  }

  Pick pick(String event, Candidates.Candidate candidate, SeenChange seen) {
    Change change = seen.change();
    return new Pick(
        event,
        place(seen),
        change.observedAt(),
        change.source().value(),
        change.kind().name(),
        change.cause().name(),
        candidate.weight(),
        sentence(seen),
        causes(seen),
        List.of(),
        days(seen),
        Excerpt.of(seen.comparison()));
  }

  static Pick.Place place(SeenChange seen) {
    return new Pick.Place(
        seen.change().document().value(),
        seen.change().effectiveOn(),
        seen.named().citation(),
        seen.named().heading());
  }

  private List<Pick.Day> days(SeenChange seen) {
    Change change = seen.change();
    Reading named = seen.named();
    Caption caption =
        new Caption(change.document(), change.after(), named.citation(), named.heading());
    return days.getOrDefault(change.document().value(), List.of()).stream()
        .limit(DAYS)
        .map(it -> day(it, new NamedDay(it, caption).what()))
        .toList();
  }

  static Pick.Day day(CalendarEntry entry, String what) {
    String words = entry.words().isBlank() ? what : what + ". " + entry.words();
    return new Pick.Day(entry.on(), words, entry.document().value());
  }

  private String sentence(SeenChange seen) {
    if (seen.change().kind() == ChangeKind.STANDING) {
      return String.join(" ", ports.seen().stood(seen, now).news());
    }
    boolean news = seen.change().kind() == ChangeKind.ADDED && NEWS.contains(seen.named().kind());
    return (news ? beginning(seen.named()) : Optional.<String>empty())
        .orElseGet(() -> Meaning.of(seen.comparison()).sentence());
  }

  private static Optional<String> beginning(Reading reading) {
    return reading.provisions().stream()
        .filter(it -> it.kind() == ProvisionKind.PARAGRAPH)
        .map(Provision::text)
        .filter(it -> !it.isBlank())
        .findFirst()
        .map(it -> "New: “" + cut(it) + "”");
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < 0 ? LONGEST : end) + " …";
  }

  private List<String> causes(SeenChange seen) {
    return seen.comparison().after().stream()
        .flatMap(after -> ports.amendments().makers(seen.comparison().before(), after).stream())
        .limit(CAUSES)
        .map(Telling::cause)
        .toList();
  }

  private static String cause(AmendingDocument it) {
    return it.heading().isBlank() ? it.citation() : it.citation() + ", " + it.heading();
  }

  /** With the other places of its event. */
  static Pick with(Pick it, List<Pick.Place> places) {
    boolean whole = it.kind().equals("ADDED") || it.kind().equals("REMOVED");
    return new Pick(
        it.event(),
        it.place(),
        it.observedAt(),
        it.source(),
        it.kind(),
        it.cause(),
        it.weight(),
        whole && !places.isEmpty()
            ? "%s, with %s."
                .formatted(it.kind().equals("ADDED") ? "New" : "Gone", texts(it.place(), places))
            : it.sentence(),
        it.causes(),
        places,
        it.days(),
        it.redline());
  }

  private static String texts(Pick.Place first, List<Pick.Place> places) {
    boolean sections = places.stream().allMatch(it -> it.document().contains("/s"));
    return "%,d %s%s%s"
        .formatted(
            places.size(),
            first.document().contains("/p") ? "" : "more ",
            sections ? "section" : "text",
            places.size() == 1 ? "" : "s");
  }
}
