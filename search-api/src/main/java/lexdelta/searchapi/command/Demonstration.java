package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.CatalogueEntry;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.federalregister.FederalRegister;
import lexdelta.crawler.watch.WatchedSources;
import lexdelta.searchapi.folder.DataFolder;
import lexdelta.searchapi.jobs.Rounds;

/**
 * The service on replayed publishers: both go by one clock, which is moved from one recorded instant
 * to the next; at each the service does a round.
 */
final class Demonstration implements AutoCloseable {
  private static final String MARK = "this-folder-is-emptied-by-lexdelta-try";

  /** Titles on which immigration practice lives. */
  private static final List<Integer> PRACTICE = List.of(6, 8, 20, 22, 28, 29, 42, 45);

  private static final URI UPDATES = URI.create("https://www.uscis.gov/policy-manual/updates");

  private final Recordings recordings;
  private final MovableClock clock;
  private final ReplayingPublisher publisher;
  private final Installation service;
  private final Path folder;
  private final List<String> troubles = new ArrayList<>();

  /** Sources of which there is something by now; before, their publishers had nothing to say. */
  private final Set<SourceId> published = new TreeSet<>();

  private Demonstration(
      Recordings recordings,
      MovableClock clock,
      ReplayingPublisher publisher,
      Installation service,
      Path folder) {
    this.recordings = recordings;
    this.clock = clock;
    this.publisher = publisher;
    this.service = service;
    this.folder = folder;
  }

  /** Empties the folder and starts publishers and service in it. */
  static Demonstration start(Recordings recordings, Path folder, int port) {
    if (recordings.ecfrTitles().isEmpty()
        && bulkTitles(recordings).isEmpty()
        && !recordings.has(UPDATES)
        && further(recordings).isEmpty()) {
      throw new CommandFailedException(
          "The recordings hold nothing that is watched: no full text of an eCFR title from its API,"
              + " no bulk file of a title in "
              + PRACTICE
              + ", not "
              + UPDATES
              + ", and no address at which a source of the catalogue is entered.");
    }
    empty(folder);
    MovableClock clock = MovableClock.at(recordings.instants().first());
    ReplayingPublisher publisher = ReplayingPublisher.start(recordings, clock);
    int chosen = free(port);
    try {
      Installation service =
          Installation.start(
              folder,
              new Installation.Plan(
                  chosen, clock, settings(recordings, publisher.address(), folder, chosen)));
      return new Demonstration(recordings, clock, publisher, service, folder);
    } catch (RuntimeException e) {
      publisher.close();
      throw e;
    }
  }

  private static Map<String, Object> settings(
      Recordings recordings, URI publisher, Path folder, int port) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("lexdelta.fetch.route-all-to", publisher);
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.ecfr-titles", listed(recordings.ecfrTitles().stream()));
    settings.put("lexdelta.sources.ecfr-bulk-titles", bulkTitles(recordings));
    settings.put("lexdelta.sources.policy-manual-updates", recordings.has(UPDATES));
    settings.put(
        "lexdelta.sources.federal-register-agencies",
        String.join(",", recordings.federalRegisterAgencies()));
    settings.put("lexdelta.sources.presidential-documents", false);
    settings.put("lexdelta.sources.watched", String.join(",", further(recordings)));
    // Each recorded day is read whole; the past before the first is not recorded.
    settings.put("lexdelta.sources.history-from", "off");
    settings.put(
        "lexdelta.sources.ecfr-lists",
        recordings.ecfrVersionLists().containsAll(recordings.ecfrTitles()));
    settings.put("lexdelta.alerts.base-url", "http://127.0.0.1:" + port);
    // Time is moved by hand: what comes at once is told at once.
    settings.put("lexdelta.alerts.gather", "0s");
    if (recordings.invented()) {
      settings.put("lexdelta.web.banner", "Sample: invented text, not law.");
      settings.put("lexdelta.delivery.from", "Lexdelta SAMPLE (invented text) <sample@localhost>");
    }
    settings.put("lexdelta.delivery.channel", "file");
    settings.put("lexdelta.delivery.folder", folder.resolve("mails"));
    settings.put("lexdelta.web.public-reading", true);
    settings.put("logging.level.lexdelta", "WARN");
    return settings;
  }

  /** Titles recorded only as a bulk file; one that the API's texts tell better is not among them. */
  private static String bulkTitles(Recordings recordings) {
    return listed(
        recordings.ecfrBulkTitles().stream()
            .filter(PRACTICE::contains)
            .filter(title -> !recordings.ecfrTitles().contains(title)));
  }

  /** Sources of the catalogue that are entered at a recorded address. */
  private static List<String> further(Recordings recordings) {
    return Catalogue.shipped().entries().stream()
        .filter(entry -> entry.proven() && recorded(entry, recordings))
        .map(entry -> entry.id().value())
        .toList();
  }

  private static boolean recorded(CatalogueEntry entry, Recordings recordings) {
    return entry.watched() instanceof FederalRegister
        ? !recordings.federalRegisterAgencies().isEmpty()
        : entry.watched().entrances().stream().anyMatch(recordings::has)
            || recordings.addresses().stream()
                .anyMatch(address -> below(entry.watched().source(), address));
  }

  /** Whether an address lies below that of a source, as the months lie below their list. */
  private static boolean below(Source source, URI address) {
    String stem = source.address().toString().replaceFirst("\\.html$", "");
    return source.address().getPath().length() > 1 && address.toString().startsWith(stem + "/");
  }

  private static String listed(Stream<Integer> titles) {
    return titles.map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Plays every recorded instant and prints what came of it. */
  void play(PrintWriter out) throws InterruptedException {
    out.println(
        "Replaying %d instants from %s to %s ..."
            .formatted(instants().size(), day(instants().firstKey()), day(instants().lastKey())));
    out.flush();
    SampleFirm firm = SampleFirm.in(service);
    List<IntervalTable.Row> rows = new ArrayList<>();
    Map<SourceId, Instant> before = new HashMap<>();
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      int done = 0;
      for (var step : instants().entrySet()) {
        progress.at("replay", done++, instants().size());
        rows.addAll(round(step.getKey(), step.getValue(), before));
      }
      progress.at("replay", done, done);
    }
    IntervalTable.print(rows, out);
    PublisherTable.print(
        new PublisherCounts(service.part(Checks.class), service.part(Changes.class), this::outage)
            .rows(sources()),
        out);
    CrossCheckTable.print(sources(), service.part(CrossChecks.class), out);
    new Sights(service, folder).print(out);
    firm.print(out);
    troubles.forEach(words -> out.println("Trouble: " + words));
    out.flush();
  }

  /** Whether every round went well. */
  boolean well() {
    return troubles.isEmpty();
  }

  private List<IntervalTable.Row> round(
      Instant now, List<SourceId> recorded, Map<SourceId, Instant> before)
      throws InterruptedException {
    clock.moveTo(now);
    Changes changes = service.part(Changes.class);
    long head = changes.head();
    published.addAll(recorded);
    Rounds.Round round = service.part(Rounds.class).run(published);
    round.watched().forEach(w -> w.trouble().ifPresent(t -> troubles.addAll(real(w.source(), t))));
    troubles.addAll(round.trouble());
    List<Change> found = changes.after(head, Integer.MAX_VALUE);
    List<IntervalTable.Row> rows = new ArrayList<>();
    for (SourceId source : recorded) {
      Optional<Instant> earlier = Optional.ofNullable(before.put(source, now));
      List<Change> its = found.stream().filter(c -> c.source().equals(source)).toList();
      rows.add(new IntervalTable.Row(source, earlier, now, its));
    }
    return rows;
  }

  /** What went wrong at recorded addresses: what was never recorded is a gap, not an outage. */
  private List<String> real(SourceId source, String trouble) {
    List<Check> looks =
        service.part(Checks.class).newest(source, 1_000).stream()
            .filter(check -> check.at().equals(clock.instant()) && !check.outcome().seen())
            .toList();
    List<String> real =
        looks.stream().filter(this::outage).map(check -> source + ": " + check.reason()).toList();
    return looks.isEmpty() ? List.of(source + ": " + trouble) : real;
  }

  /** What was not recorded by then is gone from the replaying server, and no outage. */
  private boolean outage(Check check) {
    return check.outcome() != Outcome.GONE
        || recordings.all().stream()
            .anyMatch(
                one -> one.url().equals(check.address()) && !one.observedAt().isAfter(check.at()));
  }

  /** The instants to play, each with the sources that have something recorded then. */
  private SortedMap<Instant, List<SourceId>> instants() {
    SortedMap<Instant, List<SourceId>> instants = new TreeMap<>();
    for (Recording recording : recordings.all()) {
      for (Source source : sources()) {
        if (of(source, recording.url())) {
          instants
              .computeIfAbsent(recording.observedAt(), at -> new ArrayList<>())
              .add(source.id());
        }
      }
    }
    return instants;
  }

  private List<Source> sources() {
    return service.part(lexdelta.crawler.watch.Watch.class).sources();
  }

  /** The recorded addresses in whose order a source is played. */
  private boolean of(Source source, URI recorded) {
    String title = source.id().value().replaceFirst("^ecfr-", "");
    return source.address().equals(recorded)
        || entrances(source.id()).contains(recorded)
        || below(source, recorded)
        || registered(source, recorded)
        || recorded.getPath().matches("/api/versioner/v1/full/[0-9-]+/" + title + "\\.xml");
  }

  private static boolean registered(Source source, URI recorded) {
    return source.id().value().equals("federal-register")
        && recorded.getPath().startsWith("/documents/full_text/");
  }

  private List<URI> entrances(SourceId source) {
    return service
        .part(WatchedSources.class)
        .find(source)
        .map(WatchedSource::entrances)
        .orElse(List.of());
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, 10);
  }

  /** The port wanted, or any other when somebody has it. */
  private static int free(int wanted) {
    for (int port : new int[] {wanted, 0}) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // in use; the next
      }
    }
    throw new CommandFailedException("No port on 127.0.0.1 is free.");
  }

  /**
   * Removes what a demonstration made.
   *
   * @return whether there was anything
   * @throws lexdelta.searchapi.folder.FolderInUseException while one runs in it
   */
  static boolean remove(Path folder) {
    if (!Files.exists(folder)) {
      return false;
    }
    if (!Files.exists(folder.resolve(MARK))) {
      throw new CommandFailedException(
          "%s was made by no demonstration; nothing was touched. Name its folder with --folder."
              .formatted(folder));
    }
    try (DataFolder _ = DataFolder.own(folder);
        Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Only a folder that an earlier demonstration made, or an empty one, is emptied. */
  private static void empty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> inside = Files.list(folder)) {
          if (!Files.exists(folder.resolve(MARK)) && inside.findAny().isPresent()) {
            throw new CommandFailedException(
                "%s holds files that no demonstration made; nothing was touched. Name another folder with --folder."
                    .formatted(folder));
          }
        }
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(folder);
      Files.createFile(folder.resolve(MARK));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    service.close();
    publisher.close();
  }
}
