package lexdelta.searchapi.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lexdelta.searchapi.assembly.LexdeltaApplication;
import lexdelta.searchapi.door.Commands;
import lexdelta.searchapi.door.ControlToken;
import lexdelta.searchapi.folder.DataFolder;
import lexdelta.searchapi.folder.ServiceFile;
import lexdelta.searchapi.jobs.Schedule;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lexdelta at work in this process: the service and the data folder it owns until closed. Commands
 * in other processes find it by the file it leaves in the folder.
 */
final class Installation implements AutoCloseable {
  private final DataFolder folder;
  private final ConfigurableApplicationContext context;
  private final ServiceFile file;

  private Installation(
      DataFolder folder, ConfigurableApplicationContext context, ServiceFile file) {
    this.folder = folder;
    this.context = context;
    this.file = file;
  }

  /**
   * How to run it.
   *
   * @param port 0 for any that is free, {@link #PORT_OF_SETTINGS} for what the settings say
   * @param settings that go before those of the settings file
   */
  record Plan(int port, Clock clock, Map<String, Object> settings) {
    static final int PORT_OF_SETTINGS = -1;

    static Plan quiet() {
      return new Plan(0, Clock.systemUTC(), Map.of("logging.level.lexdelta", "WARN"));
    }
  }

  /**
   * Takes the folder and starts the service; its schedule does not run yet.
   *
   * @throws lexdelta.searchapi.folder.FolderInUseException when another process owns the folder
   */
  static Installation start(Path path, Plan plan) {
    DataFolder folder = DataFolder.own(path);
    try {
      var token = new ControlToken(ServiceFile.newToken());
      ConfigurableApplicationContext context = context(folder, plan, token);
      ServiceFile file = new ServiceFile(forCommands(context), token.secret(), process());
      file.write(folder.path());
      return new Installation(folder, context, file);
    } catch (RuntimeException e) {
      folder.close();
      throw StartFailures.inWords(e);
    }
  }

  /** The service without a file that leads others to it; for work that owns the folder alone. */
  static ConfigurableApplicationContext hidden(DataFolder folder, Plan plan) {
    try {
      return context(folder, plan, new ControlToken(ServiceFile.newToken()));
    } catch (RuntimeException e) {
      throw StartFailures.inWords(e);
    }
  }

  private static ConfigurableApplicationContext context(
      DataFolder folder, Plan plan, ControlToken token) {
    Map<String, Object> first = new HashMap<>(plan.settings());
    first.put("lexdelta.data.folder", folder.path().toString());
    if (plan.port() != Plan.PORT_OF_SETTINGS) {
      first.put("server.port", plan.port());
    }
    first.put(
        "spring.config.additional-location",
        "optional:" + folder.path().resolve("lexdelta.yml").toUri());
    return LexdeltaApplication.start(
        context -> {
          Secrets.requireNoneInFiles(context.getEnvironment());
          context.registerBean(Clock.class, plan::clock);
          context.registerBean(ControlToken.class, () -> token);
        },
        asArguments(first));
  }

  private static String[] asArguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }

  private static URI forCommands(ConfigurableApplicationContext context) {
    return URI.create("http://127.0.0.1:%d/".formatted(context.getBean(Commands.class).port()));
  }

  private static long process() {
    return ProcessHandle.current().pid();
  }

  /** Where the pages are, as seen from this machine. */
  URI address() {
    ConfigurableEnvironment environment = context.getEnvironment();
    String port = environment.getProperty("local.server.port");
    String listening = environment.getProperty("server.address", "127.0.0.1");
    boolean tls =
        environment.containsProperty("server.ssl.certificate")
            || environment.containsProperty("server.ssl.key-store")
            || environment.containsProperty("server.ssl.bundle");
    String host = listening.equals("0.0.0.0") || listening.equals("::") ? "127.0.0.1" : listening;
    return URI.create(
        "%s://%s:%s/"
            .formatted(
                tls ? "https" : "http",
                host.contains(":") ? "[" + host + "]" : host,
                Objects.requireNonNull(port, "no port")));
  }

  ServiceFile file() {
    return file;
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Begins to watch by the settings' schedule. */
  void schedule() {
    context.getBean(Schedule.class).start();
  }

  @Override
  public void close() {
    ServiceFile.remove(folder.path());
    context.close();
    folder.close();
  }
}
