package lexdelta.searchapi.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.citator.Citator;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.watch.Referencing;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.standing.StandingView;
import lexdelta.searchapi.web.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a document as of a day, or of a provision within it. */
@Controller
final class DocumentPage {
  private final Versions versions;
  private final ReadTexts texts;
  private final StandingOnDay standing;
  private final DocumentViews views;
  private final Made made;
  private final SearchIndex index;
  private final Citing citing;
  private final Clock clock;

  DocumentPage(
      Versions versions,
      Changes changes,
      Snapshots snapshots,
      StandingOnDay standing,
      Amendments amendments,
      Weights weights,
      References references,
      Citator citator,
      Referencing referencing,
      List<Source> sources,
      SearchIndex index,
      Clock clock) {
    this.versions = versions;
    this.texts = new ReadTexts(versions);
    this.standing = standing;
    this.views =
        new DocumentViews(
            new Brought(changes, weights), snapshots, new Publisher(sources), references, clock);
    this.citing = new Citing(citator, referencing);
    this.made = new Made(amendments, changes, versions);
    this.index = index;
    this.clock = clock;
  }

  /** By permanent address; a document that stands elsewhere is shown there. */
  @GetMapping("/documents/{*address}")
  String byAddress(
      @PathVariable String address,
      @RequestParam(defaultValue = "") String on,
      Wanted wanted,
      Model model,
      HttpServletResponse response) {
    Addresses.Named named = named(address, versions);
    Optional<LocalDate> day = Parameters.optionalDay("on", on);
    if (Addresses.mirrored(named.document()).isPresent()) {
      return "redirect:"
          + Addresses.known(
              day.map(it -> Addresses.page(named.document(), named.path(), it))
                  .orElseGet(() -> Addresses.page(named.document(), named.path())),
              wanted.known());
    }
    return show(named, day, wanted, model, response);
  }

  /** The document that an address names, and the unit within it; a problem when it is none. */
  static Addresses.Named named(String address, Versions versions) {
    return Addresses.named(address, id -> !versions.milestones(id).isEmpty())
        .orElseGet(() -> new Addresses.Named(Parameters.document("address", address), List.of()));
  }

  @GetMapping("/{title:title-\\d+}/{section:section-.+}/{*unit}")
  String bySection(
      @PathVariable String title,
      @PathVariable String section,
      @PathVariable String unit,
      Wanted wanted,
      Model model,
      HttpServletResponse response) {
    return show(section(title, section, unit), Optional.empty(), wanted, model, response);
  }

  @GetMapping("/on/{on}/{title:title-\\d+}/{section:section-.+}/{*unit}")
  String bySectionOnDay(
      @PathVariable String on,
      @PathVariable String title,
      @PathVariable String section,
      @PathVariable String unit,
      Wanted wanted,
      Model model,
      HttpServletResponse response) {
    return show(
        section(title, section, unit),
        Optional.of(Parameters.day("on", on)),
        wanted,
        model,
        response);
  }

  static Addresses.Named section(String title, String section, String unit) {
    return new Addresses.Named(
        Parameters.document("section", Addresses.section(title, section)), Addresses.names(unit));
  }

  /**
   * How much of the text is wanted, if not the part that the provision asked for stands in.
   *
   * @param part its number, or {@code all}
   * @param only {@code text}: the part's text, without the page around it
   * @param knownOn the day by whose knowledge all is shown; empty for now
   */
  record Wanted(@Nullable String part, @Nullable String only, @Nullable String knownOn) {
    Optional<LocalDate> known() {
      return Parameters.optionalDay("knownOn", knownOn == null ? "" : knownOn);
    }

    TextParts.Part of(TextParts parts, Optional<Place> place) {
      if (part == null || part.isBlank()) {
        return parts.holding(place.map(it -> it.unit().provision()).orElse(0));
      }
      return part.equals("all")
          ? parts.whole()
          : parts.part((int) Parameters.number("part", part, 1, parts.count())).orElseThrow();
    }

    boolean textAlone() {
      return "text".equals(only);
    }
  }

  private String show(
      Addresses.Named named,
      Optional<LocalDate> on,
      Wanted wanted,
      Model model,
      HttpServletResponse response) {
    DocumentId document = named.document();
    LocalDate day = on.orElseGet(() -> LocalDate.now(clock));
    Optional<LocalDate> knownOn = wanted.known();
    Timeline timeline = Timeline.of(versions.milestones(document), knownOn);
    TextOnDay onDay = TextOnDay.on(day, timeline, texts);
    if (knownOn.isEmpty()) {
      remember(new Memento(TimeGate.base(), document, timeline), on, response);
    }
    model.addAttribute("knownOn", knownOn.map(LocalDate::toString).orElse(""));
    model.addAttribute(
        "now",
        on.map(it -> Addresses.page(document, named.path(), it))
            .orElseGet(() -> Addresses.page(document, named.path())));
    model.addAttribute("document", document.value());
    model.addAttribute("permanent", Addresses.permanent(document, named.path()));
    model.addAttribute("day", day.toString());
    model.addAttribute("today", on.isEmpty());
    return switch (onDay) {
      case TextOnDay.Unknown unknown -> throw unknown(document, knownOn);
      case TextOnDay.Text text -> {
        Optional<Place> place = text.read().places().find(named.names());
        TextParts.Part part = wanted.of(text.read().parts(), place);
        var asked = new DocumentViews.Asked(text, day, on, knownOn, place, part);
        model.addAttribute("version", text.version().id().value());
        model.addAttribute("part", part);
        model.addAttribute(
            "parts",
            "?"
                + on.map("on=%s&"::formatted).orElse("")
                + knownOn.map("knownOn=%s&"::formatted).orElse("")
                + "part=");
        if (wanted.textAlone()) {
          model.addAttribute("body", views.part(asked, stands(asked).marks()));
          yield "document-part";
        }
        model.addAttribute("made", made.by(text.reading(), knownOn));
        past(named, timeline, Optional.of(text.version().id()), knownOn, model);
        yield named.names().isEmpty() || place.isPresent()
            ? text(asked, model)
            : absent(asked, named, model, response);
      }
      case TextOnDay.NotYet notYet -> absent(named, timeline, notYet, knownOn, model, response);
      case TextOnDay.Removed removed -> absent(named, timeline, removed, knownOn, model, response);
    };
  }

  private String text(DocumentViews.Asked asked, Model model) {
    StandingView stands = stands(asked);
    model.addAttribute("standing", stands);
    model.addAttribute("text", views.text(asked, stands.marks()));
    model.addAttribute("citing", citing.view(asked));
    model.addAttribute("provision", ProvisionView.of(asked).orElse(null));
    model.addAttribute("helps", ReadingHelps.of(asked, index));
    return "document";
  }

  /** Of a provision that the text of the day does not have. */
  private static String absent(
      DocumentViews.Asked asked, Addresses.Named named, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("citation", asked.reading().citation());
    model.addAttribute("path", named.path());
    model.addAttribute(
        "nearest",
        asked
            .places()
            .nearest(named.names())
            .map(place -> ProvisionView.step(asked, place))
            .orElseGet(() -> ProvisionView.whole(asked)));
    return "provision-absent";
  }

  /** The end of a day, or now where that is yet to come. */
  static Instant instant(Optional<LocalDate> knownOn, Clock clock) {
    Instant now = clock.instant();
    return knownOn.map(Instants::end).filter(now::isAfter).orElse(now);
  }

  private StandingView stands(DocumentViews.Asked asked) {
    Reading reading = asked.reading();
    return standing
        .on(reading.document(), reading.citation(), asked.day(), instant(asked.knownOn(), clock))
        .map(it -> StandingView.of(it, reading, asked.places(), asked::link))
        .orElse(StandingView.NOTHING);
  }

  /** Says where the document's past is, and of which day this page is (RFC 7089). */
  private static void remember(
      Memento memento, Optional<LocalDate> on, HttpServletResponse response) {
    if (memento.timeline().entries().isEmpty()) {
      return;
    }
    Optional<Timeline.Entry> shown = on.flatMap(memento.timeline()::on);
    shown.ifPresent(
        entry -> response.setHeader("Memento-Datetime", Memento.httpDate(entry.from())));
    response.addHeader("Link", shown.map(memento::linksOf).orElseGet(memento::linksOfOriginal));
  }

  private String absent(
      Addresses.Named named,
      Timeline timeline,
      TextOnDay standing,
      Optional<LocalDate> knownOn,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("title", title(named.document()));
    model.addAttribute("why", views.whyAbsent(standing));
    past(
        new Addresses.Named(named.document(), List.of()),
        timeline,
        Optional.empty(),
        knownOn,
        model);
    return "document-absent";
  }

  /** What to call a document that has no text on a day: as its last text does. */
  private String title(DocumentId document) {
    return Optional.ofNullable(versions.captions(List.of(document)).get(document))
        .map(Caption::citation)
        .orElse(document.value());
  }

  private void past(
      Addresses.Named named,
      Timeline timeline,
      Optional<VersionId> shown,
      Optional<LocalDate> knownOn,
      Model model) {
    model.addAttribute(
        "timeline", views.lines(named.document(), named.path(), timeline, shown, knownOn));
    model.addAttribute("course", timeline.course(shown, LocalDate.now(clock)).orElse(null));
  }

  static RuntimeException unknown(DocumentId document, Optional<LocalDate> knownOn) {
    return knownOn
        .map(day ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "At the end of %s the record had no document %s. Look at it as it is known now, or on a later day."
                        .formatted(day, document))
                .exception())
        .<RuntimeException>map(it -> it)
        .orElseGet(() -> unknown(document));
  }

  static RuntimeException unknown(DocumentId document) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "The record has no document %s. Check the address, or search for it; a source that is"
                    .formatted(document)
                + " not watched has no documents here.")
        .exception();
  }
}
