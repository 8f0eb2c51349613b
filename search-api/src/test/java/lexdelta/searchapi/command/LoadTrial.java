package lexdelta.searchapi.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import lexdelta.searchapi.speed.LexdeltaEngine;
import lexdelta.searchapi.speed.RawClient;

/** Fifty people at once, while title 8 is watched and is another at each look. */
final class LoadTrial {
  /** In the mean between two requests of a person. */
  private static final int THINKING = 3_000;

  private static final Duration SLICE = Duration.ofSeconds(10);

  private static final String SETTINGS =
      """
      lexdelta:
        fetch: {route-all-to: "%s", interval: 0s}
        web: {public-reading: true, requests-per-minute: 100000}
        sources:
          {ecfr-titles: "", ecfr-bulk-titles: 8, policy-manual-updates: false, watched: ""}
        schedule.every: 1m
        delivery: {channel: file}
        meaning.enabled: false
      """;

  private final Path data;
  private final Firm firm;
  private final Map<String, List<String>> kinds = Visits.kinds();
  private final Map<String, ConcurrentLinkedQueue<Long>> nanos = new TreeMap<>();
  private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

  /** By the stretch of time in which they were asked. */
  private final Map<Long, ConcurrentLinkedQueue<Long>> slices = new ConcurrentSkipListMap<>();

  private long begun;

  LoadTrial(Path data, Firm firm) {
    this.data = data;
    this.firm = firm;
    kinds.keySet().forEach(kind -> nanos.put(kind, new ConcurrentLinkedQueue<>()));
    nanos.put("keeping a search", new ConcurrentLinkedQueue<>());
    nanos.put("suggestions", new ConcurrentLinkedQueue<>());
  }

  void run(Duration length) throws Exception {
    AtomicInteger looks = new AtomicInteger();
    String title = title();
    try (SyntheticPublisher publisher =
        SyntheticPublisher.start(asked ->
            asked.endsWith("ECFR-title8.xml")
                ? Optional.of(edition(title, looks.incrementAndGet()))
                : Optional.empty())) {
      LexdeltaEngine engine = LexdeltaEngine.start(data, SETTINGS.formatted(publisher.address()));
      try {
        visit(length, engine);
        System.out.printf("title 8 was fetched %d times, each time with changes%n", looks.get());
      } finally {
        engine.close();
      }
    }
    report(length);
  }

  private static String title() throws IOException {
    Path recordings = Path.of(System.getenv("LEXDELTA_RECORDINGS"));
    return Files.readString(recordings.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml"));
  }

  /** Each has one section amended that the one before had not. */
  private static SyntheticPublisher.Page edition(String title, int number) {
    int at = title.length() / 60 * (number % 50 + 5);
    int end = title.indexOf("</DIV8>", at);
    String edited =
        title.substring(0, end)
            + "<P>(zz) Sample paragraph %d on employment, not law.</P>".formatted(number)
            + title.substring(end);
    return new SyntheticPublisher.Page(
        "edition-" + number, "application/xml", edited.getBytes(StandardCharsets.UTF_8));
  }

  private void visit(Duration length, LexdeltaEngine engine) throws Exception {
    begun = System.nanoTime();
    long end = begun + length.toNanos();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < firm.headers().size(); i++) {
        int number = i;
        all.add(people.submit(() -> person(number, end)));
      }
      long minute = Duration.ofMinutes(1).toNanos();
      while (System.nanoTime() < end) {
        memory(engine, (System.nanoTime() - begun) / 1e9);
        Thread.sleep(Duration.ofNanos(Math.clamp(end - System.nanoTime(), 1, minute)));
      }
      for (Future<?> person : all) {
        person.get();
      }
      memory(engine, (System.nanoTime() - begun) / 1e9);
    }
  }

  private void person(int number, long end) {
    Random random = new Random(number);
    String headers = firm.headers().get(number);
    // Who is no administrator is sent away from what is theirs.
    List<String> mine =
        kinds.keySet().stream()
            .filter(it -> number == 0 || !it.matches("/(administration.*|people|teams|audit)"))
            .toList();
    try (RawClient client = new RawClient(LexdeltaEngine.PORT)) {
      while (System.nanoTime() < end) {
        Thread.sleep(random.nextInt(THINKING * 2));
        switch (random.nextInt(12)) {
          case 0 -> ask(client, "suggestions", RawClient.get("/api/suggestions?q=employ", headers));
          case 1 ->
              ask(
                  client,
                  "keeping a search",
                  RawClient.form(
                      "/saved-searches",
                      headers,
                      "name=Sample+%d&parameters=q%%3Dparole".formatted(random.nextInt(30))));
          default -> {
            // Half of what they do is searching and reading.
            String kind = mine.get(random.nextInt(random.nextBoolean() ? 11 : mine.size()));
            List<String> targets = kinds.getOrDefault(kind, List.of());
            ask(
                client,
                kind,
                RawClient.get(
                    targets.get(random.nextInt(targets.size())),
                    headers + "Accept-Encoding: gzip\r\n"));
          }
        }
      }
    } catch (IOException e) {
      errors.add("person " + number + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(RawClient client, String kind, byte[] request) throws IOException {
    long begin = System.nanoTime();
    try {
      client.ask(request);
    } catch (IOException e) {
      errors.add(kind + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      client.close();
    }
    long took = System.nanoTime() - begin;
    nanos.getOrDefault(kind, new ConcurrentLinkedQueue<>()).add(took);
    slices
        .computeIfAbsent(
            (begin - begun) / SLICE.toNanos() * SLICE.toSeconds(),
            it -> new ConcurrentLinkedQueue<>())
        .add(took);
  }

  /** Resident memory of the process, and what of its heap is in use after a collection. */
  private static void memory(LexdeltaEngine engine, double seconds) throws Exception {
    long pid = engine.process().pid();
    String resident =
        Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
            .filter(it -> it.startsWith("VmRSS"))
            .findFirst()
            .orElse("");
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                "" + pid,
                "GC.heap_info")
            .start();
    String heap = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.printf(
        "after %.0f s: %s; %s%n",
        seconds,
        resident.replaceAll("\\s+", " "),
        heap.lines()
            .filter(it -> it.matches(".*(DefNew|Tenured).*"))
            .map(it -> it.strip().replaceAll(" +|\\[.*", " "))
            .collect(Collectors.joining("; ")));
  }

  private void report(Duration length) {
    List<Long> all = nanos.values().stream().flatMap(ConcurrentLinkedQueue::stream).toList();
    System.out.printf(
        "%,d requests in %d s by %d people: 50 %% %.1f ms, 95 %% %.1f, 99 %% %.1f, longest %.0f; %d errors%n",
        all.size(),
        length.toSeconds(),
        firm.headers().size(),
        Visits.percentile(all, 50),
        Visits.percentile(all, 95),
        Visits.percentile(all, 99),
        Visits.percentile(all, 100),
        errors.size());
    errors.stream().distinct().limit(20).forEach(System.out::println);
    slices.forEach((second, of) ->
        System.out.printf(
            "from %d s: %d requests, 50 %% %.1f ms, 95 %% %.1f, longest %.0f%n",
            second,
            of.size(),
            Visits.percentile(List.copyOf(of), 50),
            Visits.percentile(List.copyOf(of), 95),
            Visits.percentile(List.copyOf(of), 100)));
    System.out.println("| what | requests | 50 % ms | 95 % ms | longest |");
    System.out.println("|---|---|---|---|---|");
    nanos.forEach((kind, times) -> {
      if (!times.isEmpty()) {
        List<Long> of = List.copyOf(times);
        System.out.printf(
            "| %s | %d | %.1f | %.1f | %.0f |%n",
            kind,
            of.size(),
            Visits.percentile(of, 50),
            Visits.percentile(of, 95),
            Visits.percentile(of, 100));
      }
    });
  }
}
