package lexdelta.alerts.carryover.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.checklist.ChecklistCatchUp;
import lexdelta.alerts.checklist.ChecklistId;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.checklist.Lines;
import lexdelta.alerts.checklist.jdbc.JdbcChecklists;
import lexdelta.alerts.checklist.jdbc.JdbcTouches;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Viewer;
import lexdelta.alerts.review.jdbc.JdbcInbox;
import lexdelta.alerts.review.jdbc.JdbcReviews;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was reviewed is there after the record was made anew, in which changes have other numbers. */
class ReviewCarriedTest {
  private static final Viewer ANNA = new Viewer(new PersonId("anna"), Set.of());
  private static final long HIGHER = 1_000;

  private static final List<Fact> FORM = List.of(new Fact(FactKind.IDENTIFIER, "form", "I-90", ""));

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();

  @Test
  void entriesAndChecklistsSurviveARecordMadeAnew() {
    TestDatabase fresh = TestDatabase.onH2(folder.resolve("fresh"));
    try (ToldByMail old =
        new ToldByMail(
            TestDatabase.onH2(folder.resolve("old")), clock, Duration.ZERO, TeamMembers.NONE)) {
      old.follow("anna", "samples", "sample");
      old.pages.see(clock.instant(), "i-90", FORM);
      JdbcChecklists checklists = checklists(old.database());
      ChecklistId list =
          checklists.append(
              ANNA.person(),
              new Declared(Declared.Kind.TEMPLATE, "Sample", "", Lines.read("I-90")));
      clock.pass(Duration.ofMinutes(1));
      long number = old.pages.see(clock.instant(), "i-90", FORM, "The fee is $20.").number();
      old.run();
      new ChecklistCatchUp(
              old.pages.changes(), old.alerts.seen(), checklists, touches(old.database()), clock)
          .run();
      EventId event = new JdbcInbox(old.database().jdbc()).event(number).orElseThrow();
      Desk desk = desk(old.database());
      desk.mark(ANNA, event, new Mark.Noted("Ours.", true));
      desk.mark(ANNA, event, new Mark.Done());
      checklists.confirm(list, ANNA.person(), 0, clock.instant());
      List<Entry> entries = desk.find(ANNA, event).orElseThrow().entries();

      Map<Long, Long> changes = new HashMap<>();
      for (long change = 1; change <= number; change++) {
        changes.put(change, change + HIGHER);
      }
      new Carryover(old.database().jdbc(), fresh.jdbc(), new Carryover.Tables(List.of(), List.of()))
          .carry(new Renumbering(changes, Map.of(), number + HIGHER));

      assertThat(new JdbcInbox(fresh.jdbc()).event(number + HIGHER)).contains(event);
      assertThat(desk(fresh).find(ANNA, event).orElseThrow().entries()).isEqualTo(entries);
      assertThat(new JdbcInbox(fresh.jdbc()).unread(ANNA.person(), 10)).isZero();
      assertThat(checklists(fresh).find(list)).isEqualTo(checklists.find(list));
      assertThat(touches(fresh).open(list, 10))
          .singleElement()
          .satisfies(it -> assertThat(it.change()).isEqualTo(number + HIGHER));
      assertThat(desk(fresh).mark(ANNA, event, new Mark.Reopened()).orElseThrow().number())
          .isGreaterThan(entries.getLast().number());
    } finally {
      fresh.close();
    }
  }

  private JdbcChecklists checklists(TestDatabase database) {
    return new JdbcChecklists(database.jdbc(), database.transactions(), clock);
  }

  private static JdbcTouches touches(TestDatabase database) {
    return new JdbcTouches(database.jdbc(), database.transactions());
  }

  private Desk desk(TestDatabase database) {
    return new Desk(new JdbcInbox(database.jdbc()), new JdbcReviews(database.jdbc()), clock);
  }
}
