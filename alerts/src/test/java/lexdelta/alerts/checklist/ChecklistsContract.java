package lexdelta.alerts.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.checklist.jdbc.JdbcChecklists;
import lexdelta.alerts.checklist.jdbc.JdbcTouches;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What checklists must do on every database. All text is invented. */
public abstract class ChecklistsContract {
  private static final PersonId ANNA = new PersonId("anna");
  private static final PersonId BEN = new PersonId("ben");

  private static final List<Fact> FORM = List.of(new Fact(FactKind.IDENTIFIER, "form", "I-90", ""));

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;
  private Checklists checklists;
  private Touches touches;

  protected abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    told = new ToldByMail(database(folder), clock, Duration.ZERO, TeamMembers.NONE);
    TestDatabase database = told.database();
    checklists = new JdbcChecklists(database.jdbc(), database.transactions(), clock);
    touches = new JdbcTouches(database.jdbc(), database.transactions());
    told.pages.see(clock.instant(), "i-90", FORM);
    section("five days", "by mail");
    clock.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    told.close();
  }

  private static Declared declared(String title, String lines) {
    return new Declared(
        Declared.Kind.CHECKLIST, title, "https://files.example/list", Lines.read(lines));
  }

  private int catchUp() {
    return new ChecklistCatchUp(
            told.pages.changes(), told.alerts.seen(), checklists, touches, clock)
        .run();
  }

  /** A section of which two paragraphs can change. */
  private void section(String first, String second) {
    clock.pass(Duration.ofMinutes(1));
    told.pages.see(
        clock.instant(),
        Cause.PUBLISHER,
        new Reading(
            new DocumentId("/us/cfr/t8/s999.1"),
            DocumentKind.CFR_SECTION,
            "8 CFR 999.1",
            "Sample requests.",
            List.of(),
            Instants.publishersDay(clock.instant()),
            Optional.empty(),
            List.of(
                Provision.of(
                    ProvisionKind.PARAGRAPH, "(a) Time. A sample is sent within " + first + "."),
                Provision.of(
                    ProvisionKind.PARAGRAPH, "(b) Manner. A sample is sent " + second + "."))));
  }

  private void form(String text) {
    clock.pass(Duration.ofMinutes(1));
    told.pages.see(clock.instant(), "i-90", FORM, text);
  }

  private List<String> open(ChecklistId id) {
    return touches.open(id, 10).stream().map(it -> it.line().what()).toList();
  }

  @Test
  void aChangeTouchesWhatNamesItsNodeOneAboveItOrItsForm() {
    ChecklistId paragraph = checklists.append(ANNA, declared("Paragraph", "8 CFR 999.1(a)"));
    ChecklistId other = checklists.append(ANNA, declared("Other", "8 CFR 999.1(b)\n8 CFR 998"));
    ChecklistId part = checklists.append(ANNA, declared("Part", "8 CFR 999"));
    ChecklistId form = checklists.append(ANNA, declared("Form", "I-90\nI-129"));
    section("six days", "by mail");
    assertThat(catchUp()).isEqualTo(2);
    assertThat(open(paragraph)).containsExactly("8 CFR 999.1(a)");
    assertThat(open(part)).containsExactly("8 CFR 999");
    assertThat(open(other)).isEmpty();
    assertThat(open(form)).isEmpty();
    form("The sample fee is $20.");
    assertThat(catchUp()).isEqualTo(1);
    assertThat(open(form)).containsExactly("I-90");
    assertThat(touches.of(List.of(told.pages.changes().head())))
        .extracting(Touch::checklist)
        .containsExactly(form);
    assertThat(catchUp()).isZero();
  }

  @Test
  void whatChangedBeforeALineWasWrittenDownDoesNotTouchIt() {
    ChecklistId id = checklists.append(ANNA, declared("List", "I-90"));
    assertThat(catchUp()).isZero();
    section("six days", "by mail");
    checklists.change(id, 1, declared("List", "I-90\n8 CFR 999.1"));
    form("The sample fee is $20.");
    catchUp();
    assertThat(open(id)).containsExactly("I-90");
    section("seven days", "by mail");
    catchUp();
    assertThat(open(id)).containsExactly("8 CFR 999.1", "I-90");
  }

  @Test
  void aConfirmationCoversWhatWasSeenAndNothingLater() {
    ChecklistId id = checklists.append(ANNA, declared("List", "I-90"));
    form("The sample fee is $20.");
    catchUp();
    long seen = touches.open(id, 1).getFirst().number();
    form("The sample fee is $30.");
    catchUp();
    assertThat(checklists.find(id).orElseThrow().open()).isEqualTo(2);
    checklists.confirm(id, BEN, seen, clock.instant());
    Checklist confirmed = checklists.find(id).orElseThrow();
    assertThat(confirmed.open()).isEqualTo(1);
    assertThat(confirmed.confirmed().orElseThrow().by()).isEqualTo(BEN);
    checklists.confirm(id, ANNA, 0, clock.instant());
    assertThat(checklists.find(id).orElseThrow().open()).isEqualTo(1);
    assertThat(checklists.confirmations(id, 10))
        .extracting(Checklist.Confirmation::by)
        .containsExactly(ANNA, BEN);
  }

  @Test
  void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
    ChecklistId id = checklists.append(ANNA, declared("List", "I-90"));
    assertThat(checklists.change(id, 1, declared("Second", "I-129"))).isTrue();
    assertThat(checklists.change(id, 1, declared("Third", "I-130"))).isFalse();
    Checklist kept = checklists.find(id).orElseThrow();
    assertThat(kept.declared()).isEqualTo(declared("Second", "I-129"));
    assertThat(kept.revision()).isEqualTo(2);
    checklists.handOver(id, BEN);
    assertThat(checklists.all()).extracting(Checklist::owner).containsExactly(BEN);
    assertThat(checklists.remove(id)).isTrue();
    assertThat(checklists.remove(id)).isFalse();
    assertThat(checklists.find(id)).isEmpty();
    assertThat(checklists.lines()).isEmpty();
  }

  @Test
  void aLogThatIsGoneOverAgainTouchesNothingTwice() {
    ChecklistId id = checklists.append(ANNA, declared("List", "I-90"));
    form("The sample fee is $20.");
    catchUp();
    long cursor = touches.cursor();
    assertThat(touches.follow(cursor, 0, List.of())).isTrue();
    catchUp();
    assertThat(open(id)).hasSize(1);
    assertThat(touches.cursor()).isEqualTo(cursor);
    assertThat(touches.follow(cursor - 1, 0, List.of())).isFalse();
  }
}
