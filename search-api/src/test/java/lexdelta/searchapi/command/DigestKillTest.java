package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.SamplePeople;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service, killed by a signal that it cannot catch while a trainer writes at a digest and while
 * digests are published and mailed: what was acknowledged is there, each digest is published once
 * under one number, and each reader has each under one Message-ID.
 */
@Tag("slow")
class DigestKillTest {
  private static final int KILLS_WHILE_WRITING = 2;
  private static final int KILLS_WHILE_PUBLISHING = 3;
  private static final int READERS = 5;
  private static final int LONGEST_WRITING_MILLIS = 600;

  /** Publishing takes some ten milliseconds, and mailing follows it. */
  private static final int LONGEST_PUBLISHING_MILLIS = 60;

  private static final int LONGEST_MAILING_MILLIS = 500;

  /** Longer than a deliverer's claim of a message lasts. */
  private static final Duration BETWEEN_LIVES = Duration.ofMinutes(11);

  private final long seed = Long.getLong("lexdelta.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final HttpClient client = HttpClient.newHttpClient();
  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** What an item says as far as the trainer was told, by part. */
  private final Map<Integer, String> kept = new TreeMap<>();

  private final Map<Integer, Integer> revisions = new TreeMap<>();
  private Instant now = ReplayedSample.APRIL;
  private SamplePeople.Browser trainer;
  private Process life;
  private Seat seat;
  private int texts;

  @TempDir Path folder;

  @BeforeEach
  void fill() throws Exception {
    mailServer.start();
    try (var replayed =
        new ReplayedSample(
            folder, ReplayedSample.MARCH, TrainersService.mail(mailServer.getSmtp().getPort()))) {
      replayed.round(ReplayedSample.MARCH);
      replayed.round(ReplayedSample.APRIL);
      trainer =
          SamplePeople.join(
              replayed.service::part, new PersonId("trainer"), EnumSet.of(Role.TRAINER));
      for (String reader : readers()) {
        SamplePeople.join(replayed.service::part, new PersonId(reader), EnumSet.of(Role.READER));
      }
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    if (life != null) {
      life.destroyForcibly().waitFor();
    }
    client.close();
    mailServer.stop();
  }

  private static List<String> readers() {
    List<String> readers = new ArrayList<>();
    for (int i = 1; i <= READERS; i++) {
      readers.add("reader-" + i);
    }
    return readers;
  }

  @Test
  void whateverIsKilledNothingAcknowledgedIsLostAndNobodyIsMailedTwice() throws Exception {
    System.out.printf("DigestKillTest: seed %d%n", seed);
    begin();
    String draft = draft();
    look(draft);
    assertThat(revisions).hasSizeGreaterThan(1);
    for (int i = 0; i < KILLS_WHILE_WRITING; i++) {
      killedWhileWriting(draft);
    }
    List<String> drafts = new ArrayList<>(List.of(draft));
    for (int i = 1; i < KILLS_WHILE_PUBLISHING; i++) {
      drafts.add(draft());
    }
    Map<String, String> pages = new TreeMap<>();
    for (String each : drafts) {
      boolean mailing = pages.size() == 1;
      killedWhilePublishing(
          each, random.nextInt(mailing ? LONGEST_MAILING_MILLIS : LONGEST_PUBLISHING_MILLIS));
      pages.put(each, published(each));
    }
    assertThat(pages.values())
        .containsExactlyInAnyOrder("/digests/2025-01", "/digests/2025-02", "/digests/2025-03");
    for (String text : kept.values()) {
      assertThat(seat.get(pages.get(draft))).contains(text);
    }
    for (String page : pages.values()) {
      assertThat(seat.get(page + "/reading")).contains("0 of " + READERS + " acknowledged it.");
    }
    eachReaderHasEachOnce(pages.values().size());
  }

  private void begin() throws Exception {
    Path address = folder.resolve(TrainersService.ADDRESS);
    Files.deleteIfExists(address);
    now = now.plus(BETWEEN_LIVES);
    Path log = folder.resolve("life.log");
    life =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TrainersService.class.getName(),
                folder.toString(),
                "" + mailServer.getSmtp().getPort(),
                now.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!Files.exists(address)) {
      assertThat(life.isAlive()).as(() -> read(log)).isTrue();
      LockSupport.parkNanos(20_000_000);
    }
    seat = new Seat(client, URI.create(Files.readString(address)), trainer);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log";
    }
  }

  private String draft() throws Exception {
    return Seat.led(seat.post("/digests", Map.of("first", "2025-03-01", "last", "2025-05-31")));
  }

  /** What the items say, as the pages on which they are written show it. */
  private void look(String draft) throws Exception {
    Document list = Jsoup.parse(seat.get(draft));
    for (String id : list.select("li[id^=item-]").eachAttr("id")) {
      int part = Integer.parseInt(id.replace("item-", ""));
      Document form = Jsoup.parse(seat.get(draft + "/items/" + part));
      revisions.put(part, Integer.valueOf(form.select("[name=revision]").val()));
      kept.put(part, form.select("[name=commentary]").text());
    }
  }

  private void killedWhileWriting(String draft) throws Exception {
    int millis = random.nextInt(LONGEST_WRITING_MILLIS);
    CompletableFuture<Void> killing =
        CompletableFuture.runAsync(
            life::destroyForcibly,
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    int written = 0;
    int open = 0;
    String unsaid = "";
    try {
      while (true) {
        open = 1 + random.nextInt(revisions.size());
        unsaid = "Text number %d of the trainer.".formatted(++texts);
        Seat.led(seat.post(draft + "/items/" + open, item(revisions.get(open), unsaid)));
        revisions.merge(open, 1, Integer::sum);
        kept.put(open, unsaid);
        written++;
      }
    } catch (IOException killed) {
      killing.join();
      life.waitFor();
    }
    Map<Integer, String> told = new TreeMap<>(kept);
    begin();
    look(draft);
    System.out.printf("killed %d ms and %d texts into writing%n", millis, written);
    assertThat(kept.get(open)).as("the one that was under way").isIn(told.get(open), unsaid);
    told.put(open, kept.get(open));
    assertThat(kept).as("what was acknowledged").isEqualTo(told);
  }

  private static Map<String, String> item(int revision, String commentary) {
    Map<String, String> fields = new HashMap<>();
    fields.put("revision", "" + revision);
    fields.put("picked", "1");
    fields.put("section", "Sections");
    fields.put("place", "1");
    fields.put("title", "Sample item");
    fields.put("commentary", commentary);
    return fields;
  }

  private void killedWhilePublishing(String draft, int millis) throws Exception {
    CompletableFuture<HttpResponse<String>> publishing = publishing(draft);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    life.destroyForcibly().waitFor();
    boolean acknowledged = false;
    try {
      Seat.led(publishing.get());
      acknowledged = true;
    } catch (ExecutionException killed) {
      assertThat(killed).hasRootCauseInstanceOf(IOException.class);
    }
    int mails = mailServer.getReceivedMessages().length;
    begin();
    boolean there = edition(draft).isPresent();
    System.out.printf(
        "killed %d ms into publishing; acknowledged: %s, published: %s, %d mails by then%n",
        millis, acknowledged, there, mails);
    assertThat(there || !acknowledged).as("what was acknowledged is published").isTrue();
  }

  private CompletableFuture<HttpResponse<String>> publishing(String draft) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return seat.send(draft + "/publish", "person=" + String.join("&person=", readers()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** A draft that was published leads to its edition. */
  private Optional<String> edition(String draft) throws Exception {
    return seat.answer(draft)
        .headers()
        .firstValue("Location")
        .map(it -> URI.create(it).getPath())
        .filter(it -> it.matches("/digests/\\d{4}-\\d{2}"));
  }

  /** Published by now, by whichever attempt; a second one changes nothing. */
  private String published(String draft) throws Exception {
    if (edition(draft).isEmpty()) {
      Seat.led(publishing(draft).get());
    }
    assertThat(publishing(draft).get().statusCode()).as("once").isEqualTo(409);
    return edition(draft).orElseThrow();
  }

  private void eachReaderHasEachOnce(int digests) throws Exception {
    Map<String, Set<String>> ids = new TreeMap<>();
    int mails = 0;
    for (long waited = 0; waited < 200 && ids.size() < digests * READERS; waited++) {
      TimeUnit.MILLISECONDS.sleep(100);
      ids.clear();
      mails = 0;
      for (MimeMessage mail : mailServer.getReceivedMessages()) {
        if (mail.getSubject().startsWith("[Lexdelta] Digest ")) {
          mails++;
          ids.computeIfAbsent(
                  mail.getSubject() + " " + mail.getAllRecipients()[0], _ -> new TreeSet<>())
              .add(mail.getMessageID());
        }
      }
    }
    System.out.printf("%d mails, %d distinct%n", mails, ids.size());
    assertThat(ids).hasSize(digests * READERS);
    assertThat(ids.values()).allMatch(it -> it.size() == 1);
  }
}
