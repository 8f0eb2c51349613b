package lexdelta.searchapi.command;

import java.util.Optional;
import lexdelta.crawler.record.UnsuitableDatabaseException;
import lexdelta.searchapi.web.UnsafeListeningException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the service did not start, for the person who started it. */
final class StartFailures {
  private StartFailures() {}

  static RuntimeException inWords(RuntimeException failure) {
    return find(failure, PortInUseException.class)
        .map(e ->
            "Port %d is in use. Stop what uses it, or name another with --port."
                .formatted(e.getPort()))
        .or(() ->
            find(failure, UnsuitableDatabaseException.class)
                .map(UnsuitableDatabaseException::getMessage))
        .or(() ->
            find(failure, UnsafeListeningException.class).map(UnsafeListeningException::getMessage))
        .or(() -> find(failure, BindException.class).map(StartFailures::setting))
        .<RuntimeException>map(words -> new CommandFailedException(words, failure))
        .orElse(failure);
  }

  private static String setting(BindException e) {
    Throwable root = e;
    for (Throwable next = root.getCause(); next != null; next = root.getCause()) {
      root = next;
    }
    String words =
        "A setting below %s cannot be used: %s".formatted(e.getName(), root.getMessage());
    return words.contains("lexdelta.sources.true")
        ? words + " YAML takes a bare on: for a truth value: write watched: instead."
        : words;
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
    }
    return Optional.empty();
  }
}
