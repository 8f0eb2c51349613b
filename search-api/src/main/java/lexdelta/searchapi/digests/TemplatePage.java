package lexdelta.searchapi.digests;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import lexdelta.alerts.digest.Template;
import lexdelta.alerts.digest.Templates;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.export.Logo;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of the firm's template for digests. */
@Controller
final class TemplatePage {
  private final Templates templates;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TemplatePage(Templates templates, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.templates = templates;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/digests/template")
  String show(@RequestParam(defaultValue = "") String done, Model model) {
    Templates.Kept kept = templates.newest();
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("revision", kept.revision());
    model.addAttribute("it", kept.template());
    model.addAttribute("alt", kept.template().logo().map(Template.Picture::alt).orElse(""));
    model.addAttribute("sections", String.join("\n", kept.template().sections()));
    return "digest-template";
  }

  @PostMapping("/digests/template")
  String keep(
      @RequestParam(defaultValue = "0") String revision,
      @RequestParam(defaultValue = "") String firm,
      @RequestParam(defaultValue = "") String opening,
      @RequestParam(defaultValue = "") String closing,
      @RequestParam(defaultValue = "") String sections,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "") String bare,
      @RequestParam(required = false) @Nullable MultipartFile logo) {
    Templates.Kept before = templates.newest();
    Optional<Template.Picture> picture =
        bare.isEmpty() ? picture(logo, alt, before.template()) : Optional.empty();
    Template template =
        DigestDesk.at(
            "firm", () -> new Template(firm, opening, closing, sections.lines().toList(), picture));
    int of = (int) Parameters.number("revision", revision, 0, Integer.MAX_VALUE);
    transaction.executeWithoutResult(_ -> {
      if (!templates.append(of, template, CurrentPerson.id(), clock.instant())) {
        throw Problem.of(
                ProblemKind.CHANGED_MEANWHILE,
                "Somebody else kept the template meanwhile. Open its page again; what you wrote is still in the page before.")
            .exception();
      }
      audit.note(
          "changed the template of digests", "template of digests", "", "revision " + (of + 1));
    });
    return "redirect:/digests/template?done=1";
  }

  /** The picture that was sent, else the one that there is, with the words for it. */
  private static Optional<Template.Picture> picture(
      @Nullable MultipartFile sent, String alt, Template before) {
    if (sent == null || sent.isEmpty()) {
      return before
          .logo()
          .map(it -> DigestDesk.at("alt", () -> new Template.Picture(it.base64(), alt)));
    }
    byte[] bytes = bytes(sent);
    if (Logo.of(bytes, alt).isEmpty()) {
      throw Problem.parameter(
              "logo",
              "The logo is a PNG or JPEG picture of at most 1 MB and %,d pixels a side."
                  .formatted(Logo.LONGEST))
          .exception();
    }
    return Optional.of(
        DigestDesk.at(
            "alt", () -> new Template.Picture(Base64.getEncoder().encodeToString(bytes), alt)));
  }

  private static byte[] bytes(MultipartFile sent) {
    try {
      return sent.getBytes();
    } catch (IOException e) {
      throw Problem.parameter("logo", "The logo did not arrive whole. Send it again.").exception();
    }
  }
}
