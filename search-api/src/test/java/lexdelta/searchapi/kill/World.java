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
  private final List<String> settings;
  private final MovableClock clock;
  private final ReplayingPublisher publishers;
  private final GreenMail mailServer;
  private int runs;

  /**
   * A world.
   *
   * @param settings of the service beyond those that every round has, as {@code key=value}
   */
  World(Path folder, String channel, Recordings recordings, List<String> settings)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.channel = channel;
    this.settings = settings;
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

  /** Takes over the data folder of another, as it is now. */
  void takeOver(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path each : all.toList()) {
        Files.copy(each, data().resolve(data.relativize(each).toString()));
      }
    }
  }

  /** Arguments for a round. */
  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                Program.ROUND,
                data().toString(),
                publishers.address().toString(),
                channel,
                Integer.toString(mailServer.getSmtp().getPort()),
                clock.instant().toString()));
    arguments.addAll(settings);
    return List.copyOf(arguments);
  }

  /** Arguments for making the record anew. */
  List<String> rebuilding() {
    return List.of(
        "lexdelta.searchapi.command.Lexdelta",
        "rebuild-record",
        "--from-archive",
        "--data",
        data().toString());
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
