package lexdelta.searchapi.subscriptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.activity.TopicMonths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of topics: all of them, one to follow, edit or remove, and a new one. */
@Controller
final class TopicsPage {
  private final Topics topics;
  private final Subscriptions subscriptions;
  private final Desk desk;
  private final TopicMonths months;
  private final List<SourceId> known;

  TopicsPage(
      Topics topics,
      Subscriptions subscriptions,
      Desk desk,
      TopicMonths months,
      List<Source> sources) {
    this.months = months;
    this.desk = desk;
    this.topics = topics;
    this.subscriptions = subscriptions;
    this.known = sources.stream().map(Source::id).toList();
  }

  @GetMapping("/topics")
  String all(Model model) {
    Optional<SignedIn> who = CurrentPerson.signedIn();
    List<Subscription> mine = who.map(SignedIn::person).map(subscriptions::of).orElse(List.of());
    model.addAttribute(
        "own", who.flatMap(SignedIn::account).map(person -> person.email().value()).orElse(""));
    List<Topic> all = topics.all();
    model.addAttribute("months", months.of(all));
    model.addAttribute("topics", all.stream().map(topic -> FollowedTopic.of(topic, mine)).toList());
    return "topics";
  }

  @PostMapping("/topics/{id}/subscriptions")
  String subscribe(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email,
      Model model,
      HttpServletResponse response,
      RedirectAttributes after) {
    Topic topic = read(id);
    try {
      Subscription made = desk.subscribe(CurrentPerson.id(), topic.id(), new EmailAddress(email));
      after.addAttribute("made", made.id().value());
      return "redirect:/subscriptions";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("mistaken", topic.id().value());
      model.addAttribute("typed", email);
      model.addAttribute("mistake", e.getMessage());
      return all(model);
    }
  }

  @GetMapping("/topics/new")
  String blank(Model model) {
    return form(TopicForm.EMPTY, Map.of(), false, model);
  }

  @GetMapping("/topics/{id}")
  String edit(@PathVariable String id, Model model) {
    Topic topic = read(id);
    model.addAttribute("columns", months.of(List.of(topic)).get(id));
    return form(TopicForm.of(topic), Map.of(), true, model);
  }

  @PostMapping("/topics")
  String create(TopicForm form, Model model, HttpServletResponse response) {
    TopicDraft.Outcome outcome = form.draft(known).read();
    if (outcome.topic().filter(topic -> topics.find(topic.id()).isPresent()).isPresent()) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return form(
          form, Map.of("id", "There is a topic of this name. Choose another."), false, model);
    }
    return keep(form, outcome, false, model, response);
  }

  @PostMapping("/topics/{id}")
  String change(
      @PathVariable String id, TopicForm form, Model model, HttpServletResponse response) {
    TopicForm named = form.named(read(id).id().value());
    return keep(named, named.draft(known).read(), true, model, response);
  }

  @PostMapping("/topics/{id}/remove")
  String remove(@PathVariable String id) {
    desk.remove(read(id));
    return "redirect:/topics";
  }

  private String keep(
      TopicForm form,
      TopicDraft.Outcome outcome,
      boolean exists,
      Model model,
      HttpServletResponse response) {
    if (outcome.topic().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(form, outcome.mistakes(), exists, model);
    }
    Topic topic = outcome.topic().get();
    desk.save(topic);
    return "redirect:/topics#topic-" + topic.id();
  }

  private String form(TopicForm form, Map<String, String> mistakes, boolean exists, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("exists", exists);
    model.addAttribute("known", known.stream().map(SourceId::value).toList());
    return "topic";
  }

  private Topic read(String id) {
    return NamedTopic.read(topics, id, "The page of topics lists them all.");
  }

  /** A topic and the addresses at which the person follows it. */
  record FollowedTopic(Topic topic, List<String> addresses) {
    static FollowedTopic of(Topic topic, List<Subscription> mine) {
      return new FollowedTopic(
          topic,
          mine.stream()
              .filter(held -> held.terms().wish().equals(new Wish.OfTopic(topic.id())))
              .flatMap(held -> held.terms().audience().addresses().stream())
              .toList());
    }
  }
}
