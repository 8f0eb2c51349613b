package lexdelta.searchapi.digests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.web.Attachment;
import lexdelta.searchapi.web.Csv;
import lexdelta.searchapi.web.Days;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each person has read of all digests, for those who make them. */
@Controller
final class ReadersPage {
  private final Readership readership;
  private final People people;
  private final Clock clock;

  ReadersPage(Readership readership, People people, Clock clock) {
    this.readership = readership;
    this.people = people;
    this.clock = clock;
  }

  /** Somebody and how many digests they were told and have acknowledged. */
  record Reader(String id, String name, int told, long acknowledged) {}

  /** A digest as somebody stands with it. */
  record Line(
      String edition,
      String title,
      String name,
      String told,
      String opened,
      String acknowledged,
      String reminded,
      int right) {}

  /**
   * The page.
   *
   * @param person whose digests are listed; empty for nobody's
   */
  @GetMapping("/digests/reading")
  String all(@RequestParam(defaultValue = "") String person, Model model) {
    Map<PersonId, String> names = names();
    List<Readership.Standing> all = readership.all();
    model.addAttribute("readers", readers(all, names));
    model.addAttribute("chosen", person.isEmpty() ? "" : name(names, new PersonId(person)));
    model.addAttribute(
        "lines",
        all.stream()
            .filter(it -> it.reading().person().value().equals(person))
            .map(it -> line(it, names))
            .toList());
    return "digest-readers";
  }

  private Map<PersonId, String> names() {
    return people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
  }

  private static String name(Map<PersonId, String> names, PersonId person) {
    return names.getOrDefault(person, People.UNKNOWN);
  }

  private static List<Reader> readers(List<Readership.Standing> all, Map<PersonId, String> names) {
    return all.stream()
        .map(Readership.Standing::reading)
        .collect(
            Collectors.groupingBy(
                Readership.Reading::person, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(it ->
            new Reader(
                it.getKey().value(),
                name(names, it.getKey()),
                it.getValue().size(),
                it.getValue().stream().filter(r -> r.acknowledgedAt().isPresent()).count()))
        .sorted(Comparator.comparing(Reader::name))
        .toList();
  }

  private Line line(Readership.Standing it, Map<PersonId, String> names) {
    Readership.Reading reading = it.reading();
    return new Line(
        it.edition(),
        it.title(),
        name(names, reading.person()),
        Days.words(reading.toldAt(), clock.getZone()),
        words(reading.openedAt()),
        words(reading.acknowledgedAt()),
        words(reading.remindedAt()),
        reading.right());
  }

  private String words(Optional<Instant> at) {
    return at.map(it -> Days.words(it, clock.getZone())).orElse("");
  }

  /** Everybody's, of every digest. */
  @GetMapping("/digests/reading.csv")
  ResponseEntity<byte[]> csv() {
    Map<PersonId, String> names = names();
    StringBuilder lines =
        new StringBuilder(
            Csv.line(
                "Digest",
                "Title",
                "Person",
                "Told",
                "Opened",
                "Acknowledged",
                "Reminded",
                "Right"));
    for (Readership.Standing standing : readership.all()) {
      Line it = line(standing, names);
      lines.append(
          Csv.line(
              it.edition(),
              it.title(),
              it.name(),
              it.told(),
              it.opened(),
              it.acknowledged(),
              it.reminded(),
              Integer.toString(it.right())));
    }
    return Attachment.of(
        "digests-reading.csv",
        "text/csv;charset=UTF-8",
        lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
