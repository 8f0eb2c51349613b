package lexdelta.searchapi.digests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Edition;
import lexdelta.alerts.digest.Question;
import lexdelta.alerts.digest.Readership;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.export.Handout;
import lexdelta.searchapi.export.HtmlFile;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.export.MarkdownFile;
import lexdelta.searchapi.export.PdfFile;
import lexdelta.searchapi.export.SlidesFile;
import lexdelta.searchapi.export.WordFile;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.web.Attachment;
import lexdelta.searchapi.web.Csv;
import lexdelta.searchapi.web.Days;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of published digests. */
@Controller
final class DigestsPage {
  private final DigestDesk desk;
  private final Digests digests;
  private final Readership readership;
  private final People people;
  private final Clock clock;

  DigestsPage(DigestDesk desk, Digests digests, Readership readership, People people, Clock clock) {
    this.desk = desk;
    this.digests = digests;
    this.readership = readership;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/digests")
  String all(Model model) {
    boolean makes = CurrentPerson.may(Deed.MAKE_DIGESTS);
    model.addAttribute("drafts", makes ? digests.drafts() : List.of());
    model.addAttribute(
        "published", makes ? digests.published() : readership.told(CurrentPerson.id()));
    model.addAttribute(
        "waiting",
        readership.waiting(CurrentPerson.id()).stream().map(Digests.Line::edition).toList());
    return "digests";
  }

  /**
   * A question as it is asked.
   *
   * @param name of its field
   * @param given the last answer; empty where none was given
   */
  record Asked(
      String name,
      String title,
      Question question,
      String given,
      boolean answered,
      boolean right) {}

  @GetMapping("/digests/{number}")
  String one(@PathVariable String number, Model model) {
    Digests.Published published = desk.published(number);
    desk.opened(published);
    model.addAttribute("number", number);
    model.addAttribute("title", published.edition().head().title());
    model.addAttribute("body", DigestPrint.html(desk.print(published)));
    model.addAttribute("logo", desk.logo(published).map(Logo::alt).orElse(""));
    model.addAttribute("certified", desk.certificate(published).isPresent());
    model.addAttribute("questions", asked(published));
    Optional<Readership.Reading> own = desk.own(published);
    model.addAttribute("mine", own.isPresent());
    model.addAttribute(
        "acknowledged",
        own.flatMap(Readership.Reading::acknowledgedAt).map(this::words).orElse(""));
    return "digest";
  }

  private String words(Instant at) {
    return Days.words(at, clock.getZone());
  }

  private List<Asked> asked(Digests.Published published) {
    List<Readership.Answer> answers = desk.answers(published);
    List<Asked> asked = new ArrayList<>();
    for (Edition.Item item : published.edition().items()) {
      for (int i = 0; i < item.text().questions().size(); i++) {
        int place = i;
        Optional<Readership.Answer> given =
            answers.stream()
                .filter(it -> it.part() == item.part() && it.question() == place)
                .findFirst();
        asked.add(
            new Asked(
                name(item, i),
                item.text().title(),
                item.text().questions().get(i),
                given.map(Readership.Answer::words).orElse(""),
                given.isPresent(),
                given.filter(Readership.Answer::right).isPresent()));
      }
    }
    return asked;
  }

  private static String name(Edition.Item item, int question) {
    return "answer-%d-%d".formatted(item.part(), question);
  }

  @PostMapping("/digests/{number}/answers")
  String answer(@PathVariable String number, @RequestParam Map<String, String> fields) {
    Digests.Published published = desk.published(number);
    List<Readership.Answer> answers = new ArrayList<>();
    for (Edition.Item item : published.edition().items()) {
      for (int i = 0; i < item.text().questions().size(); i++) {
        String given = fields.getOrDefault(name(item, i), "").strip();
        if (!given.isEmpty()) {
          String words = given.length() > 300 ? given.substring(0, 300) : given;
          answers.add(
              new Readership.Answer(
                  item.part(), i, words, item.text().questions().get(i).right(words)));
        }
      }
    }
    desk.answer(published, answers);
    return "redirect:/digests/" + published.edition().number() + "#questions";
  }

  @PostMapping("/digests/{number}/acknowledge")
  String acknowledge(@PathVariable String number) {
    Digests.Published published = desk.published(number);
    desk.acknowledge(published);
    return "redirect:/digests/" + published.edition().number() + "#acknowledged";
  }

  /** The digest as a file: {@code docx}, {@code pdf}, {@code html}, {@code md} or {@code pptx}. */
  @GetMapping("/digests/{number}/file")
  ResponseEntity<byte[]> file(
      @PathVariable String number, @RequestParam(defaultValue = "pdf") String as) {
    Digests.Published published = desk.published(number);
    Handout handout = desk.print(published);
    String name = "digest-" + published.edition().number() + "." + as;
    return switch (as) {
      case "docx" -> Attachment.of(name, WordFile.MEDIA_TYPE, WordFile.of(handout));
      case "pdf" -> Attachment.of(name, "application/pdf", PdfFile.of(handout));
      case "html" -> Attachment.of(name, HtmlFile.MEDIA_TYPE, HtmlFile.of(handout));
      case "md" -> Attachment.of(name, MarkdownFile.MEDIA_TYPE, MarkdownFile.of(handout));
      case "pptx" -> Attachment.of(name, SlidesFile.MEDIA_TYPE, SlidesFile.of(handout));
      default -> throw Problem.parameter("as", "Ask for docx, pdf, html, md or pptx.").exception();
    };
  }

  /** How somebody stands, in words. */
  record Stands(
      String name,
      String told,
      String opened,
      String acknowledged,
      String reminded,
      String right) {}

  @GetMapping("/digests/{number}/reading")
  String reading(@PathVariable String number, Model model) {
    Digests.Published published = desk.published(number);
    List<Stands> stands = stands(published);
    model.addAttribute("number", number);
    model.addAttribute("title", published.edition().head().title());
    model.addAttribute("lines", stands);
    model.addAttribute("all", stands.size());
    model.addAttribute(
        "acknowledged", stands.stream().filter(it -> !it.acknowledged().isEmpty()).count());
    return "digest-reading";
  }

  private List<Stands> stands(Digests.Published published) {
    int questions = published.edition().questions();
    return readership.of(published.id()).stream()
        .map(it ->
            new Stands(
                people.name(it.person()),
                words(it.toldAt()),
                it.openedAt().map(this::words).orElse(""),
                it.acknowledgedAt().map(this::words).orElse(""),
                it.remindedAt().map(this::words).orElse(""),
                questions == 0 ? "" : it.right() + " of " + questions))
        .toList();
  }

  @GetMapping("/digests/{number}/reading.csv")
  ResponseEntity<byte[]> csv(@PathVariable String number) {
    Digests.Published published = desk.published(number);
    StringBuilder lines =
        new StringBuilder(
            Csv.line("Digest", "Person", "Told", "Opened", "Acknowledged", "Reminded", "Right"));
    stands(published)
        .forEach(it ->
            lines.append(
                Csv.line(
                    published.edition().number(),
                    it.name(),
                    it.told(),
                    it.opened(),
                    it.acknowledged(),
                    it.reminded(),
                    it.right())));
    return Attachment.of(
        "digest-" + published.edition().number() + "-reading.csv",
        "text/csv;charset=UTF-8",
        lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/digests/{number}/remind")
  String remind(@PathVariable String number) {
    Digests.Published published = desk.published(number);
    desk.remind(published);
    return "redirect:/digests/" + published.edition().number() + "/reading";
  }

  @PostMapping("/digests/{number}/corrections")
  String correct(@PathVariable String number, @RequestParam(defaultValue = "") String words) {
    Digests.Published published = desk.published(number);
    desk.correct(published, words);
    return "redirect:/digests/" + published.edition().number();
  }
}
