package lexdelta.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.usc.UslmFile;
import lexdelta.crawler.source.uscis.forms.FormPageFile;
import lexdelta.crawler.source.uscis.manual.ChapterText;
import lexdelta.crawler.source.uscis.news.NewsroomFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Formats of files, each handed an invented sample that was damaged at random, cut short, nested or
 * repeated: what comes of it is a reading or a refusal in words.
 */
@Tag("slow")
@Timeout(60)
class UntrustedFilesTest {
  enum Sample {
    USLM(
        new UslmFile(),
        "<uscDoc identifier='/us/usc/t8'><main><title><num value='8'/><heading>S</heading>",
        "<section><num value='1'>§ 1.</num><heading>S</heading><subsection><num>(a)</num><content>"
            + "x<note type='footnote'>n</note></content></subsection><table><tr><td>a</td></tr>"
            + "</table><notes><note topic='amendments'><p>y</p></note></notes></section>",
        "</title></main></uscDoc>"),
    CODED(
        new CodedTextFile(),
        "",
        "-CITE-\n    8 USC Sec. 1   01/08/2008\n-EXPCITE-\n    TITLE 8 - S\n-HEAD-\n    Sec. 1. S\n"
            + "-STATUTE-\n      (a) text-\n    goes on\n    a   b    c\n-MISC1-\n          NOTE\n-End-\n",
        ""),
    FORM(
        new FormPageFile(),
        "<html><link rel=canonical href='https://www.uscis.gov/i-9'><body><main><h1>I-9, S</h1><p>"
            + "sample words ".repeat(20),
        "<div class=accordion__header>Edition Date</div><div class=messages__text>Starting June 3,"
            + " 2024, we accept only the 04/01/24 edition.</div><table><tr><td>a<td>b</table>",
        "</main></body></html>"),
    NEWS(
        new NewsroomFile(),
        "<html><body><main><h1>S</h1>",
        "<div class=views-row><div class=views-field-title><a href='/newsroom/a'>S</a></div><time>June"
            + " 24, 2025</time><div class=views-field-body>x</div></div>",
        "</main></body></html>"),
    CHAPTER(new ChapterText(), "## A\n", "| a | b |\n- item\n[^ 1] See PM 602-0192.\n", "");

    private final FileFormat format;
    private final String head;
    private final String body;
    private final String tail;

    Sample(FileFormat format, String head, String body, String tail) {
      this.format = format;
      this.head = head;
      this.body = body;
      this.tail = tail;
    }

    byte[] times(int count) {
      return (head + body.repeat(count) + tail).getBytes(StandardCharsets.UTF_8);
    }

    boolean readable(byte[] bytes) {
      try {
        Set<DocumentId> seen = new HashSet<>();
        for (Reading reading : format.read(bytes, LocalDate.of(2025, 7, 1))) {
          assertThat(seen.add(reading.document())).as(reading.document().value()).isTrue();
        }
        return true;
      } catch (UnreadableSnapshotException e) {
        assertThat(e.getMessage()).contains("ook at the ").hasSizeLessThan(2_000);
        return false;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damagedBytesAreReadOrRefusedInWords(Sample sample) {
    long seed = 20260510;
    Random random = new Random(seed);
    byte[] whole = sample.times(3);
    assertThat(sample.readable(whole)).isTrue();
    for (int i = 0; i < 400; i++) {
      byte[] damaged =
          i % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = damaged.length == 0 ? 0 : random.nextInt(10); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        sample.readable(damaged);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void hugeRepetitionTakesNoQuadraticTime(Sample sample) {
    assertThat(sample.readable(sample.times(20_000))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void hostileNestingIsReadOrRefused(Sample sample) {
    for (String open : List.of("<div>", "<table><tr><td>", "<quotedContent>", "((((", "- - - ")) {
      byte[] nested =
          (sample.head + open.repeat(20_000) + sample.body + sample.tail)
              .getBytes(StandardCharsets.UTF_8);
      sample.readable(nested);
    }
  }
}
