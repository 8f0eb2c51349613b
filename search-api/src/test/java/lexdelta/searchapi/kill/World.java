package lexdelta.searchapi.kill;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;

/** What outlives the service when it is killed: its folder, the publishers, the mail server, time. */
final class World implements AutoCloseable {
  /** Longer than a deliverer's claim of a message lasts. */
  private static final Duration BETWEEN_RUNS = Duration.ofMinutes(11);

  private final Path folder;
  private final String channel;
  private final MovableClock clock;
  private final ReplayingPublisher publishers;
  private final GreenMail mailServer;
  private int runs;

  World(Path folder, String channel, Recordings recordings) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.channel = channel;
    this.clock = MovableClock.at(recordings.instants().first());
    this.publishers = ReplayingPublisher.start(recordings, clock);
    this.mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
  }

  /** Moves on to an instant of the recordings. */
  void moveTo(Instant instant) {
    clock.moveTo(instant);
  }

  /** Lets pass what passes until a service that died is started again. */
  void moveOn() {
    clock.moveTo(clock.instant().plus(BETWEEN_RUNS));
  }

  /** Arguments for the next run. */
  List<String> arguments() {
    return List.of(
        data().toString(),
        publishers.address().toString(),
        channel,
        Integer.toString(mailServer.getSmtp().getPort()),
        clock.instant().toString());
  }

  /** Where the next run says what it does. */
  Path nextLog() {
    return folder.resolve("run-%03d.log".formatted(++runs));
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Every mail that arrived, repeats too. */
  List<MimeMessage> mails() throws IOException, MessagingException {
    List<MimeMessage> mails = new ArrayList<>(List.of(mailServer.getReceivedMessages()));
    Path written = data().resolve("mail");
    if (Files.exists(written)) {
      try (Stream<Path> files = Files.list(written)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".eml")).toList()) {
          try (InputStream in = Files.newInputStream(file)) {
            mails.add(new MimeMessage(Session.getInstance(new Properties()), in));
          }
        }
      }
    }
    return mails;
  }

  @Override
  public void close() {
    mailServer.stop();
    publishers.close();
  }
}
