package lexdelta.searchapi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.signin.SecondFactors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up, and taking away, one's second factor. */
@Controller
final class SecondFactorPage {
  private final Own own;
  private final SecondFactors factors;

  SecondFactorPage(Own own, SecondFactors factors) {
    this.own = own;
    this.factors = factors;
  }

  @GetMapping("/account/second-factor")
  String form(Model model) {
    return form(factors.propose(), "", model);
  }

  private static String form(String proposed, String mistake, Model model) {
    Person person = AccountPage.here().who();
    model.addAttribute("person", person);
    model.addAttribute("secret", proposed);
    model.addAttribute("grouped", proposed.replaceAll("(.{4})(?=.)", "$1 "));
    model.addAttribute("picture", QrPicture.of(address(person, proposed)));
    model.addAttribute("mistake", mistake);
    return "second-factor";
  }

  /** As authenticators read it. */
  private static String address(Person person, String secret) {
    return "otpauth://totp/Lexdelta:%s?secret=%s&issuer=Lexdelta"
        .formatted(person.email().value().replace("+", "%2B"), secret);
  }

  @PostMapping("/account/second-factor")
  String setUp(
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String current,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      Own.Proposed proposed = new Own.Proposed(secret, code, current);
      model.addAttribute("codes", own.setUp(AccountPage.here().who(), proposed, request));
      return "recovery-codes";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      String again = secret.matches("[A-Z2-7]{32}") ? secret : factors.propose();
      return form(again, String.valueOf(e.getMessage()), model);
    }
  }

  @PostMapping("/account/recovery-codes")
  String newCodes(
      @RequestParam(defaultValue = "") String current,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      model.addAttribute("codes", own.newRecoveryCodes(AccountPage.here().who(), current, request));
      return "recovery-codes";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(factors.propose(), String.valueOf(e.getMessage()), model);
    }
  }

  @PostMapping("/account/second-factor/remove")
  String remove(
      @RequestParam(defaultValue = "") String current,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      own.removeSecondFactor(AccountPage.here().who(), current, request);
      return "redirect:/account?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(factors.propose(), String.valueOf(e.getMessage()), model);
    }
  }
}
