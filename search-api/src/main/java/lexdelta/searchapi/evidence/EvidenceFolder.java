package lexdelta.searchapi.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lexdelta.crawler.record.Sha256;

/** A new folder whose every file is listed with its SHA-256 in the end. */
final class EvidenceFolder {
  private final Path path;
  private final Map<String, Sha256> sums = new TreeMap<>();

  private EvidenceFolder(Path path) {
    this.path = path;
  }

  /** Makes it; what lies there already is never touched. */
  static EvidenceFolder make(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> inside = Files.list(path)) {
        if (inside.findAny().isPresent()) {
          throw new NoEvidenceException(
              path + " is not empty; nothing was written. Name another folder with --folder.");
        }
      }
    }
    Files.createDirectories(path);
    return new EvidenceFolder(path);
  }

  Sha256 write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Sha256 write(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Sha256 sum = Sha256.of(bytes);
    sums.put(name, sum);
    return sum;
  }

  /** Lists what was written, in the form that {@code sha256sum --check} reads. */
  void seal() throws IOException {
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    Files.writeString(path.resolve("SHA256SUMS"), lines);
  }
}
