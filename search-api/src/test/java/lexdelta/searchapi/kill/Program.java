package lexdelta.searchapi.kill;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The service as a program of its own, started again and again. Its classes lie in an archive that
 * the JVM maps into memory, so that a start is quick. The first of the arguments is the class to be
 * started.
 */
final class Program {
  /** The one class of the tests that it needs. */
  static final String ROUND = "lexdelta.searchapi.command.OneRound";

  private static final int MINUTES_AT_MOST = 4;

  private final Path folder;
  private final String classPath;

  /**
   * The program.
   *
   * @param folder for its classes
   */
  Program(Path folder) throws IOException {
    this.folder = folder;
    this.classPath = jarsOnly(folder);
  }

  /** How long a run that nobody kills starts, and how long it works. */
  record Times(Duration starting, Duration working) {}

  /**
   * How a killed run ended.
   *
   * @param where it was killed, in words
   * @param struck whether it was; not when it had ended before
   */
  record Killed(String where, boolean struck) {}

  /** Runs it to its end and keeps the classes it loaded for later starts. */
  void runAndRemember(List<String> arguments, Path log) throws Exception {
    run(List.of("-XX:ArchiveClassesAtExit=" + folder.resolve("classes.jsa")), arguments, log);
  }

  /** Runs it to its end. */
  Times run(List<String> arguments, Path log) throws Exception {
    return run(quick(), arguments, log);
  }

  private Times run(List<String> options, List<String> arguments, Path log) throws Exception {
    long begin = System.nanoTime();
    Process process = start(options, arguments, log);
    awaitWord("started", process, log);
    long started = System.nanoTime();
    awaitEnd(process, log);
    if (process.exitValue() != 0) {
      throw new AssertionError(
          "A run that nobody killed ended with %d:%n%s"
              .formatted(process.exitValue(), Files.readString(log)));
    }
    return new Times(
        Duration.ofNanos(started - begin), Duration.ofNanos(System.nanoTime() - started));
  }

  /** Runs it to a point and kills it there. */
  Killed runTo(Point point, List<String> arguments, Path log) throws Exception {
    try (Debugger debugger = new Debugger()) {
      List<String> options = new ArrayList<>(quick());
      options.add(debugger.option());
      Process process = start(options, arguments, log);
      try {
        Optional<String> reached = debugger.runTo(point);
        process.destroyForcibly();
        awaitEnd(process, log);
        return reached
            .map(line -> new Killed(point + " [" + line + "]", true))
            .orElse(new Killed(point.toString(), false));
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /**
   * Runs it until it has said a word, then for so long, and kills it wherever it is.
   *
   * @param word empty for from the start on
   */
  Killed runFor(String word, Duration time, List<String> arguments, Path log) throws Exception {
    Process process = start(quick(), arguments, log);
    awaitWord(word, process, log);
    boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly();
    awaitEnd(process, log);
    String last =
        Files.readAllLines(log).stream()
            .reduce((before, line) -> line)
            .map(line -> "when its last word was «" + line.split(":")[0] + "»")
            .orElse("before its first word");
    return new Killed(
        "%,d ms after %s, %s"
            .formatted(time.toMillis(), word.isEmpty() ? "its start" : "«" + word + "»", last),
        !ended);
  }

  private static void awaitWord(String word, Process process, Path log) throws Exception {
    while (process.isAlive() && !Files.readString(log).contains(word)) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
  }

  private Process start(List<String> options, List<String> arguments, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private List<String> quick() {
    return List.of("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
  }

  private static void awaitEnd(Process process, Path log) throws Exception {
    if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(
          "The program did not end in %d minutes:%n%s"
              .formatted(MINUTES_AT_MOST, Files.readString(log)));
    }
  }

  /** The product and the one class that starts it; the JVM keeps classes of jars only. */
  private static String jarsOnly(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        Path jar = folder.resolve("classes-" + jars.size() + ".jar");
        pack(path, path.endsWith("test-classes") ? ROUND.replace('.', '/') : "", jar);
        jars.add(jar.toString());
      } else if (Files.exists(path)) {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static void pack(Path classes, String prefix, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(path -> !path.equals(classes)).sorted().toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        // Folders too: whoever looks for all files of one asks for it by name.
        boolean file = Files.isRegularFile(each);
        if (!name.startsWith(prefix)) {
          continue;
        }
        zip.putNextEntry(new ZipEntry(file ? name : name + "/"));
        if (file) {
          Files.copy(each, zip);
        }
        zip.closeEntry();
      }
    }
  }
}
