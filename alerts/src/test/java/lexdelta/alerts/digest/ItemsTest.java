package lexdelta.alerts.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.Test;

/** The items of a digest: their order, and what two make of one text. All text is invented. */
class ItemsTest {
  private static final Instant NOW = Instant.parse("2025-07-01T12:00:00Z");
  private static final PersonId ANNA = new PersonId("anna");
  private static final ItemText BASE =
      new ItemText(true, "Fees", 1, "Title", "Words", "", List.of());

  private static ItemText commentary(String words) {
    return new ItemText(true, "Fees", 1, "Title", words, "", List.of());
  }

  /** Items by their section and place: {@code fees 1}. */
  private static Digest of(String... items) {
    List<Digest.Item> all = new ArrayList<>();
    for (String item : items) {
      String[] words = item.split(" ");
      ItemText text =
          new ItemText(true, words[0], Integer.parseInt(words[1]), "Title", "", "", List.of());
      Pick pick =
          new Pick(
              "event",
              new Pick.Place("/us/sample/1", LocalDate.parse("2025-06-05"), "Sample 1", ""),
              NOW,
              "sample",
              "CHANGED",
              "PUBLISHER",
              0.5,
              "Changed.",
              List.of(),
              List.of(),
              List.of(),
              Pick.Excerpt.NONE);
      all.add(new Digest.Item(pick, new Revision<>(all.size() + 1, 1, ANNA, NOW, text)));
    }
    Period june = new Period(LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-30"));
    return new Digest(
        new DigestId(1),
        ANNA,
        new Wanted(june, List.of(), List.of()),
        NOW,
        Optional.empty(),
        new Revision<>(0, 1, ANNA, NOW, new Head("June", "", "", "", 0)),
        all,
        List.of(),
        "");
  }

  private static List<Integer> parts(List<Digest.Item> items) {
    return items.stream().map(Digest.Item::part).toList();
  }

  @Test
  void twoWhoWroteInTwoFieldsAreBothKept() {
    assertThat(commentary("Mine").with(BASE.picked(false), BASE))
        .contains(commentary("Mine").picked(false));
    assertThat(BASE.with(commentary("Theirs"), BASE)).contains(commentary("Theirs"));
    assertThat(commentary("Same").with(commentary("Same"), BASE)).contains(commentary("Same"));
  }

  @Test
  void twoWhoWroteDifferentlyInOneFieldAreNot() {
    assertThat(commentary("Mine").with(commentary("Theirs"), BASE)).isEmpty();
    assertThat(BASE.at(3).with(BASE.at(4), BASE)).isEmpty();
  }

  @Test
  void whatStandsUnderOneHeadingStandsTogether() {
    Digest digest = of("fees 1", "forms 2", "fees 3", "forms 0");
    assertThat(parts(digest.items())).containsExactly(4, 2, 1, 3);
  }

  @Test
  void anItemMovesWithinItsSection() {
    Digest digest = of("fees 1", "fees 2", "forms 3", "forms 4");
    assertThat(parts(Move.UP.in(digest, 2))).containsExactly(2, 1, 3, 4);
    assertThat(parts(Move.DOWN.in(digest, 3))).containsExactly(1, 2, 4, 3);
    assertThat(parts(Move.UP.in(digest, 3))).as("the first").containsExactly(1, 2, 3, 4);
    assertThat(parts(Move.DOWN.in(digest, 2))).as("the last").containsExactly(1, 2, 3, 4);
  }

  @Test
  void aSectionMovesAsAWhole() {
    Digest digest = of("fees 1", "fees 2", "forms 3", "other 4");
    assertThat(parts(Move.SECTION_DOWN.in(digest, 2))).containsExactly(3, 1, 2, 4);
    assertThat(parts(Move.SECTION_UP.in(digest, 4))).containsExactly(1, 2, 4, 3);
    assertThat(parts(Move.SECTION_UP.in(digest, 1))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aWholeMonthIsCalledByItsName() {
    assertThat(new Period(LocalDate.parse("2018-05-01"), LocalDate.parse("2018-05-31")).words())
        .isEqualTo("May 2018");
    assertThat(new Period(LocalDate.parse("2018-05-01"), LocalDate.parse("2018-05-30")).words())
        .isEqualTo("2018-05-01 to 2018-05-30");
  }
}
