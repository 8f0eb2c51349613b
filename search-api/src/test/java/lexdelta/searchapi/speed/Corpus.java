package lexdelta.searchapi.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.uscis.manual.ChapterText;
import lexdelta.indexer.passage.Passages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All recorded law that a format of ours reads, each document with its history: texts of several
 * days are its versions, unless they say the same. Recorded collections that have no format of ours,
 * because they are no publisher's, are read here.
 */
public final class Corpus {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?:-([0-2]\\d|3[01]))?(?!\\d)");
  private static final Pattern CHAPTER =
      Pattern.compile("volume_(\\d+)_part_([a-z])_.*?chapter_(\\d+)_.*\\.txt");
  private static final Pattern SECTION =
      Pattern.compile("(?s)<section label=\"1024-(\\w+)\".*?</section>");
  private static final Pattern SPOKEN =
      Pattern.compile("(?s)<(?:title|content|subject)[^>]*>(.*?)</(?:title|content|subject)>");
  private static final LocalDate UNDATED = LocalDate.parse("2024-01-01");

  private final Map<DocumentId, TreeMap<LocalDate, Reading>> documents = new TreeMap<>();
  private final Path recordings;

  /**
   * A version.
   *
   * @param until the first day on which it no longer stood; empty while it stands
   */
  public record Version(Reading reading, Optional<LocalDate> until) {}

  /** A passage of a version, as each engine keeps it. */
  public record Kept(
      String citation, String heading, String text, LocalDate from, Optional<LocalDate> until) {}

  private Corpus(Path recordings) {
    this.recordings = recordings;
  }

  /** Reads it from the folder with the recordings. */
  public static Corpus read(Path recordings) throws IOException {
    Corpus corpus = new Corpus(recordings);
    for (Path file : files(recordings.resolve("web"))) {
      corpus.addFile(file);
    }
    for (Path file : files(recordings.resolve("text/policy-manual"))) {
      corpus.addChapter(file);
    }
    for (Path file : files(recordings.resolve("truth/regml-1024"))) {
      corpus.addRegulationX(file);
    }
    for (Path file : files(recordings.resolve("retrieval/obliqa/documents"))) {
      corpus.addRulebook(file);
    }
    return corpus;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void addFile(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (FileFormat format : CrawlerConfiguration.fileFormats()) {
      if (format.recognises(bytes)) {
        try {
          format.read(bytes, day(file)).stream().filter(Corpus::worthIt).forEach(this::add);
        } catch (UnreadableSnapshotException _) {
          // An answer that is not what it looks like, recorded as such.
        }
        return;
      }
    }
  }

  /** Lists and figures of publishers, taken for text by whatever takes any file, are not law. */
  private static boolean worthIt(Reading reading) {
    return reading.provisions().stream().noneMatch(it -> it.text().length() > 50_000);
  }

  private LocalDate day(Path file) {
    Matcher day = DAY.matcher(recordings.relativize(file).toString());
    if (!day.find()) {
      return UNDATED;
    }
    YearMonth month = YearMonth.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
    return month.atDay(day.group(3) == null ? 1 : Integer.parseInt(day.group(3)));
  }

  private void add(Reading reading) {
    documents
        .computeIfAbsent(reading.document(), _ -> new TreeMap<>())
        .put(reading.effectiveOn(), reading);
  }

  /** The files are named by volume, part and chapter, and say nothing of them inside. */
  private void addChapter(Path file) throws IOException {
    Matcher name = CHAPTER.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    String path =
        "/policy-manual/volume-%s-part-%s-chapter-%s"
            .formatted(name.group(1), name.group(2), name.group(3));
    try {
      add(new ChapterText().read(Files.readAllBytes(file), path, "", UNDATED));
    } catch (UnreadableSnapshotException e) {
      throw new IOException(e);
    }
  }

  private void addRegulationX(Path file) throws IOException {
    String rule = Files.readString(file);
    Matcher day = Pattern.compile("<effectiveDate>([-\\d]+)<").matcher(rule);
    LocalDate on = day.find() ? LocalDate.parse(day.group(1)) : UNDATED;
    for (Matcher section = SECTION.matcher(rule); section.find(); ) {
      String number = "1024." + section.group(1);
      add(
          reading(
              "/us/cfr/t12/s" + number.toLowerCase(java.util.Locale.ROOT),
              DocumentKind.CFR_SECTION,
              "12 CFR " + number,
              on,
              texts(SPOKEN.matcher(section.group()))));
    }
  }

  private static List<String> texts(Matcher spoken) {
    return spoken.results().map(it -> it.group(1).replaceAll("<[^>]*>", " ")).toList();
  }

  private void addRulebook(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode passage : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
      texts.add(passage.path("Passage").stringValue(""));
    }
    String number = file.getFileName().toString().replace(".json", "");
    add(
        reading(
            "/sample/rulebook/" + number,
            DocumentKind.DECLARED_PAGE,
            "Rulebook " + number,
            UNDATED,
            texts));
  }

  private static Reading reading(
      String address, DocumentKind kind, String citation, LocalDate day, List<String> texts) {
    return new Reading(
        new DocumentId(address),
        kind,
        citation,
        "",
        List.of(),
        day,
        Optional.empty(),
        texts.stream()
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty())
            .map(text -> Provision.of(ProvisionKind.PARAGRAPH, text))
            .toList());
  }

  /** Each document's versions, the oldest first. */
  public List<List<Version>> histories() {
    return documents.values().stream().map(Corpus::history).toList();
  }

  private static List<Version> history(TreeMap<LocalDate, Reading> days) {
    List<Reading> different = new ArrayList<>();
    for (Reading reading : days.values()) {
      if (different.isEmpty() || !sameWords(different.getLast(), reading)) {
        different.add(reading);
      }
    }
    List<Version> history = new ArrayList<>();
    for (int i = 0; i < different.size(); i++) {
      history.add(
          new Version(
              different.get(i),
              i + 1 < different.size()
                  ? Optional.of(different.get(i + 1).effectiveOn())
                  : Optional.empty()));
    }
    return history;
  }

  private static boolean sameWords(Reading a, Reading b) {
    return a.heading().equals(b.heading()) && a.provisions().equals(b.provisions());
  }

  /** The passages of all versions, cut as the index cuts them. */
  public List<Kept> passages() {
    return histories().stream().flatMap(List::stream).flatMap(Corpus::passages).toList();
  }

  private static Stream<Kept> passages(Version version) {
    Reading reading = version.reading();
    return Passages.of(reading).stream()
        .map(passage ->
            new Kept(
                reading.citation(),
                reading.heading(),
                String.join("\n", passage.texts()),
                reading.effectiveOn(),
                version.until()));
  }

  /** What it is made of, by the kind of its documents. */
  public String inWords() {
    Map<DocumentKind, long[]> counts = new TreeMap<>();
    for (List<Version> history : histories()) {
      long[] count = counts.computeIfAbsent(history.getFirst().reading().kind(), _ -> new long[3]);
      count[0]++;
      count[1] += history.size();
      count[2] += history.stream().flatMap(Corpus::passages).count();
    }
    StringBuilder words = new StringBuilder();
    counts.forEach((kind, count) ->
        words.append(
            "%s: %,d documents, %,d versions, %,d passages%n"
                .formatted(kind, count[0], count[1], count[2])));
    return words.toString();
  }
}
