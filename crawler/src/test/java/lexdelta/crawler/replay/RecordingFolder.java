package lexdelta.crawler.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of recordings in the making. */
final class RecordingFolder {
  static final String HEADER = "url\tobserved_at\tstatus\tcontent_type\tfile\tfidelity";

  private final Path path;
  private final List<String> lines = new ArrayList<>(List.of(HEADER));

  RecordingFolder(Path path) {
    this.path = path;
  }

  /** Adds a recording with status 200, its body named after its place in the list. */
  RecordingFolder add(String url, String observedAt, String contentType, String body) {
    return add(url, observedAt, 200, contentType, body);
  }

  RecordingFolder add(String url, String observedAt, int status, String contentType, String body) {
    String file = "bodies/" + lines.size();
    write(file, body);
    return line(String.join("\t", url, observedAt, "" + status, contentType, file, "invented"));
  }

  /** The text of a title, in the form of the eCFR's API. */
  RecordingFolder title(int number, String name, String day, String observedAt, String text) {
    return add(
        "https://www.ecfr.gov/api/versioner/v1/full/" + day + "/title-" + number + ".xml",
        observedAt,
        "application/xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ECFR>
        <DIV1 N="%d" TYPE="TITLE">
        <HEAD>Title %d - %s</HEAD>
        <P>%s</P>
        </DIV1>
        </ECFR>
        """
            .formatted(number, number, name, text));
  }

  RecordingFolder line(String line) {
    lines.add(line);
    return this;
  }

  RecordingFolder write(String file, String body) {
    try {
      Files.createDirectories(path.resolve(file).getParent());
      Files.writeString(path.resolve(file), body);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Recordings open() {
    write("recordings.tsv", String.join("\n", lines) + "\n");
    return Recordings.of(path);
  }
}
