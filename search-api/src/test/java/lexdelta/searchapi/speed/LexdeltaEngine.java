package lexdelta.searchapi.speed;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The service as it is launched in production, a process of its own on a data folder. */
public final class LexdeltaEngine implements Engine {
  /** Of loopback. */
  public static final int PORT = 8472;

  private static final String SETTINGS =
      """
      lexdelta:
        web: {public-reading: true, requests-per-minute: 1000000000}
        sources:
          {ecfr-titles: "", ecfr-bulk-titles: "", policy-manual-updates: false, watched: ""}
        delivery: {channel: file}
        meaning.enabled: false
      """;

  private final Process process;

  private LexdeltaEngine(Process process) {
    this.process = process;
  }

  /** Starts {@code ./lexdelta serve} and waits until it answers. */
  public static LexdeltaEngine start(Path data) throws IOException, InterruptedException {
    return start(data, SETTINGS);
  }

  /** The same with settings of its own, which must let everybody read. */
  public static LexdeltaEngine start(Path data, String settings)
      throws IOException, InterruptedException {
    Files.writeString(data.resolve("lexdelta.yml"), settings);
    LexdeltaEngine engine =
        new LexdeltaEngine(command("serve", data, "--port", "" + PORT).inheritIO().start());
    Waiting.until(
        Duration.ofMinutes(5), PORT, RawClient.get("/api/search?q=alien"), engine.process);
    return engine;
  }

  /** A command of the launcher that lies where this is run. */
  public static ProcessBuilder command(String name, Path data, String... more) {
    ProcessBuilder builder = new ProcessBuilder("./lexdelta", name, "--data", data.toString());
    builder.command().addAll(List.of(more));
    builder.environment().merge("LEXDELTA_JAVA_OPTS", "-Xmx1g", (own, heap) -> heap + " " + own);
    return builder;
  }

  @Override
  public String name() {
    return "Lexdelta";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public byte[] request(Question question) {
    return RawClient.get(
        "/api/search?limit=10&q=" + URLEncoder.encode(inWords(question), StandardCharsets.UTF_8));
  }

  /** A question in our language. */
  public static String inWords(Question question) {
    return switch (question) {
      case Question.Words words -> String.join(" ", words.words());
      case Question.Connected it ->
          "%s /s %s and \"%s\"".formatted(it.first(), it.second(), String.join(" ", it.phrase()));
      case Question.Phrase phrase -> "\"" + String.join(" ", phrase.words()) + "\"";
      case Question.Prefix it ->
          it.root() + "!" + (it.beside().isEmpty() ? "" : " and " + it.beside());
    };
  }

  @Override
  public int hits(String answer) {
    return Engine.count(answer, "\"snippet\":");
  }

  /** The program itself, not what started it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
