package lexdelta.searchapi.digests;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.Edition;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.Pick;
import lexdelta.alerts.digest.Template;
import lexdelta.alerts.digest.Templates;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.redline.Stretch;
import lexdelta.searchapi.export.Handout;
import lexdelta.searchapi.export.HtmlFile;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.export.Masthead;
import lexdelta.searchapi.export.Part;
import lexdelta.searchapi.export.Words;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.util.UriComponentsBuilder;

/** A digest as a handout: what its page, its mail and its files are all made of. */
final class DigestPrint {
  private final String base;
  private final Templates templates;
  private final Markdown markdown;

  /**
   * Prints digests.
   *
   * @param base the address of this service, without a slash at the end
   */
  DigestPrint(String base, Templates templates) {
    this.base = base;
    this.templates = templates;
    this.markdown = new Markdown(base);
  }

  /** The whole, with what was put right since. */
  Handout of(Edition edition, List<Edition.Correction> corrections) {
    Template template = templates.find(edition.template()).orElse(Template.NONE);
    List<Part> parts = new ArrayList<>();
    about(edition, template.firm(), parts);
    corrections(corrections, parts);
    parts.addAll(markdown.parts(edition.head().opening()));
    String section = "";
    for (Edition.Item item : edition.items()) {
      if (!item.text().section().equals(section)) {
        section = item.text().section();
        parts.add(heading(1, section));
      }
      item(item.pick(), item.text(), parts);
    }
    coming(edition, parts);
    parts.add(heading(1, "What this digest covers"));
    parts.add(paragraph(edition.coverage()));
    parts.addAll(markdown.parts(edition.head().closing()));
    LocalDate day = Instants.publishersDay(edition.publishedAt());
    return new Handout(Masthead.published(edition.head().title(), day), logo(template), parts);
  }

  /** The logo of an edition. */
  Optional<Logo> logo(Edition edition) {
    return templates.find(edition.template()).flatMap(DigestPrint::logo);
  }

  private static Optional<Logo> logo(Template template) {
    return template
        .logo()
        .flatMap(it -> Logo.of(Base64.getDecoder().decode(it.base64()), it.alt()));
  }

  /** One item alone, under its section. */
  Handout of(Digest.Item item, LocalDate day) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(1, item.section()));
    item(item.pick(), item.text().text(), parts);
    return new Handout(
        Masthead.published(item.text().text().title(), day), Optional.empty(), parts);
  }

  private static void about(Edition edition, String firm, List<Part> parts) {
    Head head = edition.head();
    parts.add(
        paragraph(
            "%s%s. Changes from %s to %s.%s"
                .formatted(
                    edition.number().isEmpty() ? "Draft" : "Digest " + edition.number(),
                    firm.isEmpty() ? "" : " of " + firm,
                    edition.wanted().period().first(),
                    edition.wanted().period().last(),
                    head.audience().isEmpty() ? "" : " For " + head.audience() + ".")));
  }

  private void corrections(List<Edition.Correction> corrections, List<Part> parts) {
    if (!corrections.isEmpty()) {
      parts.add(heading(1, "Corrections"));
    }
    for (Edition.Correction correction : corrections) {
      parts.add(
          new Part.Paragraph(
              List.of(
                  Words.strong("Corrected on " + Instants.publishersDay(correction.at()) + ":"))));
      parts.addAll(markdown.parts(correction.words()));
    }
  }

  private void item(Pick pick, ItemText text, List<Part> parts) {
    Pick.Place place = pick.place();
    parts.add(heading(2, text.title()));
    parts.add(
        new Part.Paragraph(
            List.of(
                Words.strong(place.citation()),
                Words.of(", %s. ".formatted(when(pick))),
                Words.of(pick.sentence()))));
    redline(pick.redline(), parts);
    parts.add(
        new Part.Paragraph(
            List.of(
                Words.linked("Redline", redline(place)),
                Words.of(" · "),
                Words.linked("Text", address(Addresses.page(document(place)))))));
    if (!pick.causes().isEmpty()) {
      parts.add(paragraph("Made by " + String.join("; ", pick.causes()) + "."));
    }
    if (!pick.places().isEmpty()) {
      parts.add(paragraph(together(pick)));
      parts.add(
          new Part.Bullets(
              pick.places().stream()
                  .map(it ->
                      Part.Item.of(
                          Words.linked(it.citation(), redline(it)),
                          Words.of(it.heading().isBlank() ? "" : ", " + it.heading())))
                  .toList()));
    }
    if (!pick.days().isEmpty()) {
      parts.add(new Part.Bullets(pick.days().stream().map(DigestPrint::day).toList()));
    }
    parts.addAll(markdown.parts(text.commentary()));
    if (!text.points().isEmpty()) {
      parts.add(new Part.Paragraph(List.of(Words.strong("Key points"))));
      parts.add(
          new Part.Bullets(
              text.points().lines().filter(it -> !it.isBlank()).map(this::point).toList()));
    }
  }

  private static void redline(Pick.Excerpt excerpt, List<Part> parts) {
    for (Pick.Passage passage : excerpt.passages()) {
      List<Words> words = new ArrayList<>();
      if (!passage.label().isEmpty()) {
        words.add(Words.strong(passage.label() + " "));
      }
      passage.stretches().stream()
          .map(it -> Words.of(new Stretch(it.mark(), it.text())))
          .forEach(words::add);
      parts.add(new Part.Quotation(words));
    }
    if (excerpt.further() > 0) {
      parts.add(
          paragraph(
              "%,d more %s changed; the redline has all."
                  .formatted(excerpt.further(), excerpt.further() == 1 ? "passage" : "passages")));
    }
  }

  private Part.Item point(String line) {
    return markdown.parts(line).stream()
        .map(part ->
            switch (part) {
              case Part.Paragraph it -> new Part.Item(it.words(), List.of());
              case Part.Bullets it -> it.items().getFirst();
              default -> Part.Item.of(Words.of(line));
            })
        .findFirst()
        .orElseGet(() -> Part.Item.of(Words.of(line)));
  }

  private static String together(Pick pick) {
    return switch (pick.kind()) {
      case "ADDED" -> "New with it:";
      case "REMOVED" -> "Gone with it:";
      default -> "The same in:";
    };
  }

  private static String when(Pick pick) {
    String day = pick.place().effectiveOn().toString();
    return switch (pick.kind()) {
      case "ADDED" -> "of " + day;
      case "REMOVED" -> "no longer published from " + day + " on";
      case "STANDING" -> "stands otherwise from " + day + " on";
      case "NOTES_ONLY" -> "only notes beside the text changed, from " + day + " on";
      default -> "in this text from " + day + " on";
    };
  }

  private void coming(Edition edition, List<Part> parts) {
    if (!edition.coming().isEmpty()) {
      parts.add(heading(1, "What takes effect next"));
      parts.add(new Part.Bullets(edition.coming().stream().map(this::linkedDay).toList()));
    }
  }

  private Part.Item linkedDay(Pick.Day day) {
    String page = Addresses.page(new DocumentId(day.document()));
    return Part.Item.of(Words.strong(day.on() + ": "), Words.linked(day.what(), address(page)));
  }

  private static Part.Item day(Pick.Day day) {
    return Part.Item.of(Words.strong(day.on() + ": "), Words.of(day.what()));
  }

  private static Part.Heading heading(int level, String words) {
    return new Part.Heading(level, List.of(Words.of(words)));
  }

  private static Part.Paragraph paragraph(String words) {
    return new Part.Paragraph(List.of(Words.of(words)));
  }

  private static DocumentId document(Pick.Place place) {
    return new DocumentId(place.document());
  }

  private URI redline(Pick.Place place) {
    LocalDate day = place.effectiveOn();
    return address(Addresses.comparison(document(place), day.minusDays(1), day));
  }

  private URI address(String path) {
    return UriComponentsBuilder.fromUriString(base + path).build().encode().toUri();
  }

  /** What stands within a page or a mail, as HTML. */
  static String html(Handout handout) {
    String page = new String(HtmlFile.of(handout), StandardCharsets.UTF_8);
    return page.substring(page.indexOf("<main>") + "<main>".length(), page.indexOf("</main>"));
  }
}
