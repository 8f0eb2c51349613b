package lexdelta.crawler.record;

import static lexdelta.crawler.record.SampleRecords.LIST;
import static lexdelta.crawler.record.SampleRecords.NOON;
import static lexdelta.crawler.record.SampleRecords.SOURCE;
import static lexdelta.crawler.record.SampleRecords.removal;
import static lexdelta.crawler.record.SampleRecords.section;
import static lexdelta.crawler.record.SampleRecords.snapshot;
import static lexdelta.crawler.record.SampleRecords.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.CrossCheck.Finding;
import lexdelta.crawler.record.CrossCheck.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every implementation of the record's ports must do for history: days that were read, what the
 * publisher says of itself, what came of holding both together, and versions put in between others.
 */
public abstract class HistoryContract {
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final LocalDate APRIL = LocalDate.parse("2025-04-01");
  private static final LocalDate MAY = LocalDate.parse("2025-05-05");
  private static final SourceId OTHER = new SourceId("ecfr-title-1");
  private static final Scope TITLE = new Scope("/us/cfr/t8/");
  private static final Scope PART = new Scope("/us/cfr/t8/s1.");

  @TempDir Path folder;
  private TestRecord record;

  protected abstract TestRecord open(Path folder);

  @BeforeEach
  void openIt() {
    record = open(folder);
  }

  @AfterEach
  void closeIt() {
    record.close();
  }

  private void reopen() {
    record.close();
    record = open(folder);
  }

  private Snapshot aSnapshot(String bytes) {
    return record.snapshots().append(snapshot(LIST, NOON, bytes));
  }

  private Snapshot aSnapshot(SourceId source, String bytes) {
    Snapshot s = snapshot(URI.create("https://www.ecfr.gov/other"), NOON, bytes);
    return record
        .snapshots()
        .append(
            new Snapshot(
                s.id(),
                source,
                s.address(),
                s.observedAt(),
                s.payload(),
                s.mediaType(),
                s.etag(),
                s.lastModified(),
                s.place()));
  }

  private static Survey survey(Snapshot of, Scope scope, LocalDate on, int reader) {
    return new Survey(of.source(), scope, on, of.id(), reader, of.observedAt());
  }

  @Test
  void surveysComeByDayThenBySnapshotReaderAndScope() {
    Snapshot first = aSnapshot("a");
    Snapshot second = aSnapshot("b");
    List<Survey> inOrder =
        List.of(
            survey(second, TITLE, MARCH, 1),
            survey(first, TITLE, APRIL, 1),
            survey(first, PART, APRIL, 1),
            survey(first, TITLE, APRIL, 2),
            survey(second, PART, APRIL, 1));
    inOrder.reversed().forEach(record.surveys()::append);
    record.surveys().append(survey(aSnapshot(OTHER, "c"), TITLE, MARCH, 1));
    reopen();
    assertThat(record.surveys().of(SOURCE)).containsExactlyElementsOf(inOrder);
    assertThat(record.surveys().of(OTHER)).hasSize(1);
    assertThat(record.surveys().of(new SourceId("unknown"))).isEmpty();
  }

  @Test
  void aSurveyIsKeptOnce() {
    Survey survey = survey(aSnapshot("a"), TITLE, MARCH, 1);
    record.surveys().append(survey);
    record.surveys().append(survey);
    assertThat(record.surveys().of(SOURCE)).containsExactly(survey);
  }

  private static Statement says(String section, LocalDate effectiveOn, LocalDate issuedOn) {
    return new Statement(
        new DocumentId("/us/cfr/t8/s" + section), effectiveOn, issuedOn, true, false);
  }

  @Test
  void aStatementSaidAgainIsKeptOnceAsItWasFirstSaid() {
    Statement said = says("1.1", MARCH, MARCH);
    Statement reissued = new Statement(said.document(), MARCH, APRIL, false, false);
    Statement removed = new Statement(said.document(), MARCH, MARCH, true, true);
    record.statements().append(aSnapshot("a"), List.of(said, reissued));
    Statement otherwise = new Statement(said.document(), MARCH, MARCH, false, false);
    record.statements().append(aSnapshot("b"), List.of(otherwise, reissued, removed));
    reopen();
    assertThat(record.statements().appearing(SOURCE, MARCH.minusDays(1), MAY))
        .containsExactlyInAnyOrder(said, reissued, removed);
    assertThat(record.statements().appearing(OTHER, MARCH.minusDays(1), MAY)).isEmpty();
  }

  /** Effective or issued first: what counts is the later of the two days. */
  @Test
  void aStatementAppearsOnTheLaterOfItsTwoDays() {
    List<LocalDate> days = List.of(MARCH, MARCH.plusDays(1), APRIL, MAY);
    List<Statement> all = new ArrayList<>();
    for (LocalDate effectiveOn : days) {
      for (LocalDate issuedOn : days) {
        all.add(says("1.1", effectiveOn, issuedOn));
      }
    }
    record.statements().append(aSnapshot("a"), all.reversed());
    for (LocalDate after : days) {
      for (LocalDate until : days) {
        assertThat(record.statements().appearing(SOURCE, after, until))
            .as("after %s, until %s", after, until)
            .containsExactlyElementsOf(
                all.stream()
                    .filter(s -> s.appearsOn().isAfter(after) && !s.appearsOn().isAfter(until))
                    .toList());
      }
    }
  }

  @Test
  void statementsComeByDocument() {
    Statement one = says("1.1", APRIL, APRIL);
    Statement two = says("1.2", MARCH, MARCH);
    record.statements().append(aSnapshot("a"), List.of(two, one));
    assertThat(record.statements().appearing(SOURCE, MARCH.minusDays(1), MAY))
        .containsExactly(one, two);
  }

  @Test
  void whatIsSaidOfADocumentComesByDayWhoeverSaysIt() {
    Statement later = says("1.1", APRIL, MAY);
    Statement earlier = says("1.1", MARCH, MARCH);
    record.statements().append(aSnapshot("a"), List.of(later, says("1.10", MARCH, MARCH)));
    record.statements().append(aSnapshot(OTHER, "b"), List.of(earlier));
    assertThat(record.statements().of(later.document())).containsExactly(earlier, later);
  }

  private Change aChange(Version after, ChangeKind kind) {
    Change c = SampleRecords.change(after);
    Change change =
        new Change(
            0,
            c.document(),
            c.source(),
            c.before(),
            c.after(),
            kind,
            c.cause(),
            true,
            c.snapshot(),
            c.effectiveOn(),
            c.observedAt());
    return record
        .transaction()
        .execute(status -> record.changes().append(List.of(change)).getFirst());
  }

  private void keep(Weight... weights) {
    record.transaction().executeWithoutResult(t -> record.weights().keep(List.of(weights)));
  }

  @Test
  void aWeightIsKeptUntilAnotherScaleWeighsOtherwise() {
    Version version =
        record.versions().append(version(aSnapshot("a"), section("1.1", MARCH, "(a) One.")));
    Change change = aChange(version, ChangeKind.ADDED);
    keep(new Weight(change.number(), 1, 0.85, List.of("period", "new-provision")));
    reopen();
    assertThat(record.weights().of(version.document()))
        .containsExactly(
            java.util.Map.entry(
                change.number(),
                new Weight(change.number(), 1, 0.85, List.of("period", "new-provision"))));
    assertThat(record.weights().of(new DocumentId("/us/cfr/t8/s1.2"))).isEmpty();
    keep(new Weight(change.number(), 2, 0, List.of()));
    assertThat(record.weights().of(version.document()).values())
        .containsExactly(new Weight(change.number(), 2, 0, List.of()));
  }

  @Test
  void whatNoScaleWeighedIsMissingNewestFirstButNoChangeOfStanding() {
    Snapshot s = aSnapshot("a");
    Version version = record.versions().append(version(s, section("1.1", MARCH, "(a) One.")));
    Change first = aChange(version, ChangeKind.ADDED);
    Change standing = aChange(version, ChangeKind.STANDING);
    Change last = aChange(version, ChangeKind.CHANGED);
    Weights weights = record.weights();
    assertThat(weights.missing(1, 0, 9)).containsExactly(last, first);
    assertThat(weights.missing(1, 0, 1)).containsExactly(last);
    assertThat(weights.missing(1, standing.number(), 9)).containsExactly(last);
    keep(new Weight(last.number(), 1, 0.5, List.of("wording")));
    assertThat(weights.missing(1, 0, 9)).containsExactly(first);
    assertThat(weights.missing(2, 0, 9)).containsExactly(last, first);
  }

  @Test
  void daysAreCoveredWhereListsReadToTheirEndMeetWithoutAGap() {
    Snapshot list = aSnapshot("a");
    record.statements().complete(list, MARCH, APRIL.minusDays(1));
    record.statements().complete(list, MARCH, APRIL.minusDays(1));
    record.statements().complete(aSnapshot("b"), APRIL.minusDays(9), APRIL);
    record.statements().complete(list, MAY, MAY.plusDays(9));
    Statements statements = record.statements();
    assertThat(statements.covers(SOURCE, MARCH, APRIL)).isTrue();
    assertThat(statements.covers(SOURCE, APRIL, APRIL)).isTrue();
    assertThat(statements.covers(SOURCE, MARCH.minusDays(1), APRIL)).isFalse();
    assertThat(statements.covers(SOURCE, MARCH, APRIL.plusDays(1))).isFalse();
    assertThat(statements.covers(SOURCE, MARCH, MAY)).as("a gap in April").isFalse();
    assertThat(statements.covers(OTHER, MARCH, APRIL)).isFalse();
    statements.complete(list, APRIL.plusDays(1), MAY.minusDays(1));
    assertThat(statements.covers(SOURCE, MARCH, MAY.plusDays(9))).isTrue();
  }

  private static CrossCheck check(
      Snapshot from, Snapshot to, LocalDate first, LocalDate last, List<Finding> findings) {
    return new CrossCheck(to.source(), first, last, from.id(), to.id(), 3, NOON, findings);
  }

  @Test
  void aCrossCheckComesBackWithAllItsFindings() {
    List<Finding> findings =
        Arrays.stream(Verdict.values())
            .map(verdict ->
                new Finding(
                    new DocumentId("/us/cfr/t8/s1." + (10 + verdict.ordinal())),
                    verdict.explained(),
                    verdict == Verdict.AGREED ? Optional.of(ChangeKind.REMOVED) : Optional.empty(),
                    verdict))
            .toList();
    CrossCheck check = check(aSnapshot("a"), aSnapshot("b"), MARCH, APRIL, findings);
    record.transaction().executeWithoutResult(t -> record.crossChecks().append(check));
    reopen();
    assertThat(record.crossChecks().of(SOURCE)).containsExactly(check);
    assertThat(record.crossChecks().of(OTHER)).isEmpty();
  }

  @Test
  void crossChecksComeByTheirDaysAndThenAsTheyWereMade() {
    Snapshot a = aSnapshot("a");
    Snapshot b = aSnapshot("b");
    Snapshot c = aSnapshot("c");
    CrossCheck later = check(b, c, APRIL, MAY, List.of());
    CrossCheck longer = check(a, c, MARCH, MAY, List.of());
    CrossCheck earlier = check(a, b, MARCH, APRIL, List.of());
    CrossCheck again = check(c, b, MARCH, APRIL, List.of());
    for (CrossCheck check : List.of(later, longer, earlier, again)) {
      record.transaction().executeWithoutResult(t -> record.crossChecks().append(check));
    }
    assertThat(record.crossChecks().of(SOURCE)).containsExactly(earlier, again, longer, later);
  }

  @Test
  void twoSnapshotsAreHeldAgainstTheListOnceByAReader() {
    Snapshot a = aSnapshot("a");
    Snapshot b = aSnapshot("b");
    CrossChecks checks = record.crossChecks();
    assertThat(checks.done(SOURCE, a.id(), b.id(), 3)).isFalse();
    CrossCheck check = check(a, b, MARCH, APRIL, List.of());
    record.transaction().executeWithoutResult(t -> checks.append(check));
    assertThat(checks.done(SOURCE, a.id(), b.id(), 3)).isTrue();
    assertThat(checks.done(SOURCE, b.id(), a.id(), 3)).isFalse();
    assertThat(checks.done(SOURCE, a.id(), b.id(), 4)).isFalse();
    assertThat(checks.done(OTHER, a.id(), b.id(), 3)).isFalse();
    assertThatThrownBy(() ->
            record.transaction().executeWithoutResult(t -> record.crossChecks().append(check)))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    assertThat(checks.of(SOURCE)).hasSize(1);
  }

  @Test
  void theNextVersionIsTheFirstThatStoodOnlyAfterADay() {
    Snapshot s = aSnapshot("a");
    Versions versions = record.versions();
    Version may = versions.append(version(s, section("1.1", MAY, "(a) Three.")));
    versions.append(version(s, section("1.1", APRIL, "(a) Two.")));
    Version april = versions.append(version(s, section("1.1", APRIL, "(a) Two again.")));
    Version march = versions.append(version(s, section("1.1", MARCH, "(a) One.")));
    DocumentId id = march.document();
    assertThat(versions.next(id, MARCH.minusDays(1))).contains(march);
    assertThat(versions.next(id, MARCH)).contains(april);
    assertThat(versions.next(id, APRIL.minusDays(1))).contains(april);
    assertThat(versions.next(id, APRIL)).contains(may);
    assertThat(versions.next(id, MAY)).isEmpty();
    assertThat(versions.next(new DocumentId("/us/cfr/t8/s9.9"), MARCH)).isEmpty();
    Version gone = versions.append(removal(s, id, MAY));
    assertThat(versions.next(id, APRIL)).as("also one that says it is gone").contains(gone);
    assertThat(versions.history(id)).hasSize(5).endsWith(may, gone);
  }

  @Test
  void whatStoodInAScopeOnADayLeavesOutWhatWasRemovedByThenAndWhatCameLater() {
    Snapshot s = aSnapshot("a");
    Versions versions = record.versions();
    Version stays = versions.append(version(s, section("1.2", MARCH, "Stays.")));
    Version goes = versions.append(version(s, section("1.1", MARCH, "Goes.")));
    versions.append(removal(s, goes.document(), APRIL));
    Version back = versions.append(version(s, section("1.1", MAY, "Is back.")));
    Version changed = versions.append(version(s, section("1.2", MAY, "Stays, changed.")));
    Version beside = versions.append(version(s, section("10.1", MAY, "Another part.")));
    assertThat(versions.standing(PART, MARCH.minusDays(1))).isEmpty();
    assertThat(versions.standing(PART, MARCH)).containsExactly(goes, stays);
    assertThat(versions.standing(PART, APRIL)).containsExactly(stays);
    assertThat(versions.standing(PART, MAY)).containsExactly(back, changed);
    assertThat(versions.standing(TITLE, MAY)).containsExactly(back, changed, beside);
    assertThat(versions.standing(new Scope("/us/cfr/t8/s1.1"), MAY)).containsExactly(back);
    assertThat(versions.standing(new Scope("/us/cfr/t8/s1"), MAY)).isEmpty();
  }

  @Test
  void versionsThatBeginWithinSomeDaysAreFound() {
    Versions versions = record.versions();
    Snapshot s = aSnapshot("a");
    versions.append(version(s, section("1.1", MARCH, "First.")));
    Version again = versions.append(version(s, section("1.1", MARCH, "First, 100% anew.")));
    Version later = versions.append(version(s, section("1.1", APRIL, "Second.")));
    versions.append(version(s, section("1.2", MAY, "Too late.")));
    versions.append(removal(s, section("1.3", APRIL, "Gone.").document(), APRIL));
    versions.append(version(s, section("10.1", APRIL, "Another part.")));
    assertThat(versions.beginning(PART, MARCH, APRIL, "")).containsExactly(again, later);
    assertThat(versions.beginning(PART, MARCH, APRIL, "100%")).containsExactly(again);
    assertThat(versions.beginning(PART, MARCH, APRIL, "100_")).isEmpty();
    assertThat(versions.beginning(PART, MARCH.plusDays(1), APRIL, "")).containsExactly(later);
  }

  @Test
  void ofTwoVersionsForOneDayTheLaterRecordedStands() {
    Snapshot s = aSnapshot("a");
    record.versions().append(version(s, section("1.1", MARCH, "One.")));
    Version again = record.versions().append(version(s, section("1.1", MARCH, "One, read anew.")));
    assertThat(record.versions().standing(PART, MARCH)).containsExactly(again);
    record.versions().append(removal(s, again.document(), MARCH));
    assertThat(record.versions().standing(PART, MARCH)).isEmpty();
  }

  @Test
  void aScopeHasDocumentsAlsoWhenAllAreRemoved() {
    Snapshot s = aSnapshot("a");
    assertThat(record.versions().any(TITLE)).isFalse();
    Version only = record.versions().append(version(s, section("10.1", MARCH, "One.")));
    record.versions().append(removal(s, only.document(), APRIL));
    assertThat(record.versions().any(TITLE)).isTrue();
    assertThat(record.versions().any(new Scope("/us/cfr/t8/s10."))).isTrue();
    assertThat(record.versions().any(new Scope("/us/cfr/t8/s10.1"))).isTrue();
    assertThat(record.versions().any(PART)).isFalse();
    assertThat(record.versions().any(new Scope("/us/cfr/t8/s10"))).isFalse();
    assertThat(record.versions().any(new Scope("/us/cfr/t8/s__.1"))).isFalse();
  }

  @Test
  void whetherASnapshotIsReadableTheNewestReaderSays() {
    Snapshot s = aSnapshot("a");
    Snapshots snapshots = record.snapshots();
    assertThat(snapshots.everRead(s.id())).isFalse();
    assertThat(snapshots.unreadable(s.id())).isFalse();
    snapshots.markUnreadable(s.id(), 1, "broken");
    assertThat(snapshots.everRead(s.id())).isTrue();
    assertThat(snapshots.unreadable(s.id())).isTrue();
    snapshots.markRead(s.id(), 2, "read");
    assertThat(snapshots.unreadable(s.id())).isFalse();
    snapshots.markUnreadable(s.id(), 3, "broken again");
    assertThat(snapshots.unreadable(s.id())).isTrue();
    assertThat(snapshots.unread(SOURCE, 3)).isZero();
    assertThat(snapshots.unread(SOURCE, 4)).isEqualTo(1);
  }
}
