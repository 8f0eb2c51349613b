package lexdelta.searchapi.digests;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Edition;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.Period;
import lexdelta.alerts.digest.Pick;
import lexdelta.alerts.digest.Question;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.digest.Wanted;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/digests}: digests from the draft to who has read them. */
@RestController
final class DigestsApi {
  private final DigestDesk desk;
  private final Digests digests;
  private final Readership readership;
  private final DraftsPage.Ports ports;

  DigestsApi(DigestDesk desk, Digests digests, Readership readership, DraftsPage.Ports ports) {
    this.desk = desk;
    this.digests = digests;
    this.readership = readership;
    this.ports = ports;
  }

  /** Those published for whoever asks, the newest first; all, and drafts, for who makes digests. */
  @GetMapping("/api/digests")
  DigestList all() {
    boolean makes = CurrentPerson.may(Deed.MAKE_DIGESTS);
    return new DigestList(
        (makes ? digests.published() : readership.told(CurrentPerson.id()))
            .stream().map(LineBody::of).toList(),
        makes ? digests.drafts().stream().map(LineBody::of).toList() : List.of());
  }

  @PostMapping("/api/digests/drafts")
  ResponseEntity<DraftBody> draft(@RequestBody Request wanted) {
    Period period = DigestDesk.at("last", wanted::period);
    Head head = DigestDesk.at("title", () -> wanted.head(period));
    Wanted of = new Wanted(period, filled(wanted.topics()), filled(wanted.sources()));
    Digest made = desk.read(desk.draft(of, head).value());
    return ResponseEntity.created(URI.create("/api/digests/drafts/" + made.id().value()))
        .body(DraftBody.of(made));
  }

  private static List<String> filled(@Nullable List<String> values) {
    return DraftsPage.filled(Objects.requireNonNullElse(values, List.of()));
  }

  @GetMapping("/api/digests/drafts/{id}")
  DraftBody one(@PathVariable String id) {
    return DraftBody.of(read(id));
  }

  private Digest read(String id) {
    return desk.draft(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  /** An item of a draft; its ETag is good for {@code PUT}. */
  @GetMapping("/api/digests/drafts/{id}/items/{part}")
  ResponseEntity<ItemBody> item(@PathVariable String id, @PathVariable String part) {
    return answer(item(read(id), part));
  }

  private static ResponseEntity<ItemBody> answer(Digest.Item item) {
    return ResponseEntity.ok().eTag(etag(item)).body(ItemBody.of(item));
  }

  private static Digest.Item item(Digest digest, String part) {
    return digest
        .item((int) Parameters.number("part", part, 1, Integer.MAX_VALUE))
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "The digest has no item %s.".formatted(part))
                .exception());
  }

  private static String etag(Digest.Item item) {
    return "\"%d-%d\"".formatted(item.part(), item.text().revision());
  }

  @PutMapping("/api/digests/drafts/{id}/items/{part}")
  ResponseEntity<ItemBody> write(
      @PathVariable String id,
      @PathVariable String part,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody Writing writing) {
    Digest digest = read(id);
    Digest.Item before = item(digest, part);
    ItemText text = DigestDesk.at("title", () -> writing.over(before.text().text()));
    boolean fits = match.isBlank() || match.strip().equals(etag(before));
    if (!fits || !desk.save(digest, before.part(), before.text().revision(), text)) {
      throw Problem.of(
              ProblemKind.CHANGED_MEANWHILE,
              "It is at %s now, not at %s. Read it again."
                  .formatted(etag(item(read(id), part)), match))
          .exception();
    }
    return answer(item(read(id), part));
  }

  /** Freezes a draft and mails it; the edition it became. */
  @PostMapping("/api/digests/drafts/{id}/publish")
  ResponseEntity<EditionBody> publish(@PathVariable String id, @RequestBody Readers readers) {
    Digest digest = read(id);
    Set<PersonId> people =
        ports.readers(
            digest,
            filled(readers.people()),
            filled(readers.teams()),
            Boolean.TRUE.equals(readers.followers()));
    String number = desk.publish(digest, people);
    return ResponseEntity.created(URI.create("/api/digests/" + number)).body(edition(number));
  }

  /** A published digest, for those it was published for and those who make digests. */
  @GetMapping("/api/digests/{number}")
  EditionBody edition(@PathVariable String number) {
    return EditionBody.of(desk.published(number));
  }

  @PostMapping("/api/digests/{number}/acknowledge")
  ReadingBody acknowledge(@PathVariable String number) {
    Digests.Published published = desk.published(number);
    desk.acknowledge(published);
    return desk.own(published)
        .map(ReadingBody::of)
        .orElseThrow(
            () -> Problem.of(ProblemKind.CONFLICT, "It was not published for you.").exception());
  }

  /** Who has read it. */
  @GetMapping("/api/digests/{number}/reading")
  ReadingList reading(@PathVariable String number) {
    return new ReadingList(
        readership.of(desk.published(number).id()).stream().map(ReadingBody::of).toList());
  }

  /** What to draft; {@code topics} and {@code sources} are ids, none for all. */
  record Request(
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String title,
      @Nullable String audience,
      @Nullable List<String> topics,
      @Nullable List<String> sources) {
    Period period() {
      if (first == null || last == null) {
        throw new IllegalArgumentException("A draft needs “first” and “last”, days as 2025-04-30.");
      }
      return new Period(first, last);
    }

    Head head(Period period) {
      String name = Objects.requireNonNullElse(title, "");
      return new Head(
          name.isBlank() ? period.title() : name,
          Objects.requireNonNullElse(audience, ""),
          "",
          "",
          0);
    }
  }

  /** What is said of an item; what is left out stays as it is. */
  record Writing(
      @Nullable Boolean picked,
      @Nullable String section,
      @Nullable Integer place,
      @Nullable String title,
      @Nullable String commentary,
      @Nullable String points,
      @Nullable String questions) {
    ItemText over(ItemText it) {
      return new ItemText(
          Objects.requireNonNullElse(picked, it.picked()),
          Objects.requireNonNullElse(section, it.section()),
          Objects.requireNonNullElse(place, it.place()),
          Objects.requireNonNullElse(title, it.title()),
          Objects.requireNonNullElse(commentary, it.commentary()),
          Objects.requireNonNullElse(points, it.points()),
          questions == null ? it.questions() : Question.read(questions));
    }
  }

  /** Ids of people and teams, and whether those who follow its topics are to have it too. */
  record Readers(
      @Nullable List<String> people, @Nullable List<String> teams, @Nullable Boolean followers) {}

  /** Published ones and drafts, the newest first. */
  record DigestList(List<LineBody> published, List<LineBody> drafts) {}

  /** A digest in a list; {@code number} is empty of a draft. */
  record LineBody(
      long id, String number, String title, LocalDate first, LocalDate last, Instant at) {
    static LineBody of(Digests.Line it) {
      return new LineBody(
          it.id().value(), it.edition(), it.title(), it.first(), it.last(), it.at());
    }
  }

  /** A draft as it stands. */
  record DraftBody(
      long id,
      String title,
      String audience,
      LocalDate first,
      LocalDate last,
      List<ItemBody> items,
      List<Pick.Day> coming,
      String coverage) {
    static DraftBody of(Digest it) {
      return new DraftBody(
          it.id().value(),
          it.head().text().title(),
          it.head().text().audience(),
          it.wanted().period().first(),
          it.wanted().period().last(),
          it.items().stream().map(ItemBody::of).toList(),
          it.coming(),
          it.coverage());
    }
  }

  /** An event and what is said of it. */
  record ItemBody(int part, int revision, Pick told, ItemText text) {
    static ItemBody of(Digest.Item it) {
      return new ItemBody(it.part(), it.text().revision(), it.pick(), it.text().text());
    }
  }

  /** A digest as published; what the answers to its questions are is left out. */
  record EditionBody(
      String number,
      Instant publishedAt,
      String title,
      String audience,
      LocalDate first,
      LocalDate last,
      String opening,
      List<PublishedItem> items,
      List<Pick.Day> coming,
      String coverage,
      String closing,
      List<Edition.Correction> corrections) {
    static EditionBody of(Digests.Published published) {
      Edition it = published.edition();
      return new EditionBody(
          it.number(),
          it.publishedAt(),
          it.head().title(),
          it.head().audience(),
          it.wanted().period().first(),
          it.wanted().period().last(),
          it.head().opening(),
          it.items().stream().map(PublishedItem::of).toList(),
          it.coming(),
          it.coverage(),
          it.head().closing(),
          published.corrections());
    }
  }

  /** A question without its answer; no choices where it is typed. */
  record Asked(String words, List<String> choices) {}

  /** An event as published. */
  record PublishedItem(
      int part,
      Pick told,
      String section,
      String title,
      String commentary,
      String points,
      List<Asked> questions) {
    static PublishedItem of(Edition.Item it) {
      ItemText text = it.text();
      return new PublishedItem(
          it.part(),
          it.pick(),
          text.section(),
          text.title(),
          text.commentary(),
          text.points(),
          text.questions().stream().map(q -> new Asked(q.words(), q.choices())).toList());
    }
  }

  /** How all who are to read it stand, by person. */
  record ReadingList(List<ReadingBody> readers) {}

  /** How somebody stands; {@code right} is how many questions they last answered rightly. */
  record ReadingBody(
      String person,
      Instant toldAt,
      Optional<Instant> openedAt,
      Optional<Instant> acknowledgedAt,
      Optional<Instant> remindedAt,
      int right) {
    static ReadingBody of(Readership.Reading it) {
      return new ReadingBody(
          it.person().value(),
          it.toldAt(),
          it.openedAt(),
          it.acknowledgedAt(),
          it.remindedAt(),
          it.right());
    }
  }
}
