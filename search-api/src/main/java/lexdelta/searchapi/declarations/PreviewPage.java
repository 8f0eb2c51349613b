package lexdelta.searchapi.declarations;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.source.declared.BadDeclarationsException;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Declarations;
import lexdelta.crawler.watch.DeclarationPreviews;
import lexdelta.searchapi.audit.Audit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a declaration, and what came of it. */
@Controller
final class PreviewPage {
  private static final int LONGEST = 100_000;

  private final KnownSources known;
  private final DeclarationPreviews previews;
  private final Audit audit;

  PreviewPage(KnownSources known, DeclarationPreviews previews, Audit audit) {
    this.audit = audit;
    this.known = known;
    this.previews = previews;
  }

  @GetMapping("/declarations/preview")
  String blank(Model model) {
    return form(model, "", "", "");
  }

  /**
   * Looks at the address of a declaration, once.
   *
   * @param text a file of declarations; blank where a known one is meant
   * @param id which one, where the text declares several; or the known one
   */
  @PostMapping("/declarations/preview")
  String preview(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String id,
      Model model,
      HttpServletResponse response) {
    try {
      Declaration declaration = text.isBlank() ? chosen(id) : typed(text, id);
      audit.note(
          "previewed a declared source",
          "source " + declaration.source().id(),
          "",
          declaration.source().address().toString());
      model.addAttribute("shown", Shown.of(previews.of(declaration)));
      return form(model, text, id, "");
    } catch (BadDeclarationsException | IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(model, text, id, String.valueOf(e.getMessage()));
    }
  }

  private String form(Model model, String text, String id, String mistake) {
    model.addAttribute("text", text);
    model.addAttribute("id", id);
    model.addAttribute("mistake", mistake);
    model.addAttribute(
        "known",
        known.declarations().stream().map(each -> each.source().id().value()).sorted().toList());
    return "declaration-preview";
  }

  private Declaration chosen(String id) {
    return known.declarations().stream()
        .filter(each -> each.source().id().value().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                id.isBlank()
                    ? "Paste a declaration, or choose one."
                    : "There is no declaration of the name «%s»; choose one from the list."
                        .formatted(shortened(id))));
  }

  private static Declaration typed(String text, String id) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "The text has %,d characters; a declaration has %,d at most."
              .formatted(text.length(), LONGEST));
    }
    List<Declaration> all = Declarations.read("The text", text.getBytes(StandardCharsets.UTF_8));
    List<Declaration> meant =
        all.stream().filter(each -> id.isBlank() || each.source().id().value().equals(id)).toList();
    if (all.size() == 1) {
      return all.getFirst();
    }
    if (meant.size() != 1) {
      throw new IllegalArgumentException(
          all.isEmpty()
              ? "The text declares nothing. It begins with «publishers:»; docs/sources.md shows a whole one."
              : "The text declares %s. Say which is meant."
                  .formatted(
                      String.join(
                          ", ", all.stream().map(each -> each.source().id().value()).toList())));
    }
    return meant.getFirst();
  }

  private static String shortened(String id) {
    return id.length() > 100 ? id.substring(0, 100) + "…" : id;
  }
}
