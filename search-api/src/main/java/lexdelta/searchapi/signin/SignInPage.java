package lexdelta.searchapi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import lexdelta.searchapi.door.SignInSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Coming in and going out. */
@Controller
final class SignInPage {
  private final SignIn signIn;
  private final BrowserSessions sessions;
  private final SignInSettings settings;
  private final Audit audit;

  SignInPage(SignIn signIn, BrowserSessions sessions, SignInSettings settings, Audit audit) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.settings = settings;
    this.audit = audit;
  }

  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "") String to, Model model) {
    return form(to, "", "", model);
  }

  /** A provider of OpenID Connect did not say who it is, or said somebody unknown here. */
  @GetMapping("/sign-in/failed")
  String failed(@RequestParam(defaultValue = "") String why, Model model) {
    return form("", "", OpenIdArrival.words(why), model);
  }

  private String form(String to, String email, String mistake, Model model) {
    model.addAttribute("to", LocalPath.of(to));
    model.addAttribute("email", email);
    model.addAttribute("mistake", mistake);
    model.addAttribute("openid", settings.openid().on() ? settings.openid().title() : "");
    return "sign-in";
  }

  @PostMapping("/sign-in")
  String enter(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String to,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIn.password(email, password, request.getRemoteAddr())) {
      case SignIn.Known known -> in(known.person(), to, request, response);
      case SignIn.Unknown unknown -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        yield form(to, email, unknown.message(), model);
      }
    };
  }

  private String in(
      Person person, String to, HttpServletRequest request, HttpServletResponse response) {
    sessions.open(person.id(), !person.hasSecondFactor(), request, response);
    if (person.hasSecondFactor()) {
      return "redirect:"
          + UriComponentsBuilder.fromPath("/sign-in/code")
              .queryParam("to", "{to}")
              .encode()
              .buildAndExpand(LocalPath.of(to))
              .toUriString();
    }
    audit.note(person, "signed in", "", "", "");
    return "redirect:" + LocalPath.of(to);
  }

  @GetMapping("/sign-in/code")
  String codeForm(@RequestParam(defaultValue = "") String to, Model model) {
    return half().isPresent() ? codeForm(to, "", model) : "redirect:/sign-in";
  }

  private static String codeForm(String to, String mistake, Model model) {
    model.addAttribute("to", LocalPath.of(to));
    model.addAttribute("mistake", mistake);
    return "sign-in-code";
  }

  @PostMapping("/sign-in/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String to,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (half().isEmpty()) {
      return "redirect:/sign-in";
    }
    return switch (signIn.code(half().get(), code, request.getRemoteAddr())) {
      case SignIn.Known known -> {
        sessions.open(known.person().id(), true, request, response);
        audit.note(known.person(), "signed in", "", "", "");
        yield "redirect:" + LocalPath.of(to);
      }
      case SignIn.Unknown unknown -> {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        yield codeForm(to, unknown.message(), model);
      }
    };
  }

  /** Who has shown a password and has still to show a code. */
  private static Optional<Person> half() {
    return CurrentPerson.signedIn()
        .filter(SignedIn.ByBrowser.class::isInstance)
        .map(SignedIn.ByBrowser.class::cast)
        .filter(it -> !it.session().whole())
        .map(SignedIn.ByBrowser::who);
  }

  @PostMapping("/sign-out")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    if (CurrentPerson.signedIn().isPresent()) {
      audit.note("signed out", "", "", "");
    }
    sessions.close(request, response);
    return "redirect:/sign-in";
  }
}
