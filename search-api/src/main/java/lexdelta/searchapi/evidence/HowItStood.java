package lexdelta.searchapi.evidence;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.Standing;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a text stood on a day: what its publisher, other documents and attorneys' entries of the record
 * said of it by the end of that day, what was said of that day only later, and, of each document that
 * says something, what was received. Used once.
 */
final class HowItStood {
  private final Evidence.Ports record;
  private final Evidence.Case found;
  private final Instant endOfDay;
  private final Instant now;
  private final Optional<DocumentStanding> then;
  private final List<Standing> later;
  private final Map<DocumentId, String> files = new LinkedHashMap<>();

  HowItStood(Evidence.Ports record, Evidence.Case found, Instant now) {
    this.record = record;
    this.found = found;
    this.now = now;
    Instant end = Instants.beginning(found.on().plusDays(1)).minusNanos(1_000);
    this.endOfDay = end.isBefore(now) ? end : now;
    this.then = standing(endOfDay);
    this.later = later(standing(now));
  }

  private Optional<DocumentStanding> standing(Instant knownAt) {
    return record
        .standing()
        .on(found.version().document(), found.reading().citation(), found.on(), knownAt);
  }

  /** What holds on the day as known now, and was not known then. */
  private List<Standing> later(Optional<DocumentStanding> asKnownNow) {
    Set<Standing> known =
        then.stream()
            .flatMap(it -> it.holding().stream())
            .map(Standing::meaning)
            .collect(Collectors.toSet());
    return asKnownNow.stream()
        .flatMap(it -> it.holding().stream())
        .filter(it -> !known.contains(it.meaning()))
        .toList();
  }

  /** Writes it, with what was received of every other document that says something. */
  void write(EvidenceFolder out, Archive archive, JsonMapper json) throws IOException {
    for (Standing it : all().toList()) {
      DocumentId saying = it.said().document();
      if (!saying.equals(found.version().document()) && !files.containsKey(saying)) {
        Optional<Version> version = version(it);
        if (version.isPresent()) {
          String name = "standing/" + (files.size() + 1);
          files.put(saying, name);
          received(version.get(), name, out, archive, json);
        }
      }
    }
    out.write("standing.txt", text());
    out.write(
        "standing.json",
        json.writeValueAsString(
                new InJson(
                    found.version().document().value(), found.on(), endOfDay, now, then, later))
            + "\n");
  }

  /** The same for programs. */
  record InJson(
      String document,
      LocalDate on,
      Instant endOfDay,
      Instant exportedAt,
      Optional<DocumentStanding> asKnownThatDay,
      List<Standing> saidLater) {}

  private Stream<Standing> all() {
    return Stream.concat(
        then.stream().flatMap(it -> Stream.concat(it.holding().stream(), it.others().stream())),
        later.stream());
  }

  /** The version that says it: the one of the snapshot that was seen at that instant. */
  private Optional<Version> version(Standing it) {
    return record.versions().history(it.said().document()).stream()
        .filter(version -> version.observedAt().equals(it.said().at()))
        .reduce((earlier, last) -> last);
  }

  private void received(
      Version saying, String name, EvidenceFolder out, Archive archive, JsonMapper json)
      throws IOException {
    Snapshot snapshot = record.snapshots().find(saying.snapshot()).orElseThrow();
    out.write(
        "%s/payload.%s".formatted(name, Evidence.ending(snapshot.mediaType())),
        archive.read(snapshot.place()));
    out.write(name + "/records.warc.gz", archive.records(snapshot.place()));
    if (saying.reading().isPresent()) {
      Reading reading = saying.reading().get();
      out.write(name + "/text.txt", PlainText.of(reading));
      out.write(name + "/reading.json", json.writeValueAsString(reading) + "\n");
    }
  }

  /** For a person: the sentences, each with who said it and where that lies. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "How %s stood on %s, as the record knew it at %s.\n"
            .formatted(found.reading().citation(), found.on(), endOfDay));
    if (then.isEmpty()) {
      lines.add("The record did not have this text by then; it knew nothing of how it stood.\n");
    } else if (then.get().said().isEmpty()) {
      lines.add("Nothing in the record said otherwise than that it stood as published.\n");
    }
    then.ifPresent(it -> {
      it.holding().forEach(one -> lines.add(line(one)));
      if (!it.others().isEmpty()) {
        lines.add("SAID BY THEN, BUT NOT OF THIS DAY\n");
        it.others().forEach(one -> lines.add(line(one)));
      }
    });
    if (!later.isEmpty()) {
      lines.add("SAID OF THIS DAY ONLY LATER, UP TO %s\n".formatted(now));
      later.forEach(one -> lines.add(line(one)));
    }
    return String.join("\n", lines);
  }

  private String line(Standing it) {
    DocumentId saying = it.said().document();
    boolean own = saying.equals(found.version().document());
    String link = it.said().link().isEmpty() ? "" : "  Source     " + it.said().link() + "\n";
    return "%s: %s\n  Said in    %s%s\n  Since      %s%s\n%s"
        .formatted(
            it.lifts().isPresent() ? "lifted" : it.kind().word(),
            it.inWords(found.reading().citation()),
            own ? "the text itself" : saying.value(),
            files.containsKey(saying) ? ", in " + files.get(saying) + "/" : "",
            it.said().at(),
            it.said().entered() ? ", entered by " + it.said().person() : "",
            link);
  }
}
