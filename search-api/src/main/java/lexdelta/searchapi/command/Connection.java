package lexdelta.searchapi.command;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.Progress;
import lexdelta.searchapi.control.ControlEvent;
import lexdelta.searchapi.folder.ServiceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command's line to the service: to the one that runs in the data folder, or to one started in
 * this process for as long as the connection is open.
 */
final class Connection implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).proxy(HttpClient.Builder.NO_PROXY).build();
  private final ServiceFile service;
  private final @Nullable Installation own;

  private Connection(ServiceFile service, @Nullable Installation own) {
    this.service = service;
    this.own = own;
  }

  /** Connects to the service of a folder, if one runs. */
  static Optional<Connection> toRunning(Path folder) {
    return ServiceFile.find(folder)
        .filter(Connection::answers)
        .map(running -> new Connection(running, null));
  }

  /** Connects to the service of a folder, and starts one where none runs. */
  static Connection to(Path folder) {
    Optional<Connection> running = toRunning(folder);
    if (running.isPresent()) {
      return running.get();
    }
    Installation own = Installation.start(folder, Installation.Plan.quiet());
    return new Connection(own.file(), own);
  }

  /** Whether the service is another process's. */
  boolean shared() {
    return own == null;
  }

  private static boolean answers(ServiceFile service) {
    try (HttpClient probe = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(service.address().resolve("/actuator/health/liveness"))
              .timeout(PATIENCE)
              .build();
      return probe.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Asks the API.
   *
   * @throws CommandFailedException with the problem's own words when it answers with one
   */
  JsonNode ask(String path, String... parameters) {
    HttpRequest request =
        HttpRequest.newBuilder(address(path, parameters))
            .header("Authorization", "Bearer " + service.token())
            .build();
    HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
    JsonNode json = JSON.readTree(answer.body());
    if (answer.statusCode() != 200) {
      throw new CommandFailedException(problem(json));
    }
    return json;
  }

  private static String problem(JsonNode json) {
    StringBuilder words = new StringBuilder(json.path("detail").asString("The service refused."));
    if (json.has("position")) {
      words.append(" (at character ").append(json.path("position").asInt() + 1).append(")");
    }
    if (json.has("suggestion")) {
      words.append(" Try: ").append(json.path("suggestion").asString(""));
    }
    return words.toString();
  }

  /**
   * Has work done, telling of its progress.
   *
   * @return the last line of the answer, its report
   */
  ControlEvent order(Progress progress, String path, String... parameters) {
    HttpRequest request =
        HttpRequest.newBuilder(address(path, parameters))
            .header("Authorization", "Bearer " + service.token())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (Stream<String> lines = send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        ControlEvent event = JSON.readValue(each.next(), ControlEvent.class);
        ControlEvent.Step step = event.progress();
        if (step == null) {
          return reported(event);
        }
        progress.at(step.work(), step.done(), step.total());
      }
    }
    throw new CommandFailedException("The service ended before the work did; look at its log.");
  }

  private static ControlEvent reported(ControlEvent event) {
    String trouble = event.trouble();
    if (trouble != null) {
      throw new CommandFailedException(trouble);
    }
    return event;
  }

  private URI address(String path, String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(query.isEmpty() ? '?' : '&').append(parameters[i]).append('=');
      query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return service.address().resolve(path + query);
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new CommandFailedException(
          "The service at %s does not answer: %s. Is it still running?"
              .formatted(service.address(), e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    http.close();
    Installation started = own;
    if (started != null) {
      started.close();
    }
  }
}
