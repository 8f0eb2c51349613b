package lexdelta.indexer.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.uscis.manual.ChapterText;
import lexdelta.indexer.index.Hit;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.passage.Passage;
import lexdelta.indexer.passage.Passages;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions of immigration practice asked of title 8 of the Code of Federal Regulations, title 8 of
 * the United States Code and the chapters of the Policy Manual, all as recorded.
 */
final class PracticeQuestions {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 9);

  private final List<Version> documents = new ArrayList<>();

  /** The labels of each passage, {@code h/13/iii}, by document and first provision. */
  private final Map<String, List<String>> labels = new HashMap<>();

  /** A question; each of the lists is looked for, and found with any one of its citations. */
  record Asked(String question, List<List<String>> provisions) {}

  /** How much of what was looked for is among the first ten hits. */
  record Outcome(Asked asked, double recall, List<String> hits) {}

  PracticeQuestions(Path recordings) throws IOException, UnreadableSnapshotException {
    add(
        new EcfrBulkFile()
            .read(
                Files.readAllBytes(
                    recordings.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml")),
                DAY));
    add(
        new CodedTextFile()
            .read(
                Files.readAllBytes(recordings.resolve("web/uscode.house.gov/usc08_2011-03-30.txt")),
                DAY));
    try (Stream<Path> files = Files.list(recordings.resolve("text/policy-manual"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        add(List.of(chapter(file)));
      }
    }
  }

  private static Reading chapter(Path file) throws IOException, UnreadableSnapshotException {
    JsonNode about =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of(file.toString().replace(".txt", "_metadata.json"))));
    String title = about.path("title").asString();
    String path = java.net.URI.create(about.path("url").asString()).getPath();
    String heading = title.substring(title.lastIndexOf('/') + 1).strip();
    return new ChapterText().read(Files.readAllBytes(file), path, heading, DAY);
  }

  private void add(List<Reading> readings) {
    for (Reading reading : readings) {
      documents.add(
          new Version(
              new VersionId(documents.size() + 1L),
              reading.document(),
              new SourceId("practice"),
              new SnapshotId(1),
              1,
              reading.effectiveOn(),
              Instant.EPOCH,
              java.util.Optional.of(reading)));
      for (Passage passage : Passages.of(reading)) {
        labels.put(reading.citation() + "#" + passage.first(), passage.labels());
      }
    }
  }

  List<Version> documents() {
    return documents;
  }

  static List<Asked> questions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PracticeQuestions.class.getResourceAsStream("practice.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells ->
              new Asked(
                  cells[0],
                  Stream.of(cells[1].split("; ", -1))
                      .map(it -> List.of(it.split("\\|", -1)))
                      .toList()))
          .toList();
    }
  }

  Outcome ask(LuceneIndex index, Asked asked) {
    List<Hit> hits = index.search(request(asked.question())).hits();
    long found =
        asked.provisions().stream()
            .filter(any -> any.stream().anyMatch(it -> hits.stream().anyMatch(h -> is(h, it))))
            .count();
    return new Outcome(
        asked, (double) found / asked.provisions().size(), hits.stream().map(Hit::cited).toList());
  }

  private boolean is(Hit hit, String citation) {
    int bracket = citation.indexOf('(');
    String document = bracket < 0 ? citation : citation.substring(0, bracket);
    if (!hit.citation().equals(document)) {
      return false;
    }
    String path =
        bracket < 0
            ? ""
            : citation.substring(bracket + 1, citation.length() - 1).replace(")(", "/");
    return path.isEmpty()
        || labels.getOrDefault(hit.citation() + "#" + hit.provision(), List.of()).contains(path);
  }

  private static SearchRequest request(String question) {
    try {
      return new SearchRequest(QueryLanguage.parse(question), DAY, 0, RetrievalQuality.TEN);
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(question, e);
    }
  }
}
