package lexdelta.searchapi.subscriptions;

import static lexdelta.searchapi.subscriptions.SubscriptionDraft.text;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lexdelta.alerts.preview.Preview;
import lexdelta.alerts.preview.Previews;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.alerts.wish.WishKind;
import lexdelta.alerts.wish.Wishes;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/subscriptions}: a person's own, and when the person is told. */
@RestController
final class SubscriptionsApi {
  private final Subscriptions subscriptions;
  private final Wishes wishes;
  private final PersonPreferences preferences;
  private final Previews previews;
  private final PreviewSettings settings;
  private final WordsInRecord record;
  private final Choices choices;
  private final WishWords words;
  private final Desk desk;

  SubscriptionsApi(
      Subscriptions subscriptions,
      Wishes wishes,
      PersonPreferences preferences,
      Previews previews,
      PreviewSettings settings,
      WordsInRecord record,
      Choices choices,
      Topics topics,
      Desk desk) {
    this.subscriptions = subscriptions;
    this.wishes = wishes;
    this.preferences = preferences;
    this.previews = previews;
    this.settings = settings;
    this.record = record;
    this.choices = choices;
    this.words = new WishWords(topics);
    this.desk = desk;
  }

  @GetMapping("/api/subscriptions")
  SubscriptionList mine() {
    return new SubscriptionList(
        subscriptions.of(CurrentPerson.id()).stream().map(this::body).toList());
  }

  @GetMapping("/api/subscriptions/{id}")
  SubscriptionBody one(@PathVariable String id) {
    return body(own(number(id)));
  }

  @PostMapping("/api/subscriptions")
  ResponseEntity<SubscriptionBody> subscribe(@RequestBody Wanted wanted) {
    Subscription made = desk.subscribe(CurrentPerson.id(), terms(wanted));
    return ResponseEntity.created(URI.create("/api/subscriptions/" + made.id())).body(body(made));
  }

  @PutMapping("/api/subscriptions/{id}")
  SubscriptionBody change(@PathVariable String id, @RequestBody Wanted wanted) {
    Subscription held = own(number(id));
    Wish wish = held.terms().wish();
    Terms terms = terms(wanted.to(wish));
    if (!terms.wish().equals(wish)) {
      throw Problem.pointer("/what", "What is followed never changes; make another subscription.")
          .exception();
    }
    try {
      desk.change(CurrentPerson.id(), held.id(), terms);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.CONFLICT, String.valueOf(e.getMessage())).exception();
    }
    if (wanted.paused() != null) {
      desk.pause(CurrentPerson.id(), held.id(), wanted.paused());
    }
    return body(own(held.id()));
  }

  @DeleteMapping("/api/subscriptions/{id}")
  ResponseEntity<Void> cancel(@PathVariable String id) {
    SubscriptionId number = number(id);
    if (!desk.cancel(CurrentPerson.id(), number)) {
      throw unknown(number);
    }
    return ResponseEntity.noContent().build();
  }

  /** What it would have told, before it is made. */
  @PostMapping("/api/subscriptions/preview")
  PreviewBody preview(@RequestBody Wanted wanted) {
    Preview preview = previews.of(terms(wanted), settings.answer(), (_, _) -> {});
    return new PreviewBody(
        preview.since(),
        preview.complete(),
        preview.looked(),
        preview.told(),
        preview.months().entrySet().stream()
            .map(month -> new Month(month.getKey().toString(), month.getValue()))
            .toList(),
        preview.businessDays(),
        preview.tooBroad(),
        preview.examples(),
        record.of(preview));
  }

  @GetMapping("/api/preferences")
  PreferencesBody preferences() {
    return PreferencesBody.of(preferences.of(CurrentPerson.id()));
  }

  @PutMapping("/api/preferences")
  PreferencesBody prefer(@RequestBody PreferencesBody wanted) {
    try {
      Preferences read =
          Preferences.read(
              text(wanted.zone()),
              text(wanted.hour()),
              text(wanted.quietFrom()),
              text(wanted.quietUntil()));
      desk.prefer(CurrentPerson.id(), read);
      return PreferencesBody.of(read);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.BAD_BODY, String.valueOf(e.getMessage())).exception();
    }
  }

  private Terms terms(Wanted wanted) {
    Wanted complete = wanted.complete();
    SubscriptionDraft.Outcome outcome = complete.draft().read(choices.known());
    return outcome.terms().orElseThrow(() -> mistaken(wanted, outcome.mistakes()));
  }

  /** By the names of the fields as they were sent. */
  private static ProblemException mistaken(Wanted wanted, Map<String, String> mistakes) {
    List<Map<String, String>> errors =
        mistakes.entrySet().stream()
            .map(e -> Map.of("pointer", "/" + wanted.field(e.getKey()), "detail", e.getValue()))
            .toList();
    Map<String, String> first = errors.getFirst();
    return Problem.pointer(
            String.valueOf(first.get("pointer")), String.valueOf(first.get("detail")))
        .with("errors", errors)
        .exception();
  }

  private Subscription own(SubscriptionId number) {
    return subscriptions.of(CurrentPerson.id()).stream()
        .filter(subscription -> subscription.id().equals(number))
        .findFirst()
        .orElseThrow(() -> unknown(number));
  }

  private SubscriptionBody body(Subscription held) {
    Terms terms = held.terms();
    Audience audience = terms.audience();
    Map<WishId, String> problems = wishes.problems();
    return new SubscriptionBody(
        held.id().value(),
        terms.wish() instanceof Wish.OfTopic to ? to.what() : null,
        audience.addresses().isEmpty() ? null : audience.addresses().getFirst(),
        held.createdAt(),
        terms.wish().kind().code(),
        terms.wish().what(),
        words.of(terms.wish()),
        terms.leastWeight(),
        terms.kinds().stream().sorted().map(NewsKind::code).toList(),
        terms.matter(),
        terms.endsOn().orElse(null),
        terms.cadence().code(),
        audience.channel(),
        audience.addresses(),
        audience.team().isPresent() ? audience.team().getAsLong() : null,
        held.paused(),
        problems.getOrDefault(held.wish(), ""));
  }

  private static SubscriptionId number(String id) {
    return new SubscriptionId(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  private static ProblemException unknown(SubscriptionId id) {
    return Problem.of(ProblemKind.NOT_FOUND, "You have no subscription %s.".formatted(id))
        .exception();
  }

  /**
   * A subscription asked for: a topic and an address, or anything with its terms. A field left out is
   * as in a subscription that tells all, at once, to one address.
   */
  record Wanted(
      @Nullable String topic,
      @Nullable String email,
      @Nullable String kind,
      @Nullable String what,
      @Nullable Double leastWeight,
      @Nullable List<String> kinds,
      @Nullable String matter,
      @Nullable String endsOn,
      @Nullable String cadence,
      @Nullable String channel,
      @Nullable List<String> addresses,
      @Nullable Long team,
      @Nullable Boolean paused) {

    /** With what the short form leaves out. */
    Wanted complete() {
      if (topic == null && kind == null) {
        throw Problem.pointer("/topic", "Say what is to be followed: a topic, or a kind and what.")
            .exception();
      }
      if (email == null && addresses == null && team == null) {
        throw Problem.pointer("/email", "This field is missing.").exception();
      }
      return new Wanted(
          topic,
          email,
          topic == null ? kind : WishKind.TOPIC.code(),
          topic == null ? what : topic,
          leastWeight,
          kinds,
          matter,
          endsOn,
          cadence,
          channel,
          addresses == null ? email == null ? List.of() : List.of(email) : addresses,
          team,
          paused);
    }

    /** The same for a wish that is there; it may be left out. */
    Wanted to(Wish wish) {
      boolean said = topic != null || kind != null;
      return new Wanted(
          topic,
          email,
          said ? kind : wish.kind().code(),
          said ? what : wish.what(),
          leastWeight,
          kinds,
          matter,
          endsOn,
          cadence,
          channel,
          addresses,
          team,
          paused);
    }

    /** What a field of a draft was called when it was sent. */
    String field(String name) {
      return switch (name) {
        case "what" -> topic != null ? "topic" : name;
        case "addresses" -> addresses == null && email != null ? "email" : name;
        default -> name;
      };
    }

    SubscriptionDraft draft() {
      return new SubscriptionDraft(
          text(kind),
          text(what),
          leastWeight == null ? "" : String.format(Locale.ROOT, "%f", leastWeight),
          kinds == null ? List.of() : kinds,
          text(matter),
          text(endsOn),
          text(cadence),
          text(channel),
          addresses == null ? List.of() : addresses,
          team == null ? "" : Long.toString(team));
    }
  }

  /** A person's subscriptions that hold, oldest first. */
  record SubscriptionList(List<SubscriptionBody> subscriptions) {}

  /**
   * A subscription. Its token is not told here: whoever holds it can act on it.
   *
   * @param topic of one to a topic
   * @param email the first address told; none where a team is told
   * @param followed what is followed, in words
   * @param problem why it cannot be asked for; empty where it can
   */
  record SubscriptionBody(
      long id,
      @Nullable String topic,
      @Nullable String email,
      Instant createdAt,
      String kind,
      String what,
      String followed,
      double leastWeight,
      List<String> kinds,
      String matter,
      @Nullable LocalDate endsOn,
      String cadence,
      String channel,
      List<String> addresses,
      @Nullable Long team,
      boolean paused,
      String problem) {}

  /**
   * What a subscription would have told.
   *
   * @param complete whether all changes since then were looked at
   * @param tooBroad whether that is more than one a business day on average
   * @param parts where nothing was told, how often each part of the query is found
   */
  record PreviewBody(
      LocalDate since,
      boolean complete,
      int looked,
      Preview.Told told,
      List<Month> months,
      int businessDays,
      boolean tooBroad,
      List<Preview.Example> examples,
      List<WordsInRecord.Part> parts) {}

  /** How many would have been told in a month. */
  record Month(String month, int told) {}

  /** When a person is told; the quiet hours may be empty. */
  record PreferencesBody(
      @Nullable String zone,
      @Nullable String hour,
      @Nullable String quietFrom,
      @Nullable String quietUntil) {
    static PreferencesBody of(Preferences it) {
      return new PreferencesBody(
          it.zone().getId(),
          it.hour().toString(),
          it.quiet().map(quiet -> quiet.from().toString()).orElse(""),
          it.quiet().map(quiet -> quiet.until().toString()).orElse(""));
    }
  }
}
