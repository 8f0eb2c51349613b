package lexdelta.searchapi.command;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.jobs.Publish;
import lexdelta.searchapi.speed.Corpus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record of the recorded law, made without publishers: what benchmarks run on. */
final class LawRecord {
  /** Documents recorded in one transaction. */
  private static final int AT_ONCE = 200;

  /** A run of the job that takes no longer had nothing to do. */
  private static final Duration IDLE = Duration.ofMillis(700);

  private static final int RUNS = 100;

  private static final SourceId SOURCE = new SourceId("recorded-law");

  private LawRecord() {}

  /** A service on a folder that watches nothing. */
  static Installation service(Path folder) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.sources.ecfr-titles", "");
    settings.put("lexdelta.sources.policy-manual-updates", false);
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.alerts.gather", "0s");
    settings.put("lexdelta.meaning.enabled", false);
    settings.put("logging.level.lexdelta", "WARN");
    return Installation.start(folder, new Installation.Plan(0, Clock.systemUTC(), settings));
  }

  /** Some steps take a part of what is new at a time; all of it, so that none is left for later. */
  static void publishAll(Installation service) {
    long took = Long.MAX_VALUE;
    for (int i = 0; i < RUNS && took > IDLE.toNanos(); i++) {
      long begin = System.nanoTime();
      List<String> trouble = service.part(Publish.class).run();
      if (!trouble.isEmpty()) {
        throw new IllegalStateException(String.join("\n", trouble));
      }
      took = System.nanoTime() - begin;
    }
  }

  /** Records all of the recorded law. */
  static void fill(Installation service, Corpus corpus) {
    List<List<Corpus.Version>> histories = corpus.histories();
    for (int i = 0; i < histories.size(); i += AT_ONCE) {
      List<List<Corpus.Version>> some =
          histories.subList(i, Math.min(i + AT_ONCE, histories.size()));
      transaction(service)
          .executeWithoutResult(_ -> some.forEach(history -> append(service, history)));
    }
  }

  private static void append(Installation service, List<Corpus.Version> history) {
    Optional<Version> before = Optional.empty();
    for (Corpus.Version version : history) {
      before = Optional.of(append(service, version.reading(), before));
    }
  }

  /** Transactions of a service. */
  static TransactionTemplate transaction(Installation service) {
    return new TransactionTemplate(service.part(PlatformTransactionManager.class));
  }

  /** Records a version, and the change that brought it. */
  static Version append(Installation service, Reading reading, Optional<Version> before) {
    Snapshot snapshot = snapshot(service, reading);
    Version version =
        service
            .part(Versions.class)
            .append(
                new Version(
                    new VersionId(0),
                    reading.document(),
                    SOURCE,
                    snapshot.id(),
                    1,
                    reading.effectiveOn(),
                    snapshot.observedAt(),
                    Optional.of(reading)));
    service
        .part(Changes.class)
        .append(
            List.of(
                new Change(
                    0,
                    reading.document(),
                    SOURCE,
                    before.map(Version::id),
                    version.id(),
                    before.isEmpty() ? ChangeKind.ADDED : ChangeKind.CHANGED,
                    before.isEmpty() ? Cause.FIRST_SEEN : Cause.PUBLISHER,
                    false,
                    snapshot.id(),
                    reading.effectiveOn(),
                    snapshot.observedAt())));
    return version;
  }

  private static Snapshot snapshot(Installation service, Reading reading) {
    String name = reading.document().value() + " " + reading.effectiveOn();
    Sha256 digest = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    return service
        .part(Snapshots.class)
        .append(
            new Snapshot(
                new SnapshotId(0),
                SOURCE,
                URI.create("https://example.org/" + digest.hex()),
                reading.effectiveOn().atTime(12, 0).toInstant(ZoneOffset.UTC),
                digest,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                new ArchivePlace("recorded.warc.gz", 0, 1)));
  }

  /**
   * A text with a paragraph more, which says that it is a sample.
   *
   * @param on the first day of the new text
   */
  static Reading amended(Reading reading, LocalDate on, String news) {
    List<Provision> provisions = new ArrayList<>(reading.provisions());
    provisions.add(
        Provision.of(ProvisionKind.PARAGRAPH, "Sample paragraph, not law: " + news + "."));
    return new Reading(
        reading.document(),
        reading.kind(),
        reading.citation(),
        reading.heading(),
        reading.hierarchy(),
        on,
        reading.publishedOn(),
        provisions,
        reading.facts());
  }

  /**
   * Gives title 8 a past: of most sections a few earlier versions, of the longest one 68, each with a
   * sample paragraph in place of what the next one brought. Of the longest every page of the history
   * is as heavy as it is in truth.
   */
  static void deepen(Installation service) {
    Versions versions = service.part(Versions.class);
    List<Version> title = versions.latestBelow("/us/cfr/t8/");
    Random random = new Random(8);
    for (int from = 0; from < title.size(); from += AT_ONCE) {
      List<Version> some = title.subList(from, Math.min(from + AT_ONCE, title.size()));
      transaction(service)
          .executeWithoutResult(
              _ -> some.forEach(it -> deepen(service, it.reading().orElseThrow(), random)));
    }
  }

  private static void deepen(Installation service, Reading now, Random random) {
    int earlier = now.document().value().equals(LONGEST) ? 68 : random.nextInt(5);
    Optional<Version> before = Optional.empty();
    LocalDate day = now.effectiveOn().minusDays(40L * (earlier + 1)).minusDays(random.nextInt(300));
    for (int i = 0; i < earlier; i++) {
      before =
          Optional.of(
              append(service, amended(now, day, "Provision number %d".formatted(i)), before));
      day = day.plusDays(40);
    }
  }

  /** 8 CFR 214.2. */
  static final String LONGEST = "/us/cfr/t8/s214.2";
}
