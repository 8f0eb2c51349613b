package lexdelta.searchapi.comparisons;

import java.time.Clock;
import java.time.LocalDate;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that compares a document on two days. */
@Controller
final class ComparisonPage {
  private final Versions versions;
  private final StandingOnDay standing;
  private final Meanings meanings;
  private final Clock clock;

  ComparisonPage(Versions versions, StandingOnDay standing, Statements statements, Clock clock) {
    this.meanings = new Meanings(statements);
    this.versions = versions;
    this.standing = standing;
    this.clock = clock;
  }

  /** Where the forms with two days lead; whichever is the later one is compared with the other. */
  @GetMapping("/compare")
  String choose(@RequestParam String document, @RequestParam String from, @RequestParam String to) {
    LocalDate one = Parameters.day("from", from);
    LocalDate other = Parameters.day("to", to);
    return "redirect:"
        + Addresses.comparison(
            Parameters.document("document", document),
            one.isBefore(other) ? one : other,
            one.isBefore(other) ? other : one);
  }

  @GetMapping("/compare/{from}/to/{to}/{title:title-\\d+}/{section:section-.+}")
  String sections(
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String title,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String view,
      Model model) {
    return page(Addresses.section(title, section), Days.of(from, to), show, view, model);
  }

  @GetMapping("/compare/{from}/to/{to}/documents/{*address}")
  String documents(
      @PathVariable String from,
      @PathVariable String to,
      @PathVariable String address,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String view,
      Model model) {
    return page(address, Days.of(from, to), show, view, model);
  }

  private String page(String address, Days days, String show, String view, Model model) {
    DocumentId document = Parameters.document("document", address);
    Compared compared = Compared.between(versions, document, days.from(), days.to());
    Meaning meaning = meanings.of(compared);
    model.addAttribute("document", document.value());
    model.addAttribute("from", days.from().toString());
    model.addAttribute("to", days.to().toString());
    model.addAttribute("citation", compared.citation());
    model.addAttribute("heading", compared.heading());
    model.addAttribute(
        "before", link(compared.comparison().before().isPresent(), document, days.from()));
    model.addAttribute(
        "after", link(compared.comparison().after().isPresent(), document, days.to()));
    String here = Addresses.comparison(document, days.from(), days.to());
    model.addAttribute(
        "json",
        "/api/compare?document=%s&from=%s&to=%s".formatted(document, days.from(), days.to()));
    model.addAttribute(
        "redline",
        RedlineView.of(
            compared,
            Stood.of(standing, compared, meaning, days.to(), clock.instant()),
            meaning,
            Shown.of(here, show, view)));
    return "comparison";
  }

  private static String link(boolean present, DocumentId document, LocalDate day) {
    return present ? Addresses.page(document, day) : "";
  }

  private record Days(LocalDate from, LocalDate to) {
    static Days of(String from, String to) {
      return new Days(Parameters.day("from", from), Parameters.day("to", to));
    }
  }
}
