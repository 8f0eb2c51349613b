package lexdelta.searchapi.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The private feeds; whoever has the address may read. */
@RestController
final class FeedsEndpoint {
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedKeys keys;
  private final People people;
  private final Feeds feeds;
  private final DigestEntries digests;
  private final Printing printing;

  /** How feeds are written, and where they lie. */
  record Printing(AtomText atom, CalendarText calendar, String base) {}

  FeedsEndpoint(
      FeedKeys keys, People people, Feeds feeds, DigestEntries digests, Printing printing) {
    this.keys = keys;
    this.people = people;
    this.feeds = feeds;
    this.digests = digests;
    this.printing = printing;
  }

  @GetMapping("/feeds/{key}/changes.atom")
  @Nullable ResponseEntity<byte[]> changes(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String before,
      WebRequest request) {
    PersonId person = person(key, FeedKind.CHANGES);
    Optional<Long> from =
        before.isEmpty()
            ? Optional.empty()
            : Optional.of(Parameters.number("before", before, 1, Long.MAX_VALUE));
    Feeds.Page page = feeds.changes(person, from);
    String self = printing.base() + "/feeds/" + key + "/changes.atom";
    Instant issued = keys.issuedAt(person, FeedKind.CHANGES).orElse(Instant.EPOCH);
    String text =
        printing
            .atom()
            .print(
                AtomText.Of.CHANGES,
                Feeds.name(person),
                page.entries(),
                from.map(it -> self + "?before=" + it).orElse(self),
                page.older().map(it -> self + "?before=" + it),
                issued);
    return answer(text, ATOM, request);
  }

  @GetMapping("/feeds/{key}/digests.atom")
  @Nullable ResponseEntity<byte[]> digests(@PathVariable String key, WebRequest request) {
    PersonId person = person(key, FeedKind.DIGESTS);
    String text =
        printing
            .atom()
            .print(
                AtomText.Of.DIGESTS,
                Feeds.name(person),
                digests.of(person),
                printing.base() + "/feeds/" + key + "/digests.atom",
                Optional.empty(),
                keys.issuedAt(person, FeedKind.DIGESTS).orElse(Instant.EPOCH));
    return answer(text, ATOM, request);
  }

  @GetMapping("/feeds/{key}/days.ics")
  @Nullable ResponseEntity<byte[]> days(@PathVariable String key, WebRequest request) {
    PersonId person = person(key, FeedKind.DAYS);
    return answer(printing.calendar().print(feeds.days(person)), CALENDAR, request);
  }

  /** Whoever left the firm reads no feed any more. */
  private PersonId person(String key, FeedKind kind) {
    return keys.person(new Secret(key), kind)
        .filter(it ->
            people.find(it).filter(person -> person.state() == Person.State.ACTIVE).isPresent())
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "There is no such feed. Its address may have been revoked; make a new one on the page of feeds.")
                .exception());
  }

  private static @Nullable ResponseEntity<byte[]> answer(
      String text, MediaType type, WebRequest request) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String etag = "\"" + Sha256.of(bytes).hex().substring(0, 32) + "\"";
    if (request.checkNotModified(etag)) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(type)
        .eTag(etag)
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
        .body(bytes);
  }
}
