package lexdelta.searchapi.webhooks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.webhook.Trial;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person's own webhooks and channels. */
@Controller
final class WebhooksPage {
  private static final int LONGEST_BACK = 366;

  private final EndpointDesk desk;
  private final People people;
  private final Clock clock;

  WebhooksPage(EndpointDesk desk, People people, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.clock = clock;
  }

  /** What was typed when a webhook was refused. */
  record Typed(String kind, String title, String address, String mistake) {
    static final Typed NOTHING = new Typed("webhook", "", "", "");
  }

  @GetMapping("/webhooks")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", !done.isEmpty());
    return show(Typed.NOTHING, model);
  }

  private String show(Typed typed, Model model) {
    model.addAttribute("webhooks", desk.of(CurrentPerson.id()));
    model.addAttribute("kinds", EndpointKind.values());
    model.addAttribute("typed", typed);
    model.addAttribute("zone", clock.getZone());
    return "webhooks";
  }

  @PostMapping("/webhooks")
  String declare(
      @RequestParam(defaultValue = "webhook") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String address,
      Model model,
      HttpServletResponse response) {
    try {
      Endpoint made =
          desk.declare(
              CurrentPerson.id(),
              kind,
              title,
              address,
              WebhooksApi.mail(people, CurrentPerson.id()));
      model.addAttribute("made", made);
      return show(Typed.NOTHING, model);
    } catch (ProblemException refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return show(new Typed(kind, title, address, String.valueOf(refused.getMessage())), model);
    }
  }

  @PostMapping("/webhooks/{id}/secret")
  String renewSecret(@PathVariable String id, Model model) {
    model.addAttribute("made", desk.renewSecret(own(id)));
    return show(Typed.NOTHING, model);
  }

  @PostMapping("/webhooks/{id}/test")
  String test(@PathVariable String id, Model model) {
    Endpoint endpoint = own(id);
    Trial.Result result = desk.test(endpoint);
    model.addAttribute("tested", endpoint.title());
    model.addAttribute("result", result);
    return show(Typed.NOTHING, model);
  }

  @PostMapping("/webhooks/{id}/on")
  String on(@PathVariable String id, @RequestParam(defaultValue = "0") String days, Model model) {
    int again = desk.switchOn(own(id), (int) Parameters.number("days", days, 0, LONGEST_BACK));
    model.addAttribute("again", again);
    return show(Typed.NOTHING, model);
  }

  @PostMapping("/webhooks/{id}/off")
  String off(@PathVariable String id) {
    desk.switchOff(own(id));
    return "redirect:/webhooks?done=1";
  }

  @PostMapping("/webhooks/{id}/remove")
  String remove(@PathVariable String id) {
    desk.remove(own(id));
    return "redirect:/webhooks?done=1";
  }

  private Endpoint own(String id) {
    return desk.own(CurrentPerson.id(), Parameters.number("id", id, 1, Long.MAX_VALUE));
  }
}
