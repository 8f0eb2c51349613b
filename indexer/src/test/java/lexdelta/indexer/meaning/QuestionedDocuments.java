package lexdelta.indexer.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection of documents cut into passages by others, and questions with the passages that answer
 * them: a folder of JSON files, each an array of {@code DocumentID, PassageID, Passage}, and a file
 * that is an array of {@code Question, Passages}. Each passage becomes a document of its own, so
 * that an answer is a passage as the collection counts them; the headings above it, which the
 * numbers of passages tell, become its hierarchy.
 */
final class QuestionedDocuments {
  static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final int LONGEST_HEADING = 12;

  private final List<Version> documents = new ArrayList<>();

  /** Addresses by place and text: a few numbers were given twice. */
  private final Map<String, String> byText = new HashMap<>();

  private final Map<String, String> byPlace = new HashMap<>();

  private record Passage(String document, String number, String text) {
    String place() {
      return document + "/" + number;
    }

    /** Its first line, where that is short enough for a heading; otherwise empty. */
    String heading() {
      String line = text.strip().lines().findFirst().orElse("").strip();
      int words = line.split("\\s+").length;
      return words <= LONGEST_HEADING ? line : "";
    }
  }

  /** A question and the addresses of the documents that answer it. */
  record Question(String text, Set<String> right) {}

  /** Reads the documents of a folder. */
  QuestionedDocuments(Path folder) throws IOException {
    List<Passage> passages = passages(folder);
    Map<String, Passage> numbered = new LinkedHashMap<>();
    passages.forEach(it -> numbered.putIfAbsent(numbered(it), it));
    Set<String> given = new HashSet<>();
    for (Passage passage : passages) {
      String address = address(passage.place());
      while (!given.add(address)) {
        address += "~";
      }
      byText.putIfAbsent(passage.place() + passage.text().strip(), address);
      byPlace.putIfAbsent(passage.place(), address);
      documents.add(version(documents.size() + 1, address, passage, above(passage, numbered)));
    }
  }

  private static List<Passage> passages(Path folder) throws IOException {
    List<Passage> passages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode passage : JsonMapper.shared().readTree(Files.readString(file))) {
          passages.add(passage(passage));
        }
      }
    }
    return passages;
  }

  private static Passage passage(JsonNode passage) {
    return new Passage(
        passage.path("DocumentID").asString(),
        passage.path("PassageID").asString(),
        passage.path("Passage").asString());
  }

  /** Each passage as a document of its own. */
  List<Version> documents() {
    return documents;
  }

  private static String numbered(Passage passage) {
    return passage.document() + "/" + passage.number().replaceAll("\\.+$", "");
  }

  private static List<Division> above(Passage passage, Map<String, Passage> byPlace) {
    List<Division> above = new ArrayList<>();
    String own = numbered(passage);
    for (int dot = own.indexOf('.'); dot > 0; dot = own.indexOf('.', dot + 1)) {
      Passage holder = byPlace.get(own.substring(0, dot));
      if (holder != null && !holder.heading().isEmpty()) {
        above.add(new Division("section", "", holder.heading()));
      }
    }
    return above;
  }

  private static Version version(
      int number, String address, Passage passage, List<Division> above) {
    String text = passage.text().strip();
    DocumentId document = new DocumentId(address);
    Reading reading =
        new Reading(
            document,
            DocumentKind.CFR_SECTION,
            passage.number(),
            "",
            above,
            DAY,
            Optional.empty(),
            text.isEmpty() ? List.of() : List.of(Provision.of(ProvisionKind.PARAGRAPH, text)));
    return new Version(
        new VersionId(number),
        document,
        new SourceId("questioned"),
        new SnapshotId(1),
        1,
        DAY,
        Instant.EPOCH,
        Optional.of(reading));
  }

  private static String address(String place) {
    return "/questioned/" + place.replaceAll("[^A-Za-z0-9./()-]", "_");
  }

  /** The questions of a file. */
  List<Question> questions(Path file) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (JsonNode question : JsonMapper.shared().readTree(Files.readString(file))) {
      Set<String> right =
          question.path("Passages").values().stream()
              .map(it -> address(passage(it)))
              .collect(Collectors.toSet());
      questions.add(new Question(question.path("Question").asString(), right));
    }
    return questions;
  }

  private String address(Passage passage) {
    String place = passage.place();
    return Objects.requireNonNull(
        byText.getOrDefault(place + passage.text().strip(), byPlace.get(place)),
        () -> "The documents have no passage " + place);
  }
}
