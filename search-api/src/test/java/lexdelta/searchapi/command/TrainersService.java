package lexdelta.searchapi.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.searchapi.jobs.Publish;

/**
 * The service on a folder that is filled already, in a process of its own that somebody else kills.
 * It watches nothing, answers, and sends without a pause what is to be sent.
 */
final class TrainersService {
  /** The file in the folder that says where it answers. */
  static final String ADDRESS = "answers-at";

  private static final long PAUSE_NANOS = 20_000_000;

  private TrainersService() {}

  /** Arguments: the folder, the port of the mail server on 127.0.0.1, the instant. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    var clock = MovableClock.at(Instant.parse(arguments[2]));
    Map<String, Object> settings = new HashMap<>(mail(Integer.parseInt(arguments[1])));
    settings.put("lexdelta.sources.watched", "");
    settings.put("lexdelta.meaning.enabled", false);
    settings.put("logging.level.lexdelta", "ERROR");
    Installation service = Installation.start(folder, new Installation.Plan(0, clock, settings));
    Path written = folder.resolve(ADDRESS + ".next");
    Files.writeString(written, service.address().toString());
    Files.move(written, folder.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
    while (service.part(Publish.class).run().isEmpty()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    System.exit(1);
  }

  /** Settings by which mail goes to a server on this machine. */
  static Map<String, Object> mail(int port) {
    return Map.of(
        "lexdelta.delivery.channel", "email",
        "lexdelta.delivery.mail.host", "127.0.0.1",
        "lexdelta.delivery.mail.port", port,
        "lexdelta.delivery.mail.security", "none",
        "lexdelta.alerts.base-url", "https://lexdelta.example");
  }
}
