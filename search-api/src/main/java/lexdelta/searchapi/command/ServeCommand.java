package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lexdelta.searchapi.signin.FirstAdministrator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the service on real publishers, until stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the service on real publishers, until stopped (Ctrl-C).",
    footer = {
      "",
      "It watches the publishers by the settings' schedule, answers searches and sends alerts.",
      "Settings are read from lexdelta.yml in the data folder; docs/settings.md explains each."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      description = {
        "Port of the pages; 0 takes any that is free.",
        "Default: server.port of the settings, or 8080"
      })
  private @Nullable Integer port;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  ServeCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    int chosen = port == null ? Installation.Plan.PORT_OF_SETTINGS : port;
    try (Installation service =
        Installation.start(
            data.path(), new Installation.Plan(chosen, Clock.systemUTC(), Map.of()))) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("Lexdelta is at %s, its data in %s.%n", service.address(), data.path());
      service
          .part(FirstAdministrator.class)
          .path()
          .ifPresent(path ->
              out.printf(
                  "There is no administrator yet. Whoever opens this address becomes the first; it is good until the service stops:%n  %s%n",
                  service.address().resolve(path)));
      out.println("Stop it with Ctrl-C.");
      out.flush();
      service.schedule();
      Stopping.await(service);
    }
    return 0;
  }

  /** Waiting for the signal that ends the process. */
  static final class Stopping {
    private Stopping() {}

    /** Waits until the process is told to end, and closes the service then, in good order. */
    static void await(Installation service) throws InterruptedException {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
      new CountDownLatch(1).await();
    }
  }
}
