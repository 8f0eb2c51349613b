package lexdelta.alerts.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.why.Answer.Verdict;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.record.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotTest {
  private static final PersonId ANNA = new PersonId("anna");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;

  @BeforeEach
  void open() {
    told =
        new ToldByMail(TestDatabase.onH2(folder), clock, Duration.ofMinutes(5), TeamMembers.NONE);
    told.pages.see(clock.instant(), "i-90", List.of(), "The umber sample stays.");
    told.run();
    clock.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    told.close();
  }

  private Subscription follow(String kind, String what, double weight, Set<NewsKind> kinds) {
    return told.alerts.subscriptions.subscribe(
        ANNA,
        new Terms(
            Wish.of(WishKind.of(kind), what),
            weight,
            kinds,
            "",
            Optional.empty(),
            Cadence.AT_ONCE,
            Audience.of(new EmailAddress("anna@example.org"))));
  }

  private Change changed() {
    return changed("The new sample is ochre.");
  }

  private Change changed(String text) {
    clock.pass(Duration.ofMinutes(1));
    return told.pages.see(clock.instant(), "i-90", List.of(), "The umber sample stays.", text);
  }

  private Answer only(Change change) {
    List<Answer> answers = told.alerts.whyNot().ask(ANNA, change);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  @Test
  void whatWasToldIsDeliveredOnceTheServerTookIt() {
    follow("search", "ochre", 0, Set.of());
    Change change = changed();
    assertThat(only(change).verdict()).isEqualTo(Verdict.NOT_MATCHED_YET);
    told.run();
    assertThat(only(change))
        .satisfies(answer -> {
          assertThat(answer.verdict()).isEqualTo(Verdict.PENDING);
          assertThat(answer.sentence())
              .isEqualTo(
                  "It waits until June 27, 2025, 10:10 EDT: the subscription tells at once.");
          assertThat(answer.why()).containsExactly("“ochre” in what changed");
        });
    clock.pass(Duration.ofMinutes(5));
    told.run();
    assertThat(only(change).verdict()).isEqualTo(Verdict.DELIVERED);
    assertThat(only(change).sentence())
        .contains("to anna@example.org, accepted for delivery on June 27, 2025, 10:10 EDT.");
  }

  @Test
  void aRefusalIsToldInTheServersWords() {
    follow("search", "ochre", 0, Set.of());
    Change change = changed();
    told.run();
    clock.pass(Duration.ofMinutes(5));
    Outbox outbox = told.alerts.outbox();
    told.alerts.gather(outbox).run();
    assertThat(only(change).verdict()).isEqualTo(Verdict.TOLD);
    Outbox.Claim claim =
        outbox.claim(clock.instant(), clock.instant().plusSeconds(9), Set.of()).orElseThrow();
    outbox.failed(claim, "550 no such person", clock.instant());
    assertThat(only(change).verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(only(change).sentence()).contains("550 no such person");
    Change next = changed("Another sample is ochre.");
    told.run();
    assertThat(only(next).verdict()).isEqualTo(Verdict.ADDRESS_STOPPED);
  }

  @Test
  void theNearestMissSaysWhatStandsWhere() {
    follow("search", "ochre and umber and sienna", 0, Set.of());
    Change change = changed();
    told.run();
    assertThat(only(change).verdict()).isEqualTo(Verdict.NOT_MATCHED);
    assertThat(only(change).sentence())
        .isEqualTo(
            "It does not answer. In what changed: «ochre». In the text, but not in what changed:"
                + " «umber». Nowhere in it: «sienna».");
  }

  @Test
  void wordsThatStandInTheTextButNotInWhatChangedAreSaidToDoSo() {
    follow("search", "umber", 0, Set.of());
    Change change = changed();
    told.run();
    assertThat(only(change).sentence())
        .startsWith("The text as a whole answers, but not what changed in it.");
  }

  @Test
  void otherPlacesAreNamed() {
    follow("provision", "8 CFR 214.2(h)", 0, Set.of());
    Change change = changed();
    told.run();
    assertThat(only(change).sentence())
        .isEqualTo(
            "It does not answer. The change is of Form I-90, from the source sample-forms; you"
                + " follow 8 CFR 214.2(h).");
  }

  @Test
  void whatIsNotWantedIsSaidWithItsMeasure() {
    follow("search", "ochre", 0.99, Set.of());
    follow("search", "ochre or sample", 0, Set.of(NewsKind.DECISION));
    Subscription paused = follow("search", "new /s ochre", 0, Set.of());
    told.alerts.subscriptions.pause(ANNA, paused.id(), true);
    Change change = changed();
    told.run();
    List<Answer> answers = told.alerts.whyNot().ask(ANNA, change);
    assertThat(answers)
        .extracting(Answer::verdict)
        .containsExactly(Verdict.BELOW_WEIGHT, Verdict.OTHER_KIND, Verdict.PAUSED);
    assertThat(answers.get(0).sentence()).contains("asks for 0.99 at least");
    assertThat(answers.get(1).sentence()).contains("asks for decision only");
  }

  @Test
  void whatWasMadeAfterTheChangeOrAlertsNobodySaysSo() {
    Change change = changed();
    told.run();
    clock.pass(Duration.ofDays(1));
    follow("search", "ochre", 0, Set.of());
    assertThat(only(change).verdict()).isEqualTo(Verdict.MADE_LATER);
    Change first = told.pages.changes().find(1).orElseThrow();
    assertThat(only(first).verdict()).isEqualTo(Verdict.TOLD_TO_NOBODY);
  }

  @Test
  void nobodyHearsOfAnothersSubscriptions() {
    follow("search", "ochre", 0, Set.of());
    Change change = changed();
    told.run();
    assertThat(told.alerts.whyNot().ask(new PersonId("bert"), change)).isEmpty();
  }
}
