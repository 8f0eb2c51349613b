package lexdelta.searchapi.speed;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real node of OpenSearch, a process of its own with the class path that {@code
 * src/test/opensearch/pom.xml} names, which Maven resolves.
 */
final class OpenSearchNode implements AutoCloseable {
  /** The runner gives the first node the port after the one it is told. */
  static final int PORT = 9270 + 1;

  private final Process process;

  private OpenSearchNode(Process process) {
    this.process = process;
  }

  /**
   * Starts a node in an empty folder and waits until it answers.
   *
   * @param heap as the JVM writes it: {@code 1g}
   */
  static OpenSearchNode start(Path folder, String heap) throws IOException, InterruptedException {
    Path classpath = folder.resolveSibling("opensearch.classpath");
    resolve(classpath);
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms" + heap,
                "-Xmx" + heap,
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(classpath).strip(),
                "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-basePath",
                folder.toString(),
                "-numOfNode",
                "1",
                "-baseHttpPort",
                "" + (PORT - 1),
                "-clusterName",
                "beside")
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    Waiting.until(Duration.ofMinutes(2), PORT, RawClient.get("/_cluster/health"), process);
    return new OpenSearchNode(process);
  }

  private static void resolve(Path classpath) throws IOException, InterruptedException {
    int ended =
        new ProcessBuilder(
                "./mvnw",
                "-B",
                "-ntp",
                "-q",
                "-f",
                "search-api/src/test/opensearch/pom.xml",
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + classpath)
            .inheritIO()
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IllegalStateException("The class path of OpenSearch cannot be resolved.");
    }
  }

  /** A request that puts something there. */
  static byte[] put(String target, byte[] body) {
    String post = new String(RawClient.post(target, body), StandardCharsets.UTF_8);
    return post.replaceFirst("POST", "PUT").getBytes(StandardCharsets.UTF_8);
  }

  /** Milliseconds of processor time it has used since it was started. */
  long processorMillis() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
