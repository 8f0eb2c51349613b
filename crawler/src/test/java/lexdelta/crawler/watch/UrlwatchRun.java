package lexdelta.crawler.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same unchanged pages, looked at by urlwatch. */
final class UrlwatchRun {
  private static final String WITH_TIMES =
      """
      import resource, subprocess, sys
      code = subprocess.call(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
      used = resource.getrusage(resource.RUSAGE_CHILDREN)
      open(sys.argv[1], "w").write(str(used.ru_utime + used.ru_stime))
      sys.exit(code)
      """;

  private UrlwatchRun() {}

  /**
   * Runs it twice and prints what the second run took.
   *
   * @param ours processor time of a warm round of ours, in milliseconds
   */
  static void compare(int pages, URI server, double ours) throws Exception {
    if (!installed()) {
      System.out.println(
          "urlwatch is not installed; nothing was compared. Debian: apt-get install urlwatch");
      return;
    }
    Path folder = Files.createTempDirectory("lexdelta-urlwatch");
    Files.writeString(folder.resolve("urls.yaml"), jobs(pages, server));
    double first = run(folder);
    double second = run(folder);
    System.out.printf(
        "urlwatch, %,d pages: %,.0f ms of processor time the first run, %,.0f ms the second, its"
            + " start included%nours, a warm round: %,.0f ms; urlwatch takes %.1f times as much%n",
        pages, first, second, ours, second / ours);
  }

  private static boolean installed() {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "urlwatch")));
  }

  private static String jobs(int pages, URI server) {
    StringBuilder jobs = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      jobs.append(i == 0 ? "" : "---\n").append("url: %s/page-%d%n".formatted(server, i));
    }
    return jobs.toString();
  }

  /** In milliseconds: user and system time of its process and of those it started. */
  private static double run(Path folder) throws IOException, InterruptedException {
    Path times = folder.resolve("times");
    Process process =
        new ProcessBuilder(
                "python3",
                "-c",
                WITH_TIMES,
                times.toString(),
                "urlwatch",
                "--urls",
                folder.resolve("urls.yaml").toString(),
                "--cache",
                folder.resolve("cache.db").toString(),
                "--config",
                folder.resolve("urlwatch.yaml").toString(),
                "--hooks",
                folder.resolve("hooks.py").toString())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("urlwatch did not end within ten minutes.");
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("urlwatch ended with " + process.exitValue());
    }
    return Double.parseDouble(Files.readString(times)) * 1000;
  }
}
