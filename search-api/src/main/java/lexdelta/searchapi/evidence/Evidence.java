package lexdelta.searchapi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.DayDigests;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a folder of evidence of one document as of one day. */
public final class Evidence {
  private static final int MOST_CHECKS = 10_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Ports record;
  private final Archive archive;
  private final Clock clock;

  public Evidence(Ports record, Archive archive, Clock clock) {
    this.record = record;
    this.archive = archive;
    this.clock = clock;
  }

  /** The ports of the record that are read. */
  public record Ports(
      Versions versions, Snapshots snapshots, Checks checks, StandingOnDay standing) {}

  /**
   * What was written.
   *
   * @param sentence what the folder is evidence of
   */
  public record Exported(Path folder, String citation, String sentence) {}

  /**
   * Exports the evidence of the text that stood on a day.
   *
   * @param citation or permanent address of a document
   * @param folder not there yet, or empty
   * @throws NoEvidenceException when the record has no such text, or the folder cannot be written
   */
  public Exported export(String citation, LocalDate on, Path folder) {
    Cited cited = Cited.of(citation, document -> !record.versions().milestones(document).isEmpty());
    Version version = version(cited.document(), on);
    Reading reading = version.reading().orElseThrow();
    Snapshot snapshot = record.snapshots().find(version.snapshot()).orElseThrow();
    Case found = new Case(place(cited, reading, on), on, version, reading, snapshot);
    try {
      EvidenceFolder out = EvidenceFolder.make(folder.toAbsolutePath().normalize());
      write(found, out);
      out.seal();
    } catch (IOException e) {
      throw new NoEvidenceException(
          "The evidence cannot be written to %s: %s. Name a folder that may be written, with --folder."
              .formatted(folder, e instanceof NotDirectoryException ? "it is a file" : e),
          e);
    }
    return new Exported(folder, found.citation(), found.sentence());
  }

  /** The provision cited, if one is; the text of the day must have it. */
  private static Optional<Place> place(Cited cited, Reading reading, LocalDate on) {
    if (cited.names().isEmpty()) {
      return Optional.empty();
    }
    Places places = Places.of(reading);
    Optional<Place> place = places.find(cited.names());
    if (place.isEmpty()) {
      throw new NoEvidenceException(
          "%s has no provision %s on %s, or more than one. The nearest is %s."
              .formatted(
                  reading.citation(),
                  String.join("/", cited.names()),
                  on,
                  places.nearest(cited.names()).map(Place::citation).orElse("the whole of it")));
    }
    return place;
  }

  private Version version(DocumentId document, LocalDate on) {
    List<Version> history = record.versions().history(document);
    if (history.isEmpty()) {
      throw new NoEvidenceException(
          "The record has no document %s. Check the citation; a source that is not watched has no documents here."
              .formatted(document));
    }
    Version version =
        record
            .versions()
            .asOf(document, on)
            .orElseThrow(() ->
                new NoEvidenceException(
                    "The record has %s from %s on, not on %s."
                        .formatted(document, history.getFirst().effectiveOn(), on)));
    if (version.removed()) {
      throw new NoEvidenceException(
          "%s has not been published since %s. Ask for a day before that."
              .formatted(document, version.effectiveOn()));
    }
    return version;
  }

  private void write(Case found, EvidenceFolder out) throws IOException {
    Snapshot snapshot = found.snapshot();
    Exchange exchange = archive.readExchange(snapshot.place());
    out.write("text.txt", PlainText.of(found.reading()));
    if (found.place().isPresent()) {
      out.write("provision.txt", PlainText.of(found.reading(), found.place().get()));
    }
    out.write("reading.json", JSON.writeValueAsString(found.reading()) + "\n");
    out.write("received/request.txt", request(exchange));
    out.write("received/response.txt", response(exchange));
    out.write("received/body-as-received", exchange.body());
    String payload = "received/payload." + ending(snapshot.mediaType());
    Sha256 payloadSum = out.write(payload, archive.read(snapshot.place()));
    byte[] both = archive.records(snapshot.place());
    int answer = Math.toIntExact(snapshot.place().length());
    Sha256 recordSum = out.write("records/response.warc.gz", Arrays.copyOf(both, answer));
    out.write("records/request.warc.gz", Arrays.copyOfRange(both, answer, both.length));
    out.write("checks.tsv", checks(found));
    ReadersNote.Chain chain = digests(found, out);
    Instant now = clock.instant();
    HowItStood standing = new HowItStood(record, found, now);
    standing.write(out, archive, JSON);
    var note = new ReadersNote(found, exchange, standing.text(), now);
    out.write("README.txt", note.text(new ReadersNote.Sums(payload, payloadSum, recordSum), chain));
  }

  /** The digest of the day, and its neighbours in the chain. */
  private ReadersNote.Chain digests(Case found, EvidenceFolder out) throws IOException {
    DayDigests digests = archive.digests();
    LocalDate day = DayDigests.dayOf(found.snapshot().place());
    NavigableSet<LocalDate> days = digests.days();
    if (!days.contains(day)) {
      return new ReadersNote.Chain(day, Optional.empty(), Optional.empty(), Optional.empty());
    }
    Optional<LocalDate> before = Optional.ofNullable(days.lower(day));
    Optional<LocalDate> after = Optional.ofNullable(days.higher(day));
    if (before.isPresent()) {
      copy(digests, before.get(), out);
    }
    Sha256 sum = copy(digests, day, out);
    if (after.isPresent()) {
      copy(digests, after.get(), out);
    }
    return new ReadersNote.Chain(day, Optional.of(sum), before, after);
  }

  private static Sha256 copy(DayDigests digests, LocalDate day, EvidenceFolder out)
      throws IOException {
    return out.write("digests/" + day + ".txt", Files.readAllBytes(digests.file(day)));
  }

  /** Every look at the source from the first sight of the text to the end of the day asked for. */
  private String checks(Case found) {
    Instant from = found.version().observedAt();
    Instant end = found.on().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    StringBuilder lines = new StringBuilder("at\toutcome\tstatus\taddress\treason\n");
    record.checks().newest(found.version().source(), MOST_CHECKS).reversed().stream()
        .filter(check -> !check.at().isBefore(from) && check.at().isBefore(end))
        .forEach(check -> lines.append(line(check)));
    return lines.toString();
  }

  private static String line(Check check) {
    return "%s\t%s\t%d\t%s\t%s\n"
        .formatted(
            check.at(),
            check.outcome(),
            check.status(),
            check.address(),
            check.reason().replaceAll("\\s+", " "));
  }

  private static String request(Exchange exchange) {
    String line =
        "%s %s HTTP/1.1\n".formatted(exchange.request().method(), exchange.request().target());
    return line + lines(exchange.request().headers());
  }

  private static String response(Exchange exchange) {
    String line = "HTTP/1.1 %d %s\n".formatted(exchange.status(), exchange.reasonPhrase());
    return line + lines(exchange.headers());
  }

  private static String lines(List<Header> headers) {
    StringBuilder lines = new StringBuilder();
    headers.forEach(h -> lines.append(h.name()).append(": ").append(h.value()).append('\n'));
    return lines.toString();
  }

  static String ending(String mediaType) {
    if (mediaType.contains("xml") && !mediaType.contains("html")) {
      return "xml";
    }
    return mediaType.contains("html") ? "html" : mediaType.contains("json") ? "json" : "bin";
  }

  /**
   * A text and where it comes from.
   *
   * @param place of the provision asked for; empty where the whole document was
   */
  record Case(
      Optional<Place> place, LocalDate on, Version version, Reading reading, Snapshot snapshot) {
    String citation() {
      return place.map(Place::citation).orElseGet(reading::citation);
    }

    String sentence() {
      return "%s as it stood on %s: in the record from %s on, seen %s at %s"
          .formatted(
              citation(), on, version.effectiveOn(), version.observedAt(), snapshot.address());
    }
  }
}
