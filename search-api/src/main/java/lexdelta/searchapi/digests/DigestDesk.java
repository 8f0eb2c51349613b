package lexdelta.searchapi.digests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.DigestId;
import lexdelta.alerts.digest.DigestLetters;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Draft;
import lexdelta.alerts.digest.Drafting;
import lexdelta.alerts.digest.Edition;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.digest.Template;
import lexdelta.alerts.digest.Templates;
import lexdelta.alerts.digest.Wanted;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.export.Handout;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.export.MarkdownFile;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with digests, each deed with its entry in the log, or neither. */
final class DigestDesk {
  private final Ports ports;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** What it works with. */
  record Ports(
      Drafting drafting,
      Digests digests,
      Readership readership,
      DigestLetters letters,
      DigestPrint print,
      Templates templates,
      People people) {}

  DigestDesk(Ports ports, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.ports = ports;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What a field holds; where it does not fit, a problem that names it. */
  static <T> T at(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(field, String.valueOf(e.getMessage())).exception();
    }
  }

  DigestId draft(Wanted wanted, Head head) {
    Instant now = clock.instant();
    Template template = ports.templates().newest().template();
    Draft draft = ports.drafting().of(wanted, template, now);
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          DigestId id =
              ports.digests().append(CurrentPerson.id(), wanted, template.head(head), draft, now);
          audit.note("drafted a digest", object(id), "", head.title());
          return id;
        }));
  }

  Digest read(long id) {
    return ports
        .digests()
        .find(new DigestId(id))
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "There is no digest %d.".formatted(id)).exception());
  }

  /** One that is not published yet. */
  Digest draft(long id) {
    Digest digest = read(id);
    digest
        .edition()
        .ifPresent(number -> {
          throw Problem.of(
                  ProblemKind.CONFLICT,
                  "It was published as %s and stays as it is. Append a correction to it."
                      .formatted(number))
              .exception();
        });
    return digest;
  }

  /**
   * Says something else in the head.
   *
   * @return whether nobody was faster
   */
  boolean save(Digest digest, int revision, Head head) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          if (read(digest.id().value()).head().text().equals(head)) {
            return true;
          }
          boolean ours =
              ports
                  .digests()
                  .save(digest.id(), revision, head, CurrentPerson.id(), clock.instant());
          noteSaved(ours, digest, 0);
          return ours;
        }));
  }

  /**
   * Says something else of an item.
   *
   * @return whether nobody was faster
   */
  boolean save(Digest digest, int part, int revision, ItemText text) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean ours =
              ports
                  .digests()
                  .save(digest.id(), part, revision, text, CurrentPerson.id(), clock.instant());
          noteSaved(ours, digest, part);
          return ours;
        }));
  }

  private void noteSaved(boolean ours, Digest digest, int part) {
    if (ours) {
      audit.note(
          "wrote at a digest",
          object(digest.id()),
          "",
          part == 0 ? "its head" : "its item " + part);
    }
  }

  Handout preview(Digest digest) {
    int template = ports.templates().newest().revision();
    return ports.print().of(Edition.of(digest, "", clock.instant(), template), List.of());
  }

  /** How one item will look, as HTML. */
  String preview(Digest.Item item) {
    return DigestPrint.html(ports.print().of(item, Instants.publishersDay(clock.instant())));
  }

  /** Freezes a digest and tells its readers, all of it or nothing. */
  String publish(Digest digest, Set<PersonId> readers) {
    if (readers.isEmpty()) {
      throw Problem.parameter("person", "Choose at least one reader, team or topic.").exception();
    }
    if (digest.picked().isEmpty()) {
      throw Problem.of(ProblemKind.CONFLICT, "The digest has no item. Pick one first.").exception();
    }
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Instant now = clock.instant();
          Edition edition =
              ports
                  .digests()
                  .publish(
                      digest.id(), ports.templates().newest().revision(), CurrentPerson.id(), now)
                  .orElseThrow(() ->
                      Problem.of(ProblemKind.CONFLICT, "It was published before.").exception());
          List<Person> people = people(readers);
          ports.readership().tell(digest.id(), people.stream().map(Person::id).toList(), now);
          Handout handout = ports.print().of(edition, List.of());
          DigestLetters.Letter letter =
              new DigestLetters.Letter(
                  edition.number(),
                  edition.head().title(),
                  new String(MarkdownFile.of(handout), StandardCharsets.UTF_8),
                  DigestPrint.html(handout));
          people.forEach(it -> ports.letters().publish(letter, reader(it), now));
          audit.note(
              "published a digest",
              object(digest.id()),
              "",
              "%s, for %d people".formatted(edition.number(), people.size()));
          return edition.number();
        }));
  }

  private List<Person> people(Set<PersonId> readers) {
    return ports.people().all().stream().filter(it -> readers.contains(it.id())).toList();
  }

  private static DigestLetters.Reader reader(Person person) {
    return new DigestLetters.Reader(person.id(), person.email());
  }

  /** An edition, for whoever it is for and for those who make digests. */
  Digests.Published published(String number) {
    return ports
        .digests()
        .edition(number)
        .filter(it ->
            CurrentPerson.may(Deed.MAKE_DIGESTS)
                || ports.readership().find(it.id(), CurrentPerson.id()).isPresent())
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "There is no digest %s, or it was not published for you.".formatted(number))
                .exception());
  }

  Handout print(Digests.Published published) {
    return ports.print().of(published.edition(), published.corrections());
  }

  void opened(Digests.Published published) {
    ports.readership().opened(published.id(), CurrentPerson.id(), clock.instant());
  }

  Optional<Readership.Reading> own(Digests.Published published) {
    return ports.readership().find(published.id(), CurrentPerson.id());
  }

  /** What somebody has who acknowledged it and answered all of its questions rightly. */
  Optional<Certificate> certificate(Digests.Published published) {
    Edition edition = published.edition();
    int questions = edition.questions();
    return own(published)
        .filter(it -> it.right() == questions)
        .flatMap(Readership.Reading::acknowledgedAt)
        .map(at ->
            new Certificate(
                ports.people().name(CurrentPerson.id()),
                edition.number(),
                edition.head().title(),
                edition.wanted().period().words(),
                ports.templates().find(edition.template()).map(Template::firm).orElse(""),
                edition.head().minutes(),
                questions,
                Instants.publishersDay(at),
                ports.people().name(published.by())));
  }

  Optional<Logo> logo(Digests.Published published) {
    return ports.print().logo(published.edition());
  }

  List<Readership.Answer> answers(Digests.Published published) {
    return ports.readership().answers(published.id(), CurrentPerson.id());
  }

  void acknowledge(Digests.Published published) {
    transaction.executeWithoutResult(_ -> {
      if (ports.readership().acknowledge(published.id(), CurrentPerson.id(), clock.instant())) {
        audit.note("acknowledged a digest", object(published.id()), "", "");
      }
    });
  }

  void answer(Digests.Published published, List<Readership.Answer> answers) {
    if (own(published).isPresent()) {
      transaction.executeWithoutResult(_ ->
          ports.readership().answer(published.id(), CurrentPerson.id(), answers, clock.instant()));
    }
  }

  void correct(Digests.Published published, String words) {
    Edition.Correction correction =
        at("words", () -> new Edition.Correction(clock.instant(), words));
    transaction.executeWithoutResult(_ -> {
      ports.digests().correct(published.id(), CurrentPerson.id(), correction);
      audit.note("corrected a digest", object(published.id()), "", published.edition().number());
    });
  }

  /** Reminds, once, those who have not acknowledged it; says how many. */
  int remind(Digests.Published published) {
    Set<PersonId> waiting = new LinkedHashSet<>();
    ports.readership().of(published.id()).stream()
        .filter(it -> it.acknowledgedAt().isEmpty() && it.remindedAt().isEmpty())
        .forEach(it -> waiting.add(it.person()));
    List<Person> reminded = new ArrayList<>();
    transaction.executeWithoutResult(_ -> {
      Instant now = clock.instant();
      for (Person person : people(waiting)) {
        if (ports.readership().remind(published.id(), person.id(), now)) {
          Edition edition = published.edition();
          ports.letters().remind(edition.number(), edition.head().title(), reader(person), now);
          reminded.add(person);
        }
      }
      audit.note("reminded of a digest", object(published.id()), "", reminded.size() + " people");
    });
    return reminded.size();
  }

  void remove(Digest digest) {
    transaction.executeWithoutResult(_ -> {
      if (!ports.digests().remove(digest.id())) {
        throw Problem.of(ProblemKind.CONFLICT, "It was published: it stays.").exception();
      }
      audit.note(
          "removed a draft of a digest", object(digest.id()), digest.head().text().title(), "");
    });
  }

  static String object(DigestId id) {
    return "digest " + id;
  }
}
