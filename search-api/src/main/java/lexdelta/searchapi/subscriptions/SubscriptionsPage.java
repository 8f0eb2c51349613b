package lexdelta.searchapi.subscriptions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.Wishes;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person's own subscriptions, and what is done with them there. */
@Controller
final class SubscriptionsPage {
  private final Subscriptions subscriptions;
  private final Wishes wishes;
  private final AlertLog alerts;
  private final Outbox outbox;
  private final PersonPreferences preferences;
  private final Choices choices;
  private final WishWords words;
  private final Desk desk;
  private final Clock clock;

  SubscriptionsPage(
      Subscriptions subscriptions,
      Wishes wishes,
      AlertLog alerts,
      Outbox outbox,
      PersonPreferences preferences,
      Choices choices,
      Topics topics,
      Desk desk,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.wishes = wishes;
    this.alerts = alerts;
    this.outbox = outbox;
    this.preferences = preferences;
    this.choices = choices;
    this.words = new WishWords(topics);
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/subscriptions")
  String mine(
      @RequestParam(defaultValue = "") String made,
      @RequestParam(defaultValue = "") String cancelled,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    List<Line> lines = lines();
    model.addAttribute("subscriptions", lines);
    model.addAttribute(
        "made",
        lines.stream()
            .filter(line -> made.equals(Long.toString(line.id())))
            .findFirst()
            .orElse(null));
    model.addAttribute("cancelled", !cancelled.isEmpty());
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("stopped", stopped());
    model.addAttribute("hours", hours(preferences.of(CurrentPerson.id())));
    return "subscriptions";
  }

  private static String hours(Preferences it) {
    return "What does not come at once is told at %s, %s.%s"
        .formatted(
            it.hour(),
            it.zone().getId().replace('_', ' '),
            it.quiet()
                .map(quiet ->
                    " Nothing is told from %s to %s.".formatted(quiet.from(), quiet.until()))
                .orElse(""));
  }

  private List<Line> lines() {
    Map<WishId, String> problems = wishes.problems();
    Map<SubscriptionId, Instant> told = alerts.lastTold(CurrentPerson.id());
    Map<Long, String> teams =
        choices.teams().stream().collect(Collectors.toMap(it -> it.id().value(), Team::name));
    Map<String, String> endpoints =
        choices.endpoints().stream()
            .collect(
                Collectors.toMap(
                    it -> it.kind().channel() + ":" + it.id(),
                    it -> "the %s %s".formatted(it.kind().words(), it.title())));
    return subscriptions.of(CurrentPerson.id()).stream()
        .map(held -> line(held, problems, told, teams, endpoints))
        .toList();
  }

  /** Addresses of one's own subscriptions, and one's own, that a server refused. */
  private List<Outbox.Stopped> stopped() {
    List<String> own =
        Stream.concat(
                CurrentPerson.signedIn().flatMap(SignedIn::account).stream()
                    .map(person -> person.email().value()),
                subscriptions.of(CurrentPerson.id()).stream()
                    .flatMap(held -> held.terms().audience().addresses().stream()))
            .toList();
    return outbox.stopped().stream().filter(it -> own.contains(it.address())).toList();
  }

  @PostMapping("/subscriptions/{id}/cancel")
  String cancel(@PathVariable String id) {
    require(desk.cancel(CurrentPerson.id(), number(id)), id);
    return "redirect:/subscriptions?cancelled=1";
  }

  @PostMapping("/subscriptions/{id}/pause")
  String pause(@PathVariable String id) {
    require(desk.pause(CurrentPerson.id(), number(id), true), id);
    return "redirect:/subscriptions?done=1";
  }

  @PostMapping("/subscriptions/{id}/resume")
  String resume(@PathVariable String id) {
    require(desk.pause(CurrentPerson.id(), number(id), false), id);
    return "redirect:/subscriptions?done=1";
  }

  @PostMapping("/subscriptions/addresses/again")
  String tryAgain(@RequestParam String channel, @RequestParam String address) {
    boolean own = stopped().stream().anyMatch(it -> it.address().equals(address));
    if (own) {
      desk.tryAgain(channel, address);
    }
    return "redirect:/subscriptions?done=1";
  }

  @GetMapping("/subscriptions/preferences")
  String preferences(Model model) {
    Preferences mine = preferences.of(CurrentPerson.id());
    return preferences(
        mine.zone().getId(),
        mine.hour().toString(),
        mine.quiet().map(it -> it.from().toString()).orElse(""),
        mine.quiet().map(it -> it.until().toString()).orElse(""),
        "",
        model);
  }

  private static String preferences(
      String zone, String hour, String from, String until, String mistake, Model model) {
    model.addAttribute("zone", zone);
    model.addAttribute("hour", hour);
    model.addAttribute("quietFrom", from);
    model.addAttribute("quietUntil", until);
    model.addAttribute("mistake", mistake);
    return "preferences";
  }

  @PostMapping("/subscriptions/preferences")
  String prefer(
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "") String hour,
      @RequestParam(defaultValue = "") String quietFrom,
      @RequestParam(defaultValue = "") String quietUntil,
      Model model,
      HttpServletResponse response) {
    try {
      desk.prefer(CurrentPerson.id(), Preferences.read(zone, hour, quietFrom, quietUntil));
      return "redirect:/subscriptions?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return preferences(zone, hour, quietFrom, quietUntil, String.valueOf(e.getMessage()), model);
    }
  }

  private static SubscriptionId number(String id) {
    return new SubscriptionId(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  private static void require(boolean done, String id) {
    if (!done) {
      throw Problem.of(
              ProblemKind.NOT_FOUND,
              "You have no subscription %s. It may have been cancelled already.".formatted(id))
          .exception();
    }
  }

  private Line line(
      Subscription held,
      Map<WishId, String> problems,
      Map<SubscriptionId, Instant> told,
      Map<Long, String> teams,
      Map<String, String> endpoints) {
    Terms terms = held.terms();
    return new Line(
        held.id().value(),
        words.of(terms.wish()),
        WishWords.address(terms.wish()),
        audience(terms.audience(), teams, endpoints),
        LocalDate.ofInstant(held.createdAt(), clock.getZone()).toString(),
        terms.cadence().inWords(),
        only(terms),
        terms.matter(),
        terms.endsOn().map(LocalDate::toString).orElse(""),
        held.paused(),
        Optional.ofNullable(told.get(held.id()))
            .map(at -> Days.words(at, clock.getZone()))
            .orElse(""),
        problems.getOrDefault(held.wish(), ""));
  }

  private static String audience(
      Audience audience, Map<Long, String> teams, Map<String, String> endpoints) {
    return audience.team().isPresent()
        ? "the team " + teams.getOrDefault(audience.team().getAsLong(), "that was removed")
        : audience.addresses().stream()
            .map(it -> endpoints.getOrDefault(audience.channel() + ":" + it, it))
            .collect(Collectors.joining(", "));
  }

  private static String only(Terms terms) {
    String kinds =
        terms.kinds().stream().sorted().map(NewsKind::words).collect(Collectors.joining(", "));
    String weight =
        terms.leastWeight() > 0 ? "weight %.2f and more".formatted(terms.leastWeight()) : "";
    return kinds.isEmpty() || weight.isEmpty() ? kinds + weight : kinds + "; " + weight;
  }

  /**
   * A subscription as the page shows it.
   *
   * @param title what is followed
   * @param link where it can be looked at; may be empty
   * @param only what of it is wanted; empty for all
   * @param told when it last told something; empty where it never did
   * @param problem why it cannot be asked for; empty where it can
   */
  record Line(
      long id,
      String title,
      String link,
      String address,
      String since,
      String cadence,
      String only,
      String matter,
      String endsOn,
      boolean paused,
      String told,
      String problem) {}
}
