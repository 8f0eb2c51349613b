package lexdelta.searchapi.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lexdelta.alerts.digest.Candidates;
import lexdelta.alerts.digest.Period;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.speed.Corpus;
import org.jsoup.Jsoup;

/**
 * How soon a year is drafted as a digest: 10,000 changes of sections of title 8, each with another
 * passage of recorded law put into it, of documents of the Federal Register, and the recorded Visa
 * Bulletins, from a trainer's request to the draft shown. Run on a machine that does nothing else;
 * the class path is prepared as {@link SearchBenchmark} says:
 *
 * <pre>
 * java -Xmx2g --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp search-api/target/test-classes:search-api/target/classes:$(cat search-api/target/classpath) \
 *     lexdelta.searchapi.command.DigestBenchmark FOLDER
 * </pre>
 *
 * The folder is kept, and a record that lies in it used again; to make it takes some minutes.
 */
final class DigestBenchmark {
  private static final LocalDate FIRST = LocalDate.parse("2023-01-01");
  private static final LocalDate LAST = LocalDate.parse("2023-12-31");
  private static final int CHANGES = 10_000;
  private static final int DOCUMENTS = 600;
  private static final int AT_ONCE = 200;
  private static final int LEAST_WORDS = 100;
  private static final int MOST_WORDS = 400;
  private static final int DRAFTS = 6;

  private final Random random = new Random(10);
  private final Installation service;

  private DigestBenchmark(Installation service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    Path data =
        Files.createDirectories(Path.of(arguments[0]).toAbsolutePath().resolve("a-years-changes"));
    boolean prepared = Files.exists(data.resolve("record.mv.db"));
    try (Installation service = LawRecord.service(data)) {
      if (!prepared) {
        new DigestBenchmark(service)
            .fill(Corpus.read(Path.of(System.getenv("LEXDELTA_RECORDINGS"))));
      }
    }
    // Started anew: the first draft is one of a service that has drafted nothing yet.
    try (Installation service = LawRecord.service(data)) {
      new DigestBenchmark(service).measure();
    }
    System.exit(0);
  }

  private void fill(Corpus corpus) {
    LawRecord.fill(service, corpus);
    List<Runnable> changes = new ArrayList<>(documents(corpus));
    changes.addAll(amendments(corpus, CHANGES - changes.size() - bulletins(corpus)));
    for (int i = 0; i < changes.size(); i += AT_ONCE) {
      List<Runnable> some = changes.subList(i, Math.min(i + AT_ONCE, changes.size()));
      LawRecord.transaction(service).executeWithoutResult(_ -> some.forEach(Runnable::run));
    }
    LawRecord.publishAll(service);
  }

  private static int bulletins(Corpus corpus) {
    return (int)
        readings(corpus, DocumentKind.VISA_BULLETIN).stream()
            .filter(it -> it.effectiveOn().getYear() == FIRST.getYear())
            .count();
  }

  private static List<Reading> readings(Corpus corpus, DocumentKind kind) {
    return corpus.histories().stream()
        .flatMap(List::stream)
        .map(Corpus.Version::reading)
        .filter(it -> it.kind() == kind)
        .toList();
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(FIRST.lengthOfYear()));
  }

  /** The recorded ones over and over, as if they had been issued that year. */
  private List<Runnable> documents(Corpus corpus) {
    List<Reading> recorded = readings(corpus, DocumentKind.FEDERAL_REGISTER_DOCUMENT);
    List<Runnable> issued = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      Reading it = recorded.get(i % recorded.size());
      LocalDate on = day();
      Reading copy =
          new Reading(
              new DocumentId(it.document().value() + "-" + i),
              it.kind(),
              it.citation(),
              it.heading() + " (sample " + i + ")",
              it.hierarchy(),
              on,
              Optional.of(on),
              it.provisions(),
              it.facts());
      issued.add(() -> LawRecord.append(service, copy, Optional.empty()));
    }
    return issued;
  }

  private List<Runnable> amendments(Corpus corpus, int wanted) {
    List<Version> title = service.part(Versions.class).latestBelow("/us/cfr/t8/");
    List<String> passages =
        readings(corpus, DocumentKind.CFR_SECTION).stream()
            .flatMap(it -> it.provisions().stream())
            .filter(it -> it.kind() == ProvisionKind.PARAGRAPH)
            .map(it -> it.text())
            .filter(it -> words(it) >= LEAST_WORDS && words(it) <= MOST_WORDS)
            .distinct()
            .toList();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      days.add(day());
    }
    Collections.sort(days);
    Map<DocumentId, Version> newest = new HashMap<>();
    return days.stream()
        .<Runnable>map(on ->
            () -> {
              Version first = title.get(random.nextInt(title.size()));
              DocumentId document = first.document();
              Reading amended =
                  LawRecord.amended(
                      first.reading().orElseThrow(),
                      on,
                      passages.get(random.nextInt(passages.size())));
              Version before = newest.getOrDefault(document, first);
              newest.put(document, LawRecord.append(service, amended, Optional.of(before)));
            })
        .toList();
  }

  private static int words(String text) {
    return text.split(" ").length;
  }

  private void measure() throws IOException, InterruptedException {
    List<Candidates.Candidate> all = List.of();
    for (int i = 0; i < DRAFTS; i++) {
      long begin = System.nanoTime();
      all = service.part(Candidates.class).of(new Period(FIRST, LAST), List.of());
      System.out.printf("ordered by weight in %,d ms%n", (System.nanoTime() - begin) / 1_000_000);
    }
    System.out.printf(
        "%,d changes of %s to %s; load %.2f%n",
        all.size(),
        FIRST,
        LAST,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    SamplePeople.Browser trainer =
        SamplePeople.join(
            service::part, new PersonId("trainer-" + System.nanoTime()), EnumSet.of(Role.TRAINER));
    String rare = service.part(Topics.class).all().getLast().id().value();
    System.out.println("| draft | items | request to draft ms | editor ms | kB |");
    System.out.println("|---|---|---|---|---|");
    try (HttpClient client = HttpClient.newHttpClient()) {
      Seat seat = new Seat(client, service.address(), trainer);
      for (int i = 0; i < DRAFTS; i++) {
        draft(seat, "everything", Map.of("first", "" + FIRST, "last", "" + LAST));
      }
      for (int i = 0; i < DRAFTS; i++) {
        draft(seat, rare, Map.of("first", "" + FIRST, "last", "" + LAST, "topic", rare));
      }
    }
    System.out.printf(
        "load %.2f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void draft(Seat trainer, String name, Map<String, String> wanted)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    String to = Seat.led(trainer.post("/digests", wanted));
    long drafted = System.nanoTime();
    String shown = trainer.get(to);
    long end = System.nanoTime();
    System.out.printf(
        "| %s | %d | %,d | %,d | %,d |%n",
        name,
        Jsoup.parse(shown).select("li[id^=item-]").size(),
        (end - begin) / 1_000_000,
        (end - drafted) / 1_000_000,
        shown.length() / 1_000);
  }
}
