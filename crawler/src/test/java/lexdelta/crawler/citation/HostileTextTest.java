package lexdelta.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that nobody wrote, and texts written to hurt. */
class HostileTextTest {
  private static final List<String> PIECES =
      List.of(
          "8",
          "214",
          "214.2",
          "1003",
          "245a",
          "240.10b-5",
          "§",
          "§§",
          "(",
          ")",
          "(a)",
          "(1)",
          "(ii)",
          "(A)",
          "(I)",
          "(2025)",
          " ",
          " ",
          " ",
          "\n",
          "\u00a0",
          ",",
          ";",
          ".",
          "-",
          "–",
          "CFR",
          "C.F.R.",
          "U.S.C.",
          "FR",
          "Fed. Reg.",
          "Stat.",
          "I&N Dec.",
          "USCIS-PM",
          "FAM",
          "section",
          "sections",
          "paragraph",
          "paragraphs",
          "subparagraph",
          "clause",
          "subsection",
          "part",
          "parts",
          "subpart",
          "appendix",
          "title",
          "chapter",
          "volume",
          "of",
          "the",
          "this",
          "Act",
          "INA",
          "Immigration and Nationality Act",
          "Code of Federal Regulations",
          "and",
          "or",
          "through",
          "to",
          "et seq.",
          "note",
          "Pub. L.",
          "No.",
          "Executive Order",
          "Matter of",
          "Form",
          "Forms",
          "I-129",
          "RIN",
          "1615-AC68",
          "Docket",
          "USCIS-2021-0010",
          "FR Doc.",
          "2024-01427",
          "PA-2022-23",
          "Supplement",
          "B",
          "E.3",
          "(edition 01/17/25)",
          "\ud83d\ude00",
          "\ud800",
          "ø",
          "é",
          "\u0000",
          "99999999999999999999",
          "ıİ");

  @RepeatedTest(20)
  void whateverTheTextWhatIsFoundStandsInIt(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int n = 0; n < 100; n++) {
      String text = text(random, 1 + random.nextInt(40));
      Context context =
          random.nextBoolean()
              ? Context.NONE
              : Context.in(new CfrSection("8", "214.2", List.of("h", "13")));
      holds(text, CitationReader.read(text, context));
      assertThat(CitationReader.alone(text)).isNotNull();
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(12) == 0
              ? String.valueOf((char) random.nextInt(Character.MAX_VALUE))
              : PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static void holds(String text, List<Found> found) {
    int before = 0;
    for (Found each : found) {
      assertThat(each.start()).as("start in «%s»", text).isGreaterThanOrEqualTo(before);
      assertThat(each.end()).as("end in «%s»", text).isGreaterThan(each.start());
      assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text());
      assertThat(each.id()).isNotBlank();
      before = each.end();
    }
  }

  /**
   * Every piece over and over, and every two of them: ten times the text may not take a hundred times
   * as many questions. Steps are counted, not time, so that a busy machine changes nothing.
   */
  @Tag("slow")
  @Test
  void timeGrowsWithTheLengthOfTheText() {
    for (String first : PIECES) {
      for (String second : PIECES) {
        for (String between : List.of("", " ")) {
          String piece = first + between + second + between;
          long few = steps(piece.repeat(20));
          long many = steps(piece.repeat(200));
          assertThat(many)
              .as("steps of «%s» ten times as often", piece)
              .isLessThan(few * 14 + 2_000);
        }
      }
    }
  }

  @Test
  void enumerationsWithoutEndAreReadOnce() {
    for (String piece :
        List.of(
            "section 1, ",
            "paragraph (a) of ",
            "(a)",
            "8 CFR 1.1, ",
            "sections 212(a), (b), ",
            "Matter of A, ",
            "Volume 7, ",
            "the “Act”) (",
            "subpart A, ",
            "Form I-1, ",
            "212(a)(1)",
            "§ ",
            "subparagraph (A) of paragraph (1) of ",
            "Pub. L. 1-1 and 1-2 and ")) {
      long few = steps(piece.repeat(500));
      long many = steps(piece.repeat(5_000));
      assertThat(many).as("steps of «%s»", piece).isLessThan(few * 12);
    }
  }

  private static long steps(String text) {
    CitationReader reader = CitationReader.of(text, Context.NONE);
    assertThat(reader.all()).isNotNull();
    return reader.steps();
  }

  @Test
  void everyBeginningAndEndOfAFormIsRead() {
    String all = String.join(" ", PIECES);
    IntStream.range(0, all.length())
        .forEach(cut -> {
          holds(all.substring(0, cut), CitationReader.read(all.substring(0, cut)));
          holds(all.substring(cut), CitationReader.read(all.substring(cut)));
        });
  }
}
