package lexdelta.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.digest.jdbc.JdbcCandidates;
import lexdelta.alerts.digest.jdbc.JdbcDigests;
import lexdelta.alerts.digest.jdbc.JdbcReadership;
import lexdelta.alerts.digest.jdbc.JdbcSchedules;
import lexdelta.alerts.digest.jdbc.JdbcTemplates;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;

/** What digests must do on every database. All text is invented. */
public abstract class DigestsContract {
  private static final PersonId ANNA = new PersonId("anna");
  private static final PersonId BEN = new PersonId("ben");
  private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");
  private static final Period JUNE =
      new Period(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-30"));
  private static final Head HEAD = new Head("June", "", "", "", 30);

  @TempDir Path folder;
  private TestDatabase database;
  private Digests digests;
  private Readership readership;

  protected abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    database = database(folder);
    digests = new JdbcDigests(database.jdbc(), database.transactions());
    readership = new JdbcReadership(database.jdbc());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private DigestId drafted() {
    Pick pick =
        new Pick(
            "event",
            new Pick.Place("/us/sample/1", LocalDate.parse("2025-06-05"), "Sample 1", ""),
            NOW,
            "sample",
            "CHANGED",
            "PUBLISHER",
            0.5,
            "“five” became “ten”.",
            List.of(),
            List.of(),
            List.of(),
            Pick.Excerpt.NONE);
    Draft draft =
        new Draft(
            List.of(new Draft.Item(pick, text("one", 1)), new Draft.Item(pick, text("two", 2))),
            2,
            List.of(),
            "Covered.");
    return digests.append(ANNA, new Wanted(JUNE, List.of(), List.of()), HEAD, draft, NOW);
  }

  private static ItemText text(String title, int place) {
    return new ItemText(true, "Section", place, title, "", "", List.of());
  }

  private Digest read(DigestId id) {
    return digests.find(id).orElseThrow();
  }

  @Test
  void whoWritesTooLateChangesNothingAndTheHistoryKeepsAll() {
    DigestId id = drafted();
    assertThat(digests.save(id, 1, 1, text("first", 1), ANNA, NOW)).isTrue();
    assertThat(digests.save(id, 1, 1, text("late", 1), BEN, NOW)).isFalse();
    assertThat(digests.save(id, 2, 1, text("other", 2), BEN, NOW)).isTrue();
    assertThat(digests.save(id, 3, 1, text("nothing", 3), BEN, NOW)).isFalse();
    assertThat(read(id).items())
        .extracting(it -> it.text().text().title())
        .containsExactly("first", "other");
    assertThat(digests.texts(id, 1))
        .extracting(it -> it.text().title())
        .containsExactly("first", "one");
  }

  @Test
  void anItemIsTakenInWhileItIsADraft() {
    DigestId id = drafted();
    Draft.Item more = new Draft.Item(read(id).items().getFirst().pick(), text("three", 3));
    assertThat(digests.add(id, more, BEN, NOW)).hasValue(3);
    assertThat(read(id).item(3).orElseThrow().text().text().title()).isEqualTo("three");
    assertThat(digests.save(id, 3, 1, text("third", 3), ANNA, NOW)).isTrue();
    digests.publish(id, 0, ANNA, NOW);
    assertThat(digests.add(id, more, BEN, NOW)).isEmpty();
    assertThat(digests.add(new DigestId(4711), more, BEN, NOW)).isEmpty();
  }

  @Test
  void oneIsDraftedOnAnOccasionOnce() {
    DigestId one = drafted();
    assertThat(digests.drafted("7 2025-06-01")).isFalse();
    digests.occasion(one, "7 2025-06-01");
    assertThat(digests.drafted("7 2025-06-01")).isTrue();
    DigestId other = drafted();
    assertThatThrownBy(() -> digests.occasion(other, "7 2025-06-01"))
        .isInstanceOf(DuplicateKeyException.class);
    digests.remove(one);
    assertThat(digests.drafted("7 2025-06-01")).as("removed, not undone").isTrue();
  }

  @Test
  void schedulesAreKeptSwitchedAndHandedOver() {
    Schedules schedules = new JdbcSchedules(database.jdbc());
    Schedule made =
        schedules.append(ANNA, Schedule.Cadence.WEEKLY, List.of("fees"), List.of("sample"), NOW);
    assertThat(schedules.all()).containsExactly(made);
    schedules.activate(made.id(), false);
    schedules.handOver(ANNA, BEN);
    Schedule now = schedules.find(made.id()).orElseThrow();
    assertThat(now.active()).isFalse();
    assertThat(now.owner()).isEqualTo(BEN);
    schedules.remove(made.id());
    assertThat(schedules.all()).isEmpty();
  }

  @Test
  void everyRevisionOfTheTemplateIsKept() {
    Templates templates = new JdbcTemplates(database.jdbc());
    assertThat(templates.newest()).isEqualTo(new Templates.Kept(0, Template.NONE));
    Template first =
        new Template(
            "Sample & Partners",
            "Opening",
            "Closing",
            List.of("Fees", "", "Fees", "Forms"),
            Optional.of(new Template.Picture("AAAA", "Sample & Partners")));
    assertThat(first.sections()).containsExactly("Fees", "Forms");
    assertThat(templates.append(0, first, ANNA, NOW)).isTrue();
    assertThat(templates.append(0, Template.NONE, BEN, NOW)).as("too late").isFalse();
    assertThat(templates.append(1, Template.NONE, BEN, NOW)).isTrue();
    assertThat(templates.newest().revision()).isEqualTo(2);
    assertThat(templates.find(1)).contains(first);
    assertThat(templates.find(0)).isEmpty();
  }

  @Test
  void whatIsPublishedIsNumberedOnceAndStaysAsItWas() {
    DigestId one = drafted();
    digests.save(one, 2, 1, text("two", 2).picked(false), ANNA, NOW);
    Edition edition = digests.publish(one, 0, ANNA, NOW).orElseThrow();
    assertThat(edition.number()).isEqualTo("2025-01");
    assertThat(edition.items()).hasSize(1);
    assertThat(digests.publish(one, 0, ANNA, NOW)).isEmpty();
    assertThat(digests.save(one, 1, 1, text("later", 1), ANNA, NOW)).isFalse();
    assertThat(digests.remove(one)).isFalse();
    assertThat(digests.publish(drafted(), 0, ANNA, NOW).orElseThrow().number())
        .isEqualTo("2025-02");
    digests.correct(one, BEN, new Edition.Correction(NOW, "It is ten."));
    Digests.Published published = digests.edition("2025-01").orElseThrow();
    assertThat(published.edition()).isEqualTo(edition);
    assertThat(published.corrections())
        .extracting(Edition.Correction::words)
        .containsExactly("It is ten.");
    assertThat(digests.drafts()).isEmpty();
  }

  @Test
  void aReaderIsToldRemindedAndAcknowledgesOnce() {
    DigestId id = drafted();
    digests.publish(id, 0, ANNA, NOW);
    readership.tell(id, List.of(BEN), NOW);
    readership.tell(id, List.of(BEN, ANNA), NOW.plusSeconds(9));
    assertThat(readership.of(id)).hasSize(2);
    assertThat(readership.all())
        .extracting(it -> it.edition() + " " + it.reading().person())
        .containsExactly("2025-01 anna", "2025-01 ben");
    assertThat(readership.waiting(BEN)).hasSize(1);
    readership.opened(id, BEN, NOW.plusSeconds(10));
    readership.opened(id, BEN, NOW.plusSeconds(20));
    assertThat(readership.remind(id, BEN, NOW)).isTrue();
    assertThat(readership.remind(id, BEN, NOW)).isFalse();
    assertThat(readership.acknowledge(id, BEN, NOW)).isTrue();
    assertThat(readership.acknowledge(id, BEN, NOW)).isFalse();
    readership.answer(id, BEN, List.of(new Readership.Answer(1, 0, "six", false)), NOW);
    readership.answer(id, BEN, List.of(new Readership.Answer(1, 0, "ten", true)), NOW);
    Readership.Reading ben = readership.find(id, BEN).orElseThrow();
    assertThat(ben.openedAt()).isEqualTo(Optional.of(NOW.plusSeconds(10)));
    assertThat(ben.right()).as("the last answer counts").isEqualTo(1);
    assertThat(readership.answers(id, BEN)).hasSize(1);
    assertThat(readership.waiting(BEN)).isEmpty();
    assertThat(readership.told(BEN)).hasSize(1);
  }

  @Test
  void anEmptyRecordHasNoCandidates() {
    Candidates candidates = new JdbcCandidates(database.jdbc());
    assertThat(candidates.of(JUNE, List.of())).isEmpty();
    assertThat(candidates.of(JUNE, List.of("sample"))).isEmpty();
    assertThat(candidates.since(List.of("/us/sample/1"), NOW)).isEmpty();
    assertThat(candidates.looked(JUNE)).isEmpty();
  }
}
