package lexdelta.searchapi.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.export.Chapter;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.PdfFile;
import lexdelta.searchapi.export.WordFile;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Attachment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The addresses of documents and provisions with {@code as=docx} or {@code as=pdf}: as files, with
 * their citation and day on each page.
 */
@Controller
final class DocumentFiles {
  private final Versions versions;
  private final Clock clock;

  DocumentFiles(Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  @GetMapping(path = "/documents/{*address}", params = "as")
  ResponseEntity<byte[]> byAddress(
      @PathVariable String address,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String knownOn,
      @RequestParam String as) {
    return file(
        DocumentPage.named(address, versions), Parameters.optionalDay("on", on), knownOn, as);
  }

  @GetMapping(path = "/{title:title-\\d+}/{section:section-.+}/{*unit}", params = "as")
  ResponseEntity<byte[]> bySection(
      @PathVariable String title,
      @PathVariable String section,
      @PathVariable String unit,
      @RequestParam(defaultValue = "") String knownOn,
      @RequestParam String as) {
    return file(DocumentPage.section(title, section, unit), Optional.empty(), knownOn, as);
  }

  @GetMapping(path = "/on/{on}/{title:title-\\d+}/{section:section-.+}/{*unit}", params = "as")
  ResponseEntity<byte[]> bySectionOnDay(
      @PathVariable String on,
      @PathVariable String title,
      @PathVariable String section,
      @PathVariable String unit,
      @RequestParam(defaultValue = "") String knownOn,
      @RequestParam String as) {
    Optional<LocalDate> day = Optional.of(Parameters.day("on", on));
    return file(DocumentPage.section(title, section, unit), day, knownOn, as);
  }

  private ResponseEntity<byte[]> file(
      Addresses.Named named, Optional<LocalDate> on, String known, String as) {
    LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
    Optional<LocalDate> knownOn = Parameters.optionalDay("knownOn", known);
    Reading whole =
        Timeline.of(versions.milestones(named.document()), knownOn)
            .on(day)
            .flatMap(entry -> versions.find(entry.version().id()))
            .flatMap(Version::reading)
            .orElseThrow(() -> absent(named.document(), day));
    Places places = Places.of(whole);
    Optional<Place> place = named.names().isEmpty() ? Optional.empty() : places.find(named.names());
    if (place.isEmpty() && !named.names().isEmpty()) {
      throw absent(named.document(), day);
    }
    String cited = place.map(Place::citation).orElseGet(whole::citation);
    Reading shown = place.map(it -> part(whole, places.provisions(it))).orElse(whole);
    Masthead masthead = Masthead.ofOne(cited, day, knownOn);
    List<Chapter> chapters = List.of(Chapter.of(cited, shown));
    String name = masthead.fileName() + "." + as;
    return switch (as) {
      case "docx" -> Attachment.of(name, WordFile.MEDIA_TYPE, WordFile.of(masthead, chapters));
      case "pdf" ->
          Attachment.of(
              name,
              MediaType.APPLICATION_PDF_VALUE,
              PdfFile.of(masthead, chapters, Optional.empty()));
      default -> throw Problem.parameter("as", "Write as=docx or as=pdf.").exception();
    };
  }

  private static Reading part(Reading whole, List<Integer> wanted) {
    List<Provision> all = whole.provisions();
    return new Reading(
        whole.document(),
        whole.kind(),
        whole.citation(),
        whole.heading(),
        whole.hierarchy(),
        whole.effectiveOn(),
        whole.publishedOn(),
        IntStream.range(0, all.size()).filter(wanted::contains).mapToObj(all::get).toList());
  }

  private static RuntimeException absent(DocumentId document, LocalDate day) {
    return Problem.of(
            ProblemKind.NOT_FOUND, "There is no such text of %s on %s.".formatted(document, day))
        .exception();
  }
}
