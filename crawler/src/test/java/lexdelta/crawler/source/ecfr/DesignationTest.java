package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lexdelta.crawler.record.Division;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationTest {
  private static final List<Division> SUBPART_C =
      List.of(
          new Division("title", "7", ""),
          new Division("chapter", "I", ""),
          new Division("part", "5", ""),
          new Division("subpart", "C", ""));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.1; § 1.1   Definitions.; 1.1; Definitions.",
        "1.1; § 1.1. Definitions.; 1.1; Definitions.",
        "1.1; § 1.10 Another number.; 1.1; Another number.",
        "1.1; § 1.1Ex parte samples.; 1.1; Ex parte samples.",
        "§§ 457.104–457.109; §§ 457.104-457.109   [Reserved]; 457.104-457.109; [Reserved]",
        "§ 120.441-§ 120.447; § 120.441-§ 120.447 [Reserved]; 120.441-120.447; [Reserved]",
        "2-24; § 2–24 Sample.; 2-24; Sample.",
        "245a.2; § 245a.2 Sample.; 245a.2; Sample.",
        "240.10b-5; § 240.10b-5   Sample.; 240.10b-5; Sample.",
        "1.1; A heading without its number.; 1.1; A heading without its number.",
        "1.1; 10 samples a day.; 1.1; 10 samples a day.",
      })
  void sectionIsTakenApart(String n, String head, String number, String heading) {
    assertThat(Designation.section(n, head)).isEqualTo(number);
    assertThat(Designation.sectionHeading(number, head)).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "214; PART 214 - SAMPLES; SAMPLES",
        "214; PART 214—SAMPLES; SAMPLES",
        "23-49; PARTS 23-49 [RESERVED]; [RESERVED]",
        "1; Title 1 - General Samples; General Samples",
        "I; CHAPTER I - SAMPLE OFFICE; SAMPLE OFFICE",
        "A; Subpart A—Samples; Samples",
        "A; Subpart AA—Samples; Subpart AA—Samples",
        "A; Samples of Part A; Samples of Part A",
      })
  void divisionLosesLevelAndNumber(String number, String head, String heading) {
    assertThat(Designation.divisionHeading(number, head)).isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Appendix A to Part 5; /p5/appA; Appendix A to Part 5",
        "Appendix A to Subpart D of Part 5; /p5/subpartD/appA; Appendix A to Subpart D of Part 5",
        "Appendix I to Subpart Ato Part 5; /p5/subpartA/appI; Appendix I to Subpart A of Part 5",
        "Appendix to Part 5; /p5/app; Appendix to Part 5",
        "Appendixes A-D to Part 5; /p5/appA-D; Appendixes A-D to Part 5",
        "Appendix A; /p5/subpartC/appA; Appendix A to Subpart C of Part 5",
        "Appendix A(1); /p5/subpartC/appA(1); Appendix A(1) to Subpart C of Part 5",
        "Appendix to; /p5/subpartC/app; Appendix to Subpart C of Part 5",
        "Supplement No. 1 to Part 5; /p5/Supplement-No.-1; Supplement No. 1 to Part 5",
        "Exhibit B to Part 5; /p5/Exhibit-B; Exhibit B to Part 5",
      })
  void appendixIsPlaced(String n, String steps, String citation) {
    assertThat(AppendixPlace.of(n, SUBPART_C)).isEqualTo(new AppendixPlace(steps, citation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Appendix B to Part 5; Appendix B to Part 5 [Reserved]; [Reserved]",
        "Appendix B to Part 5; Appendix B to Part 5—A List; A List",
        "Appendix B to Part 5; Appendix B to Part 5 - A List; A List",
        "Appendix B to Part 5; Appendix B to Part 5; ''",
        "Appendix B to Part 5; Appendix B to Part 55—A List; Appendix B to Part 55—A List",
        "Appendix B; Appendix B to Part 6—A List; Appendix B to Part 6—A List",
        "Appendix B to Subpart Cto Part 5; Appendix B to Subpart Cto Part 5—A List; A List",
      })
  void appendixLosesItsName(String n, String head, String heading) {
    assertThat(AppendixPlace.of(n, SUBPART_C).heading(n, head)).isEqualTo(heading);
  }

  @Test
  void appendixOutsideAnyPartBelongsToWhatIsAboveIt() {
    assertThat(AppendixPlace.of("Appendix A to Chapter I", SUBPART_C.subList(0, 2)))
        .isEqualTo(new AppendixPlace("/chapterI/appA", "Appendix A to Chapter I"));
    assertThat(AppendixPlace.of("Appendix A to Title 7", SUBPART_C.subList(0, 1)))
        .isEqualTo(new AppendixPlace("/appA", "Appendix A"));
  }
}
