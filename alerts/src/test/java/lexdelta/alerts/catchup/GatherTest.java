package lexdelta.alerts.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.OnlyFilled;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.alerts.catchup.Alert.Outcome;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From changed pages over cadences to one mail each, with a real mail server. All text is invented. */
class GatherTest {
  private static final PersonId ANNA = new PersonId("anna");
  private static final PersonId BERT = new PersonId("bert");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;

  TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    told = new ToldByMail(database(folder), clock, FIVE_MINUTES, new Team());
    for (String form : List.of("i-90", "i-129", "i-130")) {
      told.pages.see(clock.instant(), form, List.of());
    }
    told.run();
  }

  @AfterEach
  void close() {
    told.close();
  }

  /** Anna and Bert are team 7. */
  private static final class Team implements TeamMembers {
    @Override
    public List<Member> of(long team) {
      return team == 7 ? List.of(member("anna"), member("bert")) : List.of();
    }

    private static Member member(String name) {
      return new Member(new PersonId(name), new EmailAddress(name + "@example.org"));
    }

    @Override
    public Optional<PersonId> at(EmailAddress address) {
      return of(7).stream()
          .filter(member -> member.address().equals(address))
          .map(Member::person)
          .findFirst();
    }
  }

  private Subscription follow(PersonId who, String kind, String what, Cadence cadence) {
    return follow(who, kind, what, cadence, 0, Set.of());
  }

  private Subscription follow(
      PersonId who, String kind, String what, Cadence cadence, double weight, Set<NewsKind> kinds) {
    return told.alerts.subscriptions.subscribe(
        who,
        new Terms(
            Wish.of(WishKind.of(kind), what),
            weight,
            kinds,
            "",
            Optional.empty(),
            cadence,
            Audience.of(new EmailAddress(who + "@example.org"))));
  }

  private void changed(String form, String text) {
    told.pages.see(clock.instant(), form, List.of(), text);
  }

  private List<Mail> after(Duration time) throws Exception {
    clock.pass(time);
    told.run();
    return told.mails();
  }

  @Test
  void whatComesAtOnceIsGatheredForFiveMinutesIntoOneMail() throws Exception {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    follow(ANNA, "search", "umber", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    assertThat(after(Duration.ZERO)).isEmpty();
    clock.pass(Duration.ofMinutes(3));
    changed("i-129", "The sample is umber.");
    assertThat(after(Duration.ofMinutes(1))).isEmpty();
    List<Mail> mails = after(Duration.ofMinutes(1));
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().text())
        .contains("Form I-90", "Form I-129")
        .contains("Why: the search ochre: “ochre” in what changed.")
        .contains("you, at anna@example.org, follow the search ochre; the search umber.");
    assertThat(after(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void whatOneSubscriptionToldNoOtherTellsTheSamePersonAgain() throws Exception {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    follow(ANNA, "search", "sample", new Cadence.Weekly(DayOfWeek.MONDAY));
    changed("i-90", "The sample is ochre.");
    changed("i-129", "The sample is umber.");
    assertThat(after(FIVE_MINUTES)).isEmpty(); // matched only now
    assertThat(after(FIVE_MINUTES))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains("Form I-90").doesNotContain("Form I-129"));
    List<Mail> weekly = after(Duration.ofDays(3));
    assertThat(weekly)
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains("Form I-129").doesNotContain("Form I-90"));
    assertThat(outcomes(ANNA))
        .containsExactlyInAnyOrder(Outcome.TOLD, Outcome.TOLD_ALREADY, Outcome.TOLD);
  }

  @Test
  void aSlotThatComesIsToldThoughNothingWasCrawled() throws Exception {
    follow(ANNA, "search", "ochre", new Cadence.Weekly(DayOfWeek.MONDAY));
    changed("i-90", "The sample is ochre.");
    // Friday, June 27, 2025, 10:03 in the capital; the week's slot is Monday at 08:00.
    assertThat(after(Duration.ZERO)).isEmpty();
    assertThat(after(Duration.ofHours(69).plusMinutes(56))).isEmpty();
    assertThat(after(Duration.ofMinutes(1))).hasSize(1);
  }

  @Test
  void changingTheHourMovesWhatWaits() throws Exception {
    Subscription weekly = follow(ANNA, "search", "ochre", new Cadence.Weekly(DayOfWeek.MONDAY));
    changed("i-90", "The sample is ochre.");
    told.run();
    told.alerts.preferences.save(ANNA, Preferences.read("America/New_York", "17:30", "", ""));
    told.alerts.replanning().of(ANNA);
    assertThat(after(Duration.ofDays(3))).isEmpty();
    assertThat(after(Duration.ofHours(8))).hasSize(1);
    assertThat(told.alerts.alerts().lastTold(ANNA)).containsOnlyKeys(weekly.id());
  }

  @Test
  void whatIsNotWantedIsNotedWithItsReasonAndNotTold() throws Exception {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE, 0.99, Set.of());
    follow(ANNA, "search", "sample", Cadence.AT_ONCE, 0, Set.of(NewsKind.DECISION));
    Subscription paused = follow(ANNA, "form", "I-90", Cadence.AT_ONCE);
    told.alerts.subscriptions.pause(ANNA, paused.id(), true);
    Terms ended =
        new Terms(
            new Wish.Searched("ochre or umber"),
            0,
            Set.of(),
            "",
            Optional.of(LocalDate.parse("2025-06-26")),
            Cadence.AT_ONCE,
            Audience.of(new EmailAddress("anna@example.org")));
    told.alerts.subscriptions.subscribe(ANNA, ended);
    told.pages.see(
        clock.instant(),
        "i-90",
        List.of(new Fact(FactKind.IDENTIFIER, "form", "I-90", "")),
        "The sample is ochre.");
    assertThat(after(Duration.ofHours(1))).isEmpty();
    assertThat(outcomes(ANNA))
        .containsExactlyInAnyOrder(
            Outcome.BELOW_WEIGHT, Outcome.OTHER_KIND, Outcome.PAUSED, Outcome.ENDED);
  }

  @Test
  void whatWaitedWhenASubscriptionWasPausedIsToldWhenItGoesOn() throws Exception {
    Subscription held = follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    told.run();
    told.alerts.subscriptions.pause(ANNA, held.id(), true);
    assertThat(after(Duration.ofDays(1))).isEmpty();
    told.alerts.subscriptions.pause(ANNA, held.id(), false);
    assertThat(after(Duration.ZERO)).hasSize(1);
  }

  @Test
  void whatWaitedIsDroppedWithTheSubscription() throws Exception {
    Subscription held = follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    told.run();
    told.alerts.subscriptions.cancel(ANNA, held.id());
    assertThat(after(Duration.ofDays(1))).isEmpty();
    assertThat(outcomes(ANNA)).containsExactly(Outcome.CANCELLED);
  }

  @Test
  void equalWishesAreOneHoweverManyPeopleHoldThem() throws Exception {
    follow(ANNA, "provision", "8 C.F.R. § 214.2(h)", Cadence.AT_ONCE);
    follow(BERT, "provision", "8 CFR 214.2(h)", new Cadence.Monthly(31));
    assertThat(told.alerts.wishes.followed()).hasSize(1);
    assertThat(told.mails()).isEmpty();
  }

  @Test
  void aTeamIsToldEachMemberAndOneWhoLeavesNoMore() throws Exception {
    told.alerts.subscriptions.subscribe(
        ANNA,
        Terms.plain(new Wish.Searched("ochre"), new EmailAddress("anna@example.org"))
            .with(new Audience(Audience.MAIL, List.of(), OptionalLong.of(7))));
    changed("i-90", "The sample is ochre.");
    told.run();
    assertThat(after(FIVE_MINUTES))
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("anna@example.org", "bert@example.org");
    assertThat(
            told.alerts.subscriptions.cancelByToken(
                told.alerts.subscriptions.token(BERT, Audience.MAIL, "bert@example.org")))
        .hasSize(1);
    changed("i-129", "The sample is ochre.");
    told.run();
    assertThat(after(FIVE_MINUTES)).extracting(Mail::to).containsExactly("anna@example.org");
  }

  @Test
  void anAddressThatIsRefusedGetsNothingUntilItIsTriedAgain() throws Exception {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    told.run();
    clock.pass(FIVE_MINUTES);
    Outbox outbox = told.alerts.outbox();
    told.alerts.gather(outbox).run();
    Outbox.Claim claim =
        outbox.claim(clock.instant(), clock.instant().plusSeconds(60), Set.of()).orElseThrow();
    outbox.failed(claim, "550 no such person", clock.instant());
    changed("i-129", "The sample is ochre.");
    told.run();
    assertThat(after(Duration.ofDays(1))).isEmpty();
    assertThat(outbox.stopped())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("550 no such person"));
    assertThat(outbox.tryAgain("email", "anna@example.org")).isTrue();
    told.run();
    assertThat(told.mails()).hasSize(2);
    assertThat(outbox.tryAgain("email", "anna@example.org")).isFalse();
  }

  @Test
  void aSearchThatCanNoLongerBeAskedIsToldItsOwnerOnceAndStopsNoOther() throws Exception {
    told.follow("bert", "umbers", "umber");
    follow(ANNA, "search", "top(umbers) and sample", Cadence.AT_ONCE);
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    told.alerts.topics.remove(new TopicId("umbers"));
    changed("i-90", "The sample is ochre.");
    List<Mail> first = after(Duration.ZERO);
    assertThat(first)
        .singleElement()
        .satisfies(mail ->
            assertThat(mail.subject())
                .isEqualTo(
                    "[Lexdelta] A subscription needs mending: the search top(umbers) and sample"));
    changed("i-129", "The sample is ochre.");
    List<Mail> second = after(FIVE_MINUTES);
    assertThat(second).singleElement().satisfies(mail -> assertThat(mail.text()).contains("I-90"));
    assertThat(told.alerts.wishes.problems()).hasSize(1);
  }

  @Test
  void killedAtAnyInstantNothingIsLostAndNothingIsToldTwice() throws Exception {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    follow(BERT, "search", "ochre", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    told.alerts.matching(told.alerts.outbox()).run(); // and killed before anything is gathered
    clock.pass(FIVE_MINUTES);
    assertThatThrownBy(() -> told.alerts.gather(new Dying(told.alerts.outbox(), 1)).run())
        .hasMessage("killed");
    assertThat(told.alerts.outbox().newest(9)).isEmpty();
    assertThatThrownBy(() -> told.alerts.gather(new Dying(told.alerts.outbox(), 2)).run())
        .hasMessage("killed");
    assertThat(told.alerts.outbox().newest(9)).hasSize(1);
    told.run();
    List<Mail> mails = told.mails();
    assertThat(mails)
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("anna@example.org", "bert@example.org");
    assertThat(after(Duration.ofDays(9))).isEmpty();
  }

  @Test
  void twoWhoGatherAtOnceTellEachChangeOnce() {
    follow(ANNA, "search", "ochre", Cadence.AT_ONCE);
    changed("i-90", "The sample is ochre.");
    told.run();
    clock.pass(FIVE_MINUTES);
    AlertLog log = told.alerts.alerts();
    Instant now = clock.instant();
    List<Alert> waiting = log.pending(log.due(now).getFirst(), now);
    AlertLog.Settled settled =
        new AlertLog.Settled(
            List.of(),
            waiting,
            Map.of(),
            List.of(),
            new AlertLog.Settled.Days(List.of(), List.of()));
    assertThat(log.settle(settled, now)).isTrue();
    assertThat(log.settle(settled, now)).isFalse();
  }

  private List<Outcome> outcomes(PersonId person) {
    return told.alerts.alerts().of(person, 99).stream().map(Alert::outcome).toList();
  }

  /** An outbox whose process is killed while a message is put into it. */
  private static final class Dying implements OnlyFilled {
    private final Outbox outbox;
    private int left;

    Dying(Outbox outbox, int left) {
      this.outbox = outbox;
      this.left = left;
    }

    @Override
    public void append(Message message) {
      outbox.append(message);
      if (--left == 0) {
        throw new IllegalStateException("killed");
      }
    }
  }
}
