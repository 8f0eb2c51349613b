package lexdelta.alerts.year;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Random;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Message;

/**
 * A process that lives the year from where the one before it was killed, to its end. Its mail server
 * puts off one message in five.
 */
public final class YearLife {
  /** The file in the folder that says that it has begun. */
  static final String BEGUN = "begun";

  private static final int ONE_IN = 5;

  private YearLife() {}

  /**
   * Lives.
   *
   * @param arguments the folder, and the port of the mail server on this machine
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Channel channel = hesitating(ToldByMail.channel(Integer.parseInt(arguments[1])), new Random());
    Path done = folder.resolve("done");
    Instant from =
        Files.exists(done) ? Instant.parse(Files.readString(done)).plus(Year.TICK) : Year.FIRST;
    try (Year year = new Year(folder)) {
      Files.createFile(folder.resolve(BEGUN));
      for (Instant now = from; now.isBefore(Year.LAST); now = now.plus(Year.TICK)) {
        year.tick(now, channel, Year.NOBODY);
        Path next = folder.resolve("done.next");
        Files.writeString(next, now.toString(), StandardCharsets.UTF_8);
        Files.move(next, done, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    System.exit(0);
  }

  private static Channel hesitating(Channel channel, Random random) {
    return new Channel() {
      @Override
      public String name() {
        return channel.name();
      }

      @Override
      public Outcome send(Message message) {
        return random.nextInt(ONE_IN) == 0
            ? new Deferred("451 come back later")
            : channel.send(message);
      }
    };
  }
}
