package lexdelta.alerts.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.SampleRecord;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          provision     | 8 C.F.R. § 214.2(h)      | 8 CFR 214.2(h)
          provision     | 8 CFR part 214           | 8 CFR 214
          provision     | 8 CFR                    | 8 CFR
          provision     | 8 CFR parts 310–341      | 8 CFR parts 310–341
          provision     | INA § 212(a)(9)          | 8 U.S.C. 1182(a)(9)
          provision     | 12 USCIS-PM E            | 12 USCIS-PM E
          provision     | 9 FAM 402.10-4(B)        | 9 FAM 402.10-4(B)
          citation      | 8 CFR § 214.2(h)(13)     | 8 CFR 214.2(h)(13)
          form          | form i-129               | I-129
          form          | DS 260                   | DS-260
          visa-category | eb2                      | EB-2
          visa-category | F-2A                     | F2A
          visa-category | h-1b                     | H-1B
          source        | eCFR-title-8             | ecfr-title-8
          agency        | Department of (Labor)    | Department of Labor
          search        | fee! /s waiver           | fee! /s waiver
          topic         | asylum                   | asylum
          """)
  void wishesThatSayTheSameInOtherSignsAreOne(String kind, String typed, String kept) {
    Wish wish = Wish.of(WishKind.of(kind), typed);
    assertThat(wish.what()).isEqualTo(kept);
    assertThat(Wish.of(WishKind.of(kind), kept)).isEqualTo(wish);
    assertThat(Wish.kept(WishKind.of(kind), kept)).isEqualTo(wish);
    assertThat(wish.inWords()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          provision     | nothing
          form          | the form
          visa-category | EB-9
          agency        | ()
          topic         | Not A Name
          """)
  void whatIsNoWishIsRefusedInWords(String kind, String typed) {
    assertThatThrownBy(() -> Wish.of(WishKind.of(kind), typed))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void everyQueryThatAWishComesDownToCanBeRead() throws QuerySyntaxException {
    for (Wish wish :
        List.of(
            Wish.of(WishKind.FORM, "I-129"),
            Wish.of(WishKind.AGENCY, "Department of Labor"),
            Wish.of(WishKind.CITATION, "8 CFR 214.2(h)"),
            Wish.of(WishKind.VISA_CATEGORY, "EB-2"),
            Wish.of(WishKind.VISA_CATEGORY, "F2A"),
            Wish.of(WishKind.VISA_CATEGORY, "H-1B"))) {
      QueryLanguage.parse(wish.criteria().orElseThrow().query());
    }
  }

  @Test
  void aParagraphIsConcernedByItsOwnChangesOnly() {
    Wish wish = Wish.of(WishKind.PROVISION, "9 CFR 1.1(b)");
    assertThat(wish.concernedBy(section("(b) Hares sleep.", "(b) Hares run."))).isTrue();
    assertThat(wish.concernedBy(section("(a) Hares rest.", "(a) Hares doze."))).isFalse();
    assertThat(Wish.of(WishKind.PROVISION, "9 CFR 1.1").concernedBy(section("(a) x.", "(a) y.")))
        .isTrue();
    assertThat(Wish.of(WishKind.PROVISION, "9 CFR 1.1(z)").concernedBy(section("(a) x.", "(a) y.")))
        .as("a paragraph there is not")
        .isTrue();
  }

  private static Comparison section(String before, String after) {
    return Comparer.compare(Optional.of(text(before)), Optional.of(text(after)));
  }

  private static Reading text(String paragraph) {
    List<String> paragraphs = List.of("(a) Hares rest.", "(b) Hares sleep.", "(c) Hares eat.");
    return SampleRecord.section(
        "9 CFR 1.1",
        "Hares",
        "Sample part",
        paragraphs.stream()
            .map(it -> it.startsWith(paragraph.substring(0, 3)) ? paragraph : it)
            .toArray(String[]::new));
  }

  @Test
  void aPreferenceIsConcernedByItsOwnCutOffsOnly() {
    Comparison moved = bulletin("2013-01-01", "2013-02-15");
    assertThat(Wish.of(WishKind.VISA_CATEGORY, "EB-2").concernedBy(moved)).isTrue();
    assertThat(Wish.of(WishKind.VISA_CATEGORY, "EB-3").concernedBy(moved)).isFalse();
    assertThat(Wish.of(WishKind.VISA_CATEGORY, "F2A").concernedBy(moved)).isFalse();
  }

  private static Comparison bulletin(String before, String after) {
    return Comparer.compare(Optional.of(month(before)), Optional.of(month(after)));
  }

  private static Reading month(String second) {
    Reading plain = SampleRecord.section("Visa Bulletin", "Sample", "", "2nd " + second);
    return new Reading(
        new DocumentId("/us/sample/visa-bulletin"),
        DocumentKind.VISA_BULLETIN,
        plain.citation(),
        plain.heading(),
        List.of(),
        plain.effectiveOn(),
        Optional.empty(),
        plain.provisions(),
        List.of(
            cutoff("final action dates / employment / 2nd / India", second),
            cutoff("final action dates / employment / 3rd / India", "2012-01-01"),
            cutoff("final action dates / family / F2A / Mexico", "2020-01-01")));
  }

  private static Fact cutoff(String cell, String day) {
    return new Fact(FactKind.CUTOFF, cell, day, "");
  }
}
