package lexdelta.searchapi.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.replay.Recording;
import lexdelta.crawler.replay.Recordings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The built-in sample with a list of versions beside its texts, as the eCFR publishes one, so that
 * there is a past to be found. The list is as invented as the texts.
 */
final class ListedSample {
  private static final String HEADER = "url\tobserved_at\tstatus\tcontent_type\tfile\tfidelity";
  private static final String LIST =
      "https://www.ecfr.gov/api/versioner/v1/versions/title-8.json\t2025-06-04T12:00:00Z\t200\t"
          + "application/json\tversions.json\tinvented";

  /** A section of every part but 1, set anew without a change of substance. */
  private static final List<String> REISSUED =
      List.of(
          "103.2", "106.2", "1240.26", "204.2", "207.7", "208.9", "209.1", "212.7", "214.1",
          "239.2", "245.2", "264.5", "274a.12", "316.2");

  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final ArrayNode rows = root.putArray("content_versions");

  private ListedSample() {}

  /** Writes them to a folder. */
  static Recordings in(Path folder) throws IOException {
    Recordings sample = Recordings.sample();
    List<String> lines = new ArrayList<>(List.of(HEADER, LIST));
    for (Recording one : sample.all()) {
      Path file = folder.resolve(one.file());
      Files.createDirectories(file.getParent());
      Files.write(file, sample.body(one));
      lines.add(
          String.join(
              "\t",
              one.url().toString(),
              one.observedAt().toString(),
              Integer.toString(one.status()),
              one.contentType(),
              one.file(),
              one.fidelity()));
    }
    Files.write(folder.resolve("recordings.tsv"), lines);
    Files.writeString(folder.resolve("versions.json"), new ListedSample().list());
    return Recordings.of(folder);
  }

  private String list() {
    changed("2025-04-01", "103.2", "106.2", "245.2", "274a.15");
    REISSUED.subList(0, 6).forEach(section -> row("2025-04-10", section, false, false));
    REISSUED.forEach(section -> row("2025-04-22", section, false, false));
    changed("2025-05-05", "207.7", "208.9", "212.7", "239.2", "245.2", "316.2", "316.5");
    row("2025-05-05", "204.9", true, true);
    row("2025-05-12", "274a.12", false, false);
    changed("2025-06-02", "106.2", "1240.26", "204.2", "204.5", "208.7", "209.1", "212.7");
    changed("2025-06-02", "214.1", "245.2", "245.7", "264.5", "316.14");
    return root.toString();
  }

  private void changed(String day, String... sections) {
    List.of(sections).forEach(section -> row(day, section, true, false));
  }

  private void row(String day, String section, boolean substantive, boolean removed) {
    rows.addObject()
        .put("title", "8")
        .put("type", "section")
        .put("identifier", section)
        .put("part", section.substring(0, section.indexOf('.')))
        .put("amendment_date", day)
        .put("issue_date", day)
        .put("substantive", substantive)
        .put("removed", removed);
  }
}
