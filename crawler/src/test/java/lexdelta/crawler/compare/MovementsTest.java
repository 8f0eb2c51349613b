package lexdelta.crawler.compare;

import static lexdelta.crawler.compare.Movement.Kind.ADVANCED;
import static lexdelta.crawler.compare.Movement.Kind.GONE;
import static lexdelta.crawler.compare.Movement.Kind.HELD;
import static lexdelta.crawler.compare.Movement.Kind.NEW;
import static lexdelta.crawler.compare.Movement.Kind.RETROGRESSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Summary;
import org.junit.jupiter.api.Test;

/** Bulletins in these tests are invented. */
class MovementsTest {
  private static final String EB2 = "final action dates / employment / 2nd / India";

  @Test
  void dayToDayIsCountedAndMarkedWhenItGoesBack() {
    assertThat(movement("2013-01-01", "2013-02-15").toString())
        .isEqualTo("EB-2 India 01JAN13 → 15FEB13 (+45 days)");
    assertThat(movement("2013-02-15", "2013-01-01").toString())
        .isEqualTo("EB-2 India 15FEB13 → 01JAN13 (−45 days, retrogressed)");
    assertThat(movement("2012-02-29", "2012-03-01").toString()).endsWith("(+1 day)");
    assertThat(movement("2013-01-01", "2013-02-15").days()).hasValue(45);
  }

  @Test
  void currentIsAheadOfEveryDayAndUnavailableBehind() {
    assertThat(movement("C", "2030-01-01").kind()).isEqualTo(RETROGRESSED);
    assertThat(movement("2030-01-01", "C").kind()).isEqualTo(ADVANCED);
    assertThat(movement("1979-11-01", "U").kind()).isEqualTo(RETROGRESSED);
    assertThat(movement("U", "1979-11-01").kind()).isEqualTo(ADVANCED);
    assertThat(movement("U", "C").kind()).isEqualTo(ADVANCED);
    assertThat(movement("C", "U").toString()).isEqualTo("EB-2 India C → U (retrogressed)");
    assertThat(movement("C", "C").kind()).isEqualTo(HELD);
    assertThat(movement("C", "U").days()).isEmpty();
  }

  @Test
  void cellsAreFoundWhereverRowsStand() {
    Reading earlier = bulletin("June", Map.of(EB2, "2013-01-01", F4, "C", RURAL, "C"));
    Reading later = bulletin("July", Map.of(EB2, "2013-01-01", F4, "U", FILING, "2014-01-01"));

    Movements movements = Movements.between(earlier, later);

    assertThat(movements.of(HELD)).hasSize(1);
    assertThat(movements.of(RETROGRESSED)).hasToString("[F4 Mexico C → U (retrogressed)]");
    assertThat(movements.of(NEW)).hasToString("[EB-3 (filing) new at 01JAN14]");
    assertThat(movements.of(GONE)).hasToString("[EB-5 Set Aside: Rural no longer listed, was C]");
    assertThat(Movements.between(later, later).isEmpty()).isTrue();
  }

  private static final String F4 = "final action dates / family / F4 / Mexico";
  private static final String FILING = "dates for filing / employment / 3rd / all areas";
  private static final String RURAL =
      "final action dates / employment / 5th Set Aside: Rural / all areas";

  @Test
  void summarySaysWhatMovedAndThatTheNotesChanged() {
    Reading earlier = bulletin("June", Map.of(EB2, "2013-01-01", F4, "C"));
    Reading later = bulletin("July", Map.of(EB2, "2013-02-15", F4, "U"));

    assertThat(Summary.of(Comparer.compare(Optional.of(earlier), Optional.of(later))))
        .isEqualTo(
            "1 cut-off date advanced, 1 retrogressed: F4 Mexico C → U (retrogressed); EB-2 India"
                + " 01JAN13 → 15FEB13 (+45 days). Notes: “June” becomes “July”.");
  }

  @Test
  void rowsOfOneLabelAreOneRowThoughEveryCellMoved() {
    Reading earlier = rows("F1 | 01JAN13 | 01JAN13", "F2A | C | C", "F3 | 01JAN01 | 01JAN01");
    Reading later = rows("F1 | 08FEB14 | 15FEB13", "F2A | U | U", "F3 | 01JAN02 | 01FEB02");

    assertThat(Comparer.compare(Optional.of(earlier), Optional.of(later)).provisions())
        .hasSize(3)
        .allMatch(ProvisionChange.Edited.class::isInstance);
  }

  @Test
  void nameOfACellIsReadBackAsWritten() {
    for (String about : List.of(EB2, F4, FILING, RURAL)) {
      assertThat(BulletinCell.parse(about).orElseThrow()).hasToString(about);
    }
    assertThat(BulletinCell.parse("final action dates / family / F4")).isEmpty();
    assertThat(BulletinCell.parse("some dates / family / F4 / Mexico")).isEmpty();
    assertThat(BulletinCell.parse("final action dates / family /  / Mexico")).isEmpty();
  }

  private static Movement movement(String before, String after) {
    return new Movement(
        BulletinCell.parse(EB2).orElseThrow(), Optional.of(before), Optional.of(after));
  }

  private static Reading bulletin(String month, Map<String, String> cells) {
    List<Provision> provisions = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    provisions.add(
        Provision.of(ProvisionKind.PARAGRAPH, "This sample says what is to be had in " + month));
    new TreeMap<>(cells)
        .forEach((cell, value) -> {
          facts.add(new Fact(FactKind.CUTOFF, cell, value, value));
          provisions.add(row(cell, value));
        });
    return reading(month, provisions, facts);
  }

  private static Reading rows(String... rows) {
    return reading(
        "", List.of(rows).stream().map(row -> row(row.split(" \\| "))).toList(), List.of());
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }

  private static Reading reading(String month, List<Provision> provisions, List<Fact> facts) {
    return new Reading(
        new DocumentId("/us/state/visa-bulletin"),
        DocumentKind.VISA_BULLETIN,
        "Visa Bulletin",
        month,
        List.of(),
        LocalDate.of(2099, 7, 1),
        Optional.empty(),
        provisions,
        facts);
  }
}
