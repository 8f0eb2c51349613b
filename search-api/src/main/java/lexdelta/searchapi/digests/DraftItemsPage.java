package lexdelta.searchapi.digests;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.LeftOut;
import lexdelta.alerts.digest.Move;
import lexdelta.alerts.digest.MovedOn;
import lexdelta.alerts.digest.Pick;
import lexdelta.alerts.digest.Question;
import lexdelta.alerts.digest.Revision;
import lexdelta.crawler.record.DocumentId;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.comparisons.ChangeWords;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which the items of a draft are picked, ordered and written. */
@Controller
final class DraftItemsPage {
  private final DigestDesk digests;
  private final DraftDesk desk;
  private final MovedOn moved;
  private final People people;
  private final Clock clock;

  DraftItemsPage(DigestDesk digests, DraftDesk desk, MovedOn moved, People people, Clock clock) {
    this.digests = digests;
    this.desk = desk;
    this.moved = moved;
    this.people = people;
    this.clock = clock;
  }

  /** A text that came too late, beside the one that stands. */
  record Conflict(String commentary, String points, String questions, String by) {}

  /**
   * Where it is told, with the pages that show it.
   *
   * @param redline what that day brought
   */
  record Shown(Pick.Place place, String redline, String text) {
    static Shown of(Pick.Place it) {
      DocumentId document = new DocumentId(it.document());
      return new Shown(
          it,
          Addresses.comparison(document, it.effectiveOn().minusDays(1), it.effectiveOn()),
          Addresses.page(document));
    }
  }

  @GetMapping("/digests/drafts/{id}/items/{part}")
  String item(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    model.addAttribute("done", !done.isEmpty());
    Digest digest = read(id);
    return show(digest, item(digest, part), Optional.empty(), model);
  }

  private Digest read(String id) {
    return digests.draft(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  private static Digest.Item item(Digest digest, String part) {
    return digest
        .item((int) Parameters.number("part", part, 1, Integer.MAX_VALUE))
        .orElseThrow(() -> Problem.parameter("part", "There is no such item.").exception());
  }

  private String show(Digest digest, Digest.Item item, Optional<Conflict> conflict, Model model) {
    List<Digest.Item> items = digest.items();
    int at = items.indexOf(item);
    model.addAttribute("it", digest);
    model.addAttribute("item", item);
    model.addAttribute("text", item.text().text());
    model.addAttribute("questions", written(item.text().text()));
    model.addAttribute("place", Shown.of(item.pick().place()));
    model.addAttribute("places", item.pick().places().stream().map(Shown::of).toList());
    model.addAttribute("moved", moved.of(digest).getOrDefault(item.part(), List.of()));
    model.addAttribute("sections", items.stream().map(Digest.Item::section).distinct().toList());
    model.addAttribute("body", digests.preview(item));
    model.addAttribute("conflict", conflict.orElse(null));
    model.addAttribute("previous", at > 0 ? items.get(at - 1).part() : 0);
    model.addAttribute("next", at + 1 < items.size() ? items.get(at + 1).part() : 0);
    return "digest-item";
  }

  private static String written(ItemText text) {
    return text.questions().stream().map(Question::written).collect(Collectors.joining("\n\n"));
  }

  @PostMapping("/digests/drafts/{id}/items/{part}")
  String save(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam(defaultValue = "0") String revision,
      @RequestParam(defaultValue = "") String picked,
      @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "0") String place,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String commentary,
      @RequestParam(defaultValue = "") String points,
      @RequestParam(defaultValue = "") String questions,
      @RequestParam(defaultValue = "") String next,
      Model model,
      HttpServletResponse response) {
    Digest digest = read(id);
    Digest.Item item = item(digest, part);
    int of = (int) Parameters.number("revision", revision, 0, Integer.MAX_VALUE);
    int at = (int) Parameters.number("place", place, 0, 10_000);
    List<Question> asked = DigestDesk.at("questions", () -> Question.read(questions));
    ItemText text =
        DigestDesk.at(
            "title",
            () -> new ItemText(!picked.isEmpty(), section, at, title, commentary, points, asked));
    if (desk.save(digest, item.part(), of, text)) {
      return next.isEmpty()
          ? page(digest, item.part())
          : page(digest, (int) Parameters.number("next", next, 1, Integer.MAX_VALUE));
    }
    response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
    Digest now = read(id);
    Digest.Item theirs = item(now, part);
    Conflict conflict =
        new Conflict(commentary, points, questions, people.name(theirs.text().by()));
    return show(now, theirs, Optional.of(conflict), model);
  }

  private static String page(Digest digest, int part) {
    return "redirect:/digests/drafts/%d/items/%d?done=1".formatted(digest.id().value(), part);
  }

  private static String list(Digest digest, int part) {
    return "redirect:/digests/drafts/%d#item-%d".formatted(digest.id().value(), part);
  }

  /**
   * Does one thing in the list of items.
   *
   * @param does {@code pick}, {@code drop} or a {@link Move} in small letters, and the part: {@code
   *     up 7}
   */
  @PostMapping("/digests/drafts/{id}/items")
  String arrange(@PathVariable String id, @RequestParam(defaultValue = "") String does) {
    Digest digest = read(id);
    String[] words = does.split(" ", 2);
    Digest.Item item = item(digest, words.length == 2 ? words[1] : "");
    switch (words[0]) {
      case "pick" -> desk.pick(digest, item.part(), true);
      case "drop" -> desk.pick(digest, item.part(), false);
      default -> desk.move(digest, item.part(), move(words[0]));
    }
    return list(digest, item.part());
  }

  private static Move move(String word) {
    return Stream.of(Move.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Problem.parameter("does", "An item cannot be told to “%s”.".formatted(word))
                .exception());
  }

  @GetMapping("/digests/drafts/{id}/left-out")
  String leftOut(
      @PathVariable String id, @RequestParam(defaultValue = "0") String from, Model model) {
    Digest digest = read(id);
    model.addAttribute("it", digest);
    LeftOut.Lines left =
        desk.leftOut(digest, (int) Parameters.number("from", from, 0, Integer.MAX_VALUE));
    model.addAttribute("left", left);
    model.addAttribute(
        "kinds", left.lines().stream().map(it -> ChangeWords.of(it.kind())).toList());
    return "digest-left-out";
  }

  @PostMapping("/digests/drafts/{id}/left-out")
  String add(@PathVariable String id, @RequestParam(defaultValue = "") String change) {
    Digest digest = read(id);
    String number = change.strip().replaceFirst("^.*/changes/", "");
    return page(digest, desk.add(digest, Parameters.number("change", number, 1, Long.MAX_VALUE)));
  }

  /** What was said of an item before. */
  record Before(int revision, String by, String at, ItemText text) {}

  @GetMapping("/digests/drafts/{id}/items/{part}/history")
  String history(@PathVariable String id, @PathVariable String part, Model model) {
    Digest digest = read(id);
    Digest.Item item = item(digest, part);
    model.addAttribute("it", digest);
    model.addAttribute("item", item);
    model.addAttribute(
        "before",
        desk.history(digest, item.part()).stream()
            .map(r ->
                new Before(
                    r.revision(),
                    people.name(r.by()),
                    Days.words(r.at(), clock.getZone()),
                    r.text()))
            .toList());
    return "digest-history";
  }

  @PostMapping("/digests/drafts/{id}/items/{part}/restore")
  String restore(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam(defaultValue = "0") String revision) {
    Digest digest = read(id);
    Digest.Item item = item(digest, part);
    long wanted = Parameters.number("revision", revision, 1, Integer.MAX_VALUE);
    Revision<ItemText> before =
        desk.history(digest, item.part()).stream()
            .filter(it -> it.revision() == wanted)
            .findFirst()
            .orElseThrow(
                () -> Problem.parameter("revision", "There is no such revision.").exception());
    desk.save(digest, item.part(), item.text().revision(), before.text());
    return page(digest, item.part());
  }
}
