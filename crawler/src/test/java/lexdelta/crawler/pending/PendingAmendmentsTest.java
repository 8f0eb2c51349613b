package lexdelta.crawler.pending;

import static lexdelta.crawler.pending.Notices.DELAYED;
import static lexdelta.crawler.pending.Notices.FURTHER;
import static lexdelta.crawler.pending.Notices.PUBLISHED;
import static lexdelta.crawler.pending.Notices.SECOND;
import static lexdelta.crawler.pending.Notices.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lexdelta.crawler.pending.PendingAmendment.Status;
import lexdelta.crawler.pending.Step.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingAmendmentsTest {
  private static final String ABOVE_DELAYED =
      "Link to a delay of the above amendment published at 89 FR 95000, Dec. 2, 2024.";

  private static List<Kind> kinds(PendingAmendment amendment) {
    return amendment.timeline().stream().map(Step::kind).toList();
  }

  @Test
  void aChainOfDelaysIsOneAmendment() {
    List<PendingAmendment> read = read(PUBLISHED, DELAYED, FURTHER);
    assertThat(read).hasSize(1);
    PendingAmendment amendment = read.getFirst();
    assertThat(amendment.citation()).contains(new FederalRegister(85, 84193));
    assertThat(amendment.publishedOn()).contains(LocalDate.parse("2020-12-23"));
    assertThat(kinds(amendment)).containsExactly(Kind.PUBLISHED, Kind.DELAYED, Kind.DELAYED);
    assertThat(amendment.status()).isEqualTo(Status.DELAYED);
    assertThat(amendment.expectedOn()).contains(LocalDate.parse("2021-12-31"));
    assertThat(amendment.name()).isEqualTo("pending amendment 85 FR 84193 (Dec. 23, 2020)");
    assertThat(amendment.standing()).isEqualTo("Delayed. Expected on Dec. 31, 2021.");
  }

  @Test
  void aCorrectionLeavesTheStandingAlone() {
    PendingAmendment amendment =
        read(PUBLISHED, DELAYED, "This amendment was corrected at 99 FR 8, Aug. 3, 2034.")
            .getFirst();
    assertThat(amendment.status()).isEqualTo(Status.DELAYED);
    assertThat(amendment.expectedOn()).contains(LocalDate.parse("2021-03-22"));
  }

  @Test
  void anAmendmentWithdrawnIsExpectedOnNoDay() {
    PendingAmendment amendment =
        read(PUBLISHED, DELAYED, "This amendment was withdrawn at 99 FR 8, Aug. 3, 2034.")
            .getFirst();
    assertThat(amendment.status()).isEqualTo(Status.WITHDRAWN);
    assertThat(amendment.expectedOn()).isEmpty();
  }

  @Test
  void twoAmendmentsOfOneSectionStayTwoAndEachHasTheDelayPrintedUnderIt() {
    List<PendingAmendment> read = read(PUBLISHED, ABOVE_DELAYED, SECOND, ABOVE_DELAYED);
    assertThat(read).hasSize(2);
    assertThat(read)
        .allSatisfy(a -> assertThat(kinds(a)).containsExactly(Kind.PUBLISHED, Kind.DELAYED));
  }

  @Test
  void anAmendmentNamedByItsDayIsFoundAboveAndBelow() {
    String ofTheDay = "The amendment of Dec. 23, 2020 was withdrawn at 99 FR 8, Aug. 3, 2034.";
    for (List<PendingAmendment> read :
        List.of(read(PUBLISHED, SECOND, ofTheDay), read(ofTheDay, SECOND, PUBLISHED))) {
      assertThat(read).hasSize(2);
      assertThat(read)
          .filteredOn(a -> a.status() == Status.WITHDRAWN)
          .extracting(PendingAmendment::citation)
          .containsExactly(java.util.Optional.of(new FederalRegister(85, 84193)));
    }
  }

  @Test
  void anAmendmentNamedByADayOnWhichNoneWasPublishedIsOneOfThatDay() {
    PendingAmendment amendment =
        read(PUBLISHED, "The amendment of May 1, 2020 was withdrawn at 99 FR 8, Aug. 3, 2034.")
            .getLast();
    assertThat(amendment.citation()).isEmpty();
    assertThat(amendment.name()).isEqualTo("pending amendment of May 1, 2020");
    assertThat(amendment.status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void aNoticePrintedTwiceCountsOnce() {
    assertThat(read(PUBLISHED, DELAYED, DELAYED, PUBLISHED))
        .singleElement()
        .satisfies(a -> assertThat(a.timeline()).hasSize(2));
  }

  @Test
  void aNoticeThatIsNotUnderstoodStandsAloneWithItsWords() {
    List<PendingAmendment> read = read(PUBLISHED, "Sample notice.", DELAYED);
    assertThat(read).hasSize(2);
    PendingAmendment alone = read.getLast();
    assertThat(kinds(alone)).containsExactly(Kind.OTHER, Kind.DELAYED);
    assertThat(read("Sample notice.").getFirst().status()).isEqualTo(Status.UNCLEAR);
    assertThat(read("Sample notice.").getFirst().standing()).contains("must be read");
  }

  @Test
  void aNoticeNotUnderstoodThatSaysWhatItIsAboutGoesThere() {
    assertThat(read(PUBLISHED, "This amendment is being thought over."))
        .singleElement()
        .satisfies(a -> assertThat(kinds(a)).containsExactly(Kind.PUBLISHED, Kind.OTHER));
  }

  @Test
  void aDelayOfNothingAnnouncedIsKept() {
    PendingAmendment alone = read(DELAYED).getFirst();
    assertThat(alone.citation()).isEmpty();
    assertThat(alone.expectedOn()).contains(LocalDate.parse("2021-03-22"));
  }

  @Test
  void onlyNoticesAreRead() {
    assertThat(PendingAmendments.of(Notices.beside(PUBLISHED))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheOrderOfNoticesStepsStandByDayAndNoneIsLost(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<String> notices = new ArrayList<>(List.of(PUBLISHED, "Sample notice.", SECOND));
      for (int i = 0; i < random.nextInt(12); i++) {
        notices.add(drawn(random, i));
      }
      Collections.shuffle(notices, random);
      List<PendingAmendment> read = read(notices.toArray(String[]::new));
      for (PendingAmendment amendment : read) {
        List<LocalDate> days =
            amendment.timeline().stream().flatMap(s -> s.publishedOn().stream()).toList();
        assertThat(days).as("seed %d: %s", seed, notices).isSorted();
      }
      assertThat(read.stream().flatMap(a -> a.timeline().stream()).map(Step::words))
          .as("seed %d", seed)
          .containsAll(notices);
    }
  }

  private static String drawn(Random random, int page) {
    String place =
        "86 FR %d, Mar. %d, 20%d."
            .formatted(page + 1, 1 + random.nextInt(28), 21 + random.nextInt(9));
    return switch (random.nextInt(6)) {
      case 0 -> "This amendment was delayed until Dec. 31, 2040, at " + place;
      case 1 -> "Link to a delay of the above amendment published at " + place;
      case 2 -> "The amendment of Nov. 18, 2024 was delayed indefinitely at " + place;
      case 3 -> "Link to a correction published at " + place;
      case 4 -> "This amendment was mentioned at " + place;
      default -> "The above amendment is sample number " + page;
    };
  }
}
