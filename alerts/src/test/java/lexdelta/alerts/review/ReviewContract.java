package lexdelta.alerts.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.jdbc.JdbcInbox;
import lexdelta.alerts.review.jdbc.JdbcReviews;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewing must do on every database: from changed pages to what each sees. All invented. */
public abstract class ReviewContract {
  private static final List<String> FORMS = List.of("i-90", "i-129", "i-130");
  private static final String SAID =
      "ALERT: On June 20, 2025, the Sample Court ordered a pause of the sample rule. We continue to"
          + " take Form %s for every sample request that is sent by mail to the sample office.";
  private static final long TEAM = 1;

  /** In the team. */
  private static final Viewer ANNA = new Viewer(new PersonId("anna"), Set.of(TEAM));

  private static final Viewer BEN = new Viewer(new PersonId("ben"), Set.of(TEAM));

  /** In the team since yesterday: told of nothing. */
  private static final Viewer NEW = new Viewer(new PersonId("new"), Set.of(TEAM));

  /** With a subscription of their own to the same, for another client. */
  private static final Viewer CORA = new Viewer(new PersonId("cora"), Set.of());

  private static final Viewer DAN = new Viewer(new PersonId("dan"), Set.of());

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;
  private Reviews reviews;
  private Inbox inbox;
  private Desk desk;

  protected abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    told = new ToldByMail(database(folder), clock, Duration.ZERO, new Team());
    told.follow("cora", "samples", "sample");
    told.alerts.subscriptions.subscribe(
        ANNA.person(), terms("sample", "M-17", Audience.team(TEAM)));
    FORMS.forEach(form -> told.pages.see(clock.instant(), form, List.of()));
    told.run();
    reviews = new JdbcReviews(told.database().jdbc());
    inbox = new JdbcInbox(told.database().jdbc());
    desk = new Desk(inbox, reviews, clock);
  }

  @AfterEach
  void close() {
    told.close();
  }

  private static Terms terms(String search, String matter, Audience audience) {
    return new Terms(
        new Wish.Searched(search),
        0,
        Set.of(),
        matter,
        Optional.empty(),
        Cadence.AT_ONCE,
        audience);
  }

  /** Anna and Ben at the time. */
  private static final class Team implements TeamMembers {
    @Override
    public List<Member> of(long team) {
      return List.of(ANNA, BEN).stream()
          .map(
              it -> new Member(it.person(), new EmailAddress(it.person().value() + "@example.org")))
          .toList();
    }

    @Override
    public Optional<PersonId> at(EmailAddress address) {
      return Optional.of(new PersonId(address.value().replaceFirst("@.*", "")));
    }
  }

  /** The same alert on all pages. */
  private EventId alert() {
    FORMS.forEach(form ->
        told.pages.see(
            clock.instant(), form, List.of(), SAID.formatted(form.toUpperCase(Locale.ROOT))));
    told.run();
    return inbox.event(told.pages.changes().head()).orElseThrow();
  }

  private void change(String form, String text) {
    told.pages.see(clock.instant(), form, List.of(), text);
    told.run();
  }

  private static Inbox.Wanted unread() {
    return new Inbox.Wanted(
        true, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  private List<Entry> history(Viewer viewer, EventId event) {
    return desk.find(viewer, event).orElseThrow().entries();
  }

  @Test
  void aChangeThatWasCopiedToSeveralPagesIsReviewedOnce() {
    EventId event = alert();
    List<Desk.Line> page = desk.page(ANNA, unread(), 10);
    assertThat(page).hasSize(1);
    assertThat(page.getFirst().item().places()).isEqualTo(3);
    assertThat(page.getFirst().item().change()).isEqualTo(FORMS.size() + 1L);
    for (long change = FORMS.size() + 1L; change <= told.pages.changes().head(); change++) {
      assertThat(inbox.event(change)).contains(event);
    }
    assertThat(inbox.unread(ANNA.person(), 100)).isEqualTo(1);
    desk.mark(ANNA, event, new Mark.Opened());
    assertThat(inbox.unread(ANNA.person(), 100)).isZero();
    assertThat(desk.page(ANNA, unread(), 10)).isEmpty();
    assertThat(desk.page(ANNA, Inbox.Wanted.ALL, 10)).hasSize(1);
    assertThat(inbox.unread(BEN.person(), 100)).isEqualTo(1);
  }

  @Test
  void whatWasSaidAlreadyIsNotSaidAgain() {
    EventId event = alert();
    assertThat(desk.mark(ANNA, event, new Mark.Opened())).isPresent();
    assertThat(desk.mark(ANNA, event, new Mark.Opened())).isEmpty();
    assertThat(desk.mark(ANNA, event, new Mark.Read())).isEmpty();
    assertThat(desk.mark(ANNA, event, new Mark.Relevant())).isPresent();
    assertThat(desk.mark(ANNA, event, new Mark.Relevant())).isEmpty();
    assertThat(desk.mark(ANNA, event, new Mark.NotRelevant())).isPresent();
    assertThat(desk.mark(ANNA, event, new Mark.Reopened())).isEmpty();
    assertThat(history(ANNA, event)).hasSize(3);
  }

  @Test
  void aTeamSeesWhatItsMembersSayAndNobodyElseDoes() {
    EventId event = alert();
    desk.mark(ANNA, event, new Mark.Relevant());
    desk.mark(ANNA, event, new Mark.Noted("Tell the client.", true));
    desk.mark(ANNA, event, new Mark.Noted("I am not sure.", false));
    desk.mark(ANNA, event, new Mark.Done());
    assertThat(history(ANNA, event)).hasSize(4);
    for (Viewer member : List.of(BEN, NEW)) {
      assertThat(history(member, event))
          .extracting(it -> it.mark().kind())
          .containsExactly(Mark.Kind.RELEVANT, Mark.Kind.NOTED, Mark.Kind.DONE);
      assertThat(desk.find(member, event).orElseThrow().state().done()).isPresent();
    }
    Reviewed coras = desk.find(CORA, event).orElseThrow();
    assertThat(coras.entries()).isEmpty();
    assertThat(coras.state().done()).isEmpty();
    assertThat(coras.people()).containsExactly(CORA.person());
    assertThat(coras.told()).isNotEmpty().allMatch(it -> it.matter().isEmpty());
    assertThat(desk.find(DAN, event)).isEmpty();
    assertThatThrownBy(() -> desk.mark(DAN, event, new Mark.Read()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoeverItIsAssignedToSeesTheSideThatAssignedItAndIsSeenFromThenOn() {
    EventId event = alert();
    desk.mark(CORA, event, new Mark.Noted("Before Cora was asked.", true));
    desk.mark(BEN, event, new Mark.Noted("Look at the fee.", true));
    LocalDate due = LocalDate.parse("2025-07-10");
    desk.mark(ANNA, event, new Mark.Assigned(CORA.person(), Optional.of(due)));
    desk.mark(CORA, event, new Mark.Noted("I shall.", true));
    assertThat(history(CORA, event))
        .extracting(Entry::mark)
        .contains(new Mark.Noted("Look at the fee.", true));
    assertThat(history(BEN, event))
        .extracting(Entry::mark)
        .contains(new Mark.Noted("I shall.", true))
        .doesNotContain(new Mark.Noted("Before Cora was asked.", true));
    desk.mark(CORA, event, new Mark.Assigned(DAN.person(), Optional.of(due)));
    assertThat(history(DAN, event))
        .extracting(Entry::mark)
        .contains(new Mark.Noted("I shall.", true));
    desk.mark(DAN, event, new Mark.Done());
    assertThat(desk.find(ANNA, event).orElseThrow().state().done()).isPresent();
  }

  @Test
  void theQueueOfWhatIsAssignedBeginsWithWhatIsOverdueAndEndsWhenItIsDone() {
    EventId event = alert();
    change("i-90", "The sample fee is $20.");
    EventId fee = inbox.event(told.pages.changes().head()).orElseThrow();
    LocalDate today = LocalDate.parse("2025-06-27");
    desk.mark(ANNA, event, new Mark.Assigned(DAN.person(), Optional.of(today.plusDays(3))));
    desk.mark(ANNA, fee, new Mark.Assigned(DAN.person(), Optional.of(today.minusDays(1))));
    List<Desk.Line> queue = desk.assigned(DAN);
    assertThat(queue).extracting(it -> it.item().event()).containsExactly(fee, event);
    assertThat(queue)
        .extracting(it -> it.reviewed().state().overdue(today))
        .containsExactly(true, false);
    assertThat(queue.getFirst().item().matters()).isEmpty();
    desk.mark(DAN, fee, new Mark.Done());
    assertThat(desk.assigned(DAN)).extracting(it -> it.item().event()).containsExactly(event);
    desk.mark(ANNA, event, new Mark.Assigned(BEN.person(), Optional.empty()));
    assertThat(desk.assigned(DAN)).isEmpty();
    assertThat(desk.assigned(BEN)).hasSize(1);
  }

  @Test
  void whoeverTakesOverStandsWhereTheOtherStood() {
    EventId event = alert();
    LocalDate due = LocalDate.parse("2025-07-10");
    Viewer heir = new Viewer(new PersonId("eve"), Set.of());
    desk.mark(ANNA, event, new Mark.Assigned(DAN.person(), Optional.of(due)));
    desk.mark(DAN, event, new Mark.Noted("Half done.", true));
    desk.handOver(DAN, heir.person());
    assertThat(desk.assigned(DAN)).isEmpty();
    Desk.Line line = desk.assigned(heir).getFirst();
    assertThat(line.reviewed().state().assignment().orElseThrow())
        .extracting(State.Assignment::to, State.Assignment::by, State.Assignment::dueOn)
        .containsExactly(heir.person(), ANNA.person(), Optional.of(due));
    assertThat(line.reviewed().state().readBy()).doesNotContainKey(heir.person());
    assertThat(history(heir, event))
        .extracting(Entry::mark)
        .contains(new Mark.Noted("Half done.", true));
    desk.mark(heir, event, new Mark.Done());
    assertThat(desk.find(BEN, event).orElseThrow().state().done()).isPresent();
    assertThat(desk.find(CORA, event).orElseThrow().entries()).isEmpty();
  }

  @Test
  void aFormThatIsSentTwiceIsKeptOnce() {
    EventId event = alert();
    Mark note = new Mark.Noted("Once.", true);
    assertThat(desk.mark(ANNA, event, note)).isPresent();
    assertThat(desk.mark(ANNA, event, note)).isEmpty();
    desk.mark(ANNA, event, new Mark.Done());
    assertThat(desk.mark(ANNA, event, note)).isPresent();
  }

  @Test
  void aNoteIsWithdrawnByAnEntryAndItsAuthorAloneStillSeesIt() {
    EventId event = alert();
    long note = desk.mark(ANNA, event, new Mark.Noted("Wrong.", true)).orElseThrow().number();
    assertThatThrownBy(() -> desk.mark(BEN, event, new Mark.Withdrawn(note)))
        .hasMessageContaining("no note");
    desk.mark(ANNA, event, new Mark.Withdrawn(note));
    assertThat(desk.mark(ANNA, event, new Mark.Withdrawn(note))).isEmpty();
    assertThat(history(BEN, event)).isEmpty();
    assertThat(history(ANNA, event)).hasSize(2);
    assertThat(desk.find(ANNA, event).orElseThrow().state().withdrawn()).containsExactly(note);
  }

  @Test
  void theQueueGoesOnBehindItsLastLineByWeightAndIsNarrowed() {
    alert();
    change("i-90", "The sample fee is $20.");
    change("i-129", "You must not send samples by mail.");
    List<Desk.Line> all = desk.page(ANNA, Inbox.Wanted.ALL, 10);
    assertThat(all).hasSize(3);
    assertThat(all)
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.item().weight(), one.item().weight()));
    List<EventId> paged = new ArrayList<>();
    Optional<Inbox.Behind> behind = Optional.empty();
    for (int i = 0; i < 3; i++) {
      Item item =
          inbox
              .page(
                  ANNA.person(),
                  new Inbox.Wanted(
                      false, Optional.empty(), OptionalLong.empty(), Optional.empty(), behind),
                  1)
              .getFirst();
      paged.add(item.event());
      behind = Optional.of(new Inbox.Behind(item.weight(), item.change()));
    }
    assertThat(paged).isEqualTo(all.stream().map(it -> it.item().event()).toList());
    assertThat(all.getFirst().item().matters()).containsExactly("M-17");
    assertThat(narrowed("M-17")).hasSize(3);
    assertThat(narrowed("M-18")).isEmpty();
    assertThat(inbox.matters(ANNA.person())).containsExactly("M-17");
    assertThat(inbox.matters(CORA.person())).isEmpty();
    Inbox.Wanted team =
        new Inbox.Wanted(
            false, Optional.empty(), OptionalLong.of(TEAM), Optional.empty(), Optional.empty());
    assertThat(desk.page(NEW, team, 10)).hasSize(3);
    assertThat(desk.page(NEW, Inbox.Wanted.ALL, 10)).isEmpty();
  }

  private List<Desk.Line> narrowed(String matter) {
    return desk.page(
        ANNA,
        new Inbox.Wanted(
            false, Optional.of(matter), OptionalLong.empty(), Optional.empty(), Optional.empty()),
        10);
  }

  @Test
  void twoWhoMarkAtOnceLoseNothing() throws Exception {
    EventId event = alert();
    int each = 20;
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> work =
          List.of(ANNA, BEN).stream()
              .<Callable<Void>>map(who ->
                  () -> {
                    for (int i = 0; i < each; i++) {
                      desk.mark(who, event, new Mark.Noted("Note " + i, true));
                    }
                    return null;
                  })
              .toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    List<Entry> entries = history(ANNA, event);
    assertThat(entries).hasSize(2 * each);
    assertThat(entries).extracting(Entry::number).isSorted().doesNotHaveDuplicates();
    for (Viewer who : List.of(ANNA, BEN)) {
      assertThat(entries.stream().filter(it -> it.by().equals(who.person())))
          .extracting(it -> ((Mark.Noted) it.mark()).text())
          .containsExactlyElementsOf(IntStream.range(0, each).mapToObj(i -> "Note " + i).toList());
    }
  }

  @Test
  void everyMarkIsReadAsItWasMade() {
    EventId event = new EventId("sample");
    List<Mark> marks =
        List.of(
            new Mark.Opened(),
            new Mark.Read(),
            new Mark.Relevant(),
            new Mark.NotRelevant(),
            new Mark.Assigned(BEN.person(), Optional.of(LocalDate.parse("2025-07-01"))),
            new Mark.Assigned(BEN.person(), Optional.empty()),
            new Mark.Noted("Two\nlines “and” <signs>", false),
            new Mark.Done(),
            new Mark.Reopened(),
            new Mark.TakenOver(BEN.person()));
    List<Entry> made =
        marks.stream()
            .map(mark -> reviews.append(event, ANNA.person(), mark, clock.instant()))
            .toList();
    Entry withdrawn =
        reviews.append(
            event, ANNA.person(), new Mark.Withdrawn(made.get(6).number()), clock.instant());
    List<Entry> all = new ArrayList<>(made);
    all.add(withdrawn);
    assertThat(reviews.of(List.of(event))).isEqualTo(Map.of(event, all));
  }

  @Test
  void theWholeIsWithoutNotesAndSaysWhyWhoWasNotTold() {
    told.alerts.subscriptions.subscribe(
        DAN.person(),
        new Terms(
            new Wish.Searched("sample"),
            1,
            Set.of(),
            "M-99",
            Optional.empty(),
            Cadence.AT_ONCE,
            Audience.of(new EmailAddress("dan@example.org"))));
    EventId event = alert();
    desk.mark(ANNA, event, new Mark.Noted("For us.", true));
    desk.mark(ANNA, event, new Mark.Done());
    Desk.Whole whole = desk.whole(event);
    assertThat(whole.entries()).extracting(it -> it.mark().kind()).containsExactly(Mark.Kind.DONE);
    assertThat(whole.told())
        .extracting(it -> it.recipient().person().value() + " " + it.reached() + " " + it.matter())
        .contains("anna true M-17", "ben true M-17", "cora true ", "dan false M-99");
    assertThat(whole.told().stream().filter(Told::reached))
        .allMatch(it -> it.delivery().orElseThrow().sentAt().isPresent());
    assertThat(desk.find(DAN, event)).isEmpty();
  }
}
