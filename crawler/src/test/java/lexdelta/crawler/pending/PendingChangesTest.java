package lexdelta.crawler.pending;

import static lexdelta.crawler.pending.Notices.DELAYED;
import static lexdelta.crawler.pending.Notices.FURTHER;
import static lexdelta.crawler.pending.Notices.PUBLISHED;
import static lexdelta.crawler.pending.Notices.SECOND;
import static lexdelta.crawler.pending.Notices.beside;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Summary;
import org.junit.jupiter.api.Test;

class PendingChangesTest {
  private static final String ABOVE_DELAYED =
      "Link to a delay of the above amendment published at 88 FR 62463, Sept. 12, 2023.";

  private static PendingChanges between(Reading before, Reading after) {
    return PendingChanges.of(Comparer.compare(Optional.of(before), Optional.of(after)));
  }

  private static PendingChanges notices(Reading before, String... after) {
    return between(before, beside("Text.", after));
  }

  @Test
  void aNewAmendmentIsAnnounced() {
    PendingChanges changes = notices(beside("Text."), PUBLISHED);
    assertThat(changes.alone()).isTrue();
    assertThat(changes.inWords()).isEqualTo("New pending amendment 85 FR 84193 (Dec. 23, 2020).");
  }

  @Test
  void aDelayIsANewStepOfTheAmendmentKnown() {
    PendingChanges changes =
        notices(beside("Text.", PUBLISHED, DELAYED), PUBLISHED, DELAYED, FURTHER);
    assertThat(changes.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change).isInstanceOf(PendingChange.Continued.class);
          assertThat(change.steps()).extracting(Step::words).containsExactly(FURTHER);
          assertThat(change.amendment().timeline()).hasSize(3);
        });
    assertThat(changes.inWords())
        .isEqualTo(
            "Pending amendment 85 FR 84193 (Dec. 23, 2020) further delayed until Dec. 31, 2021"
                + " (86 FR 15069).");
  }

  @Test
  void aDelayThatTakesThePlaceOfAnotherIsTheOnlyNews() {
    PendingChanges changes = notices(beside("Text.", PUBLISHED, DELAYED), PUBLISHED, FURTHER);
    assertThat(changes.changes()).hasSize(1).allMatch(c -> c instanceof PendingChange.Continued);
  }

  @Test
  void aDelayTakenBackIsTold() {
    assertThat(notices(beside("Text.", PUBLISHED, DELAYED), PUBLISHED).inWords())
        .isEqualTo(
            "Gone from the notices of pending amendment 85 FR 84193 (Dec. 23, 2020): delayed until"
                + " Mar. 22, 2021 (86 FR 6847).");
  }

  @Test
  void anAmendmentNoLongerAnnouncedSaysWhatBecameOfTheText() {
    Reading before = beside("Text.", PUBLISHED, DELAYED);
    assertThat(notices(before).inWords())
        .isEqualTo(
            "Pending amendment 85 FR 84193 (Dec. 23, 2020) is no longer announced; the text did"
                + " not change.");
    assertThat(between(before, beside("Another text.")).inWords())
        .endsWith("the text changed at the same time.");
  }

  @Test
  void theSameNoticesInAnotherOrderOrPrintedOnceMoreAreNothingNew() {
    Reading before = beside("Text.", PUBLISHED, DELAYED, SECOND, ABOVE_DELAYED);
    assertThat(notices(before, SECOND, ABOVE_DELAYED, PUBLISHED, DELAYED).saidBefore()).isTrue();
    assertThat(notices(before, DELAYED, ABOVE_DELAYED, SECOND, PUBLISHED).saidBefore()).isTrue();
    assertThat(notices(before, PUBLISHED, DELAYED, DELAYED, SECOND, ABOVE_DELAYED).saidBefore())
        .isTrue();
  }

  @Test
  void anotherWordingOfTheSameIsNothingNew() {
    Reading before = beside("Text.", PUBLISHED, DELAYED);
    assertThat(
            notices(
                    before,
                    PUBLISHED.replace("Dec.", "December"),
                    DELAYED.replace("This amendment was", "The above amendment has been"))
                .saidBefore())
        .isTrue();
  }

  @Test
  void anotherTextAroundTheSameNoticesIsNothingNewOfThem() {
    PendingChanges changes =
        between(beside("Text.", PUBLISHED, DELAYED), beside("Another.", DELAYED, PUBLISHED));
    assertThat(changes.changes()).isEmpty();
    assertThat(changes.saidBefore()).isFalse();
  }

  @Test
  void theSameDelayOfASecondAmendmentIsNew() {
    Reading before = beside("Text.", PUBLISHED, ABOVE_DELAYED, SECOND);
    PendingChanges changes = notices(before, PUBLISHED, ABOVE_DELAYED, SECOND, ABOVE_DELAYED);
    assertThat(changes.changes())
        .singleElement()
        .satisfies(c -> assertThat(c.amendment().name()).contains("89 FR 91089"));
  }

  @Test
  void oneEventInSeveralSectionsIsOneAndAnotherDelayIsNot() {
    Reading bare = beside("Text.");
    PendingChange here = notices(bare, PUBLISHED).changes().getFirst();
    PendingChange there = notices(bare, PUBLISHED.replace("84193", "84196")).changes().getFirst();
    PendingChange delayed = notices(bare, PUBLISHED, DELAYED).changes().getFirst();
    assertThat(here.event()).isEqualTo(there.event()).hasSameHashCodeAs(there.event());
    assertThat(here.event()).isNotEqualTo(delayed.event());
    assertThat(here.event())
        .isNotEqualTo(
            notices(bare, PUBLISHED.replace("85 FR", "86 FR")).changes().getFirst().event());
  }

  @Test
  void theSummaryTellsOfTheTextAndOfWhatIsNewBesideIt() {
    assertThat(
            Summary.of(
                Comparer.compare(
                    Optional.of(beside("Six years.", PUBLISHED)),
                    Optional.of(beside("Ten years.", PUBLISHED, DELAYED)))))
        .isEqualTo(
            "“Six years” becomes “Ten years”. Pending amendment 85 FR 84193 (Dec. 23,"
                + " 2020) delayed until Mar. 22, 2021 (86 FR 6847).");
    assertThat(
            Summary.of(
                Comparer.compare(
                    Optional.of(beside("Text.", PUBLISHED, SECOND)),
                    Optional.of(beside("Text.", SECOND, PUBLISHED)))))
        .isEqualTo("Nothing new: its amendment notices say what they said before.");
  }

  @Test
  void whatCannotBeSeenInANoticeIsNotQuoted() {
    assertThat(notices(beside("Text."), "Sample \u202e notice\u0007.").inWords())
        .doesNotContain("\u202e")
        .doesNotContain("\u0007");
  }
}
