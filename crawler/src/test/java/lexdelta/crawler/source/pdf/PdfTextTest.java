package lexdelta.crawler.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;

class PdfTextTest {
  private static final String HEAD = "Cite as 99 I&N Dec. 1 (SAMPLE 2025)";
  private static final List<List<String>> PAGES =
      List.of(
          List.of(
              "This sample is about a nonimmi-",
              "grant and about a re-entry, which is a re-",
              "entry wherever it stands, and non-",
              "immigrants are not meant by it.",
              "",
              "A second paragraph of the sample goes on from this page"),
          List.of("to the next without an end. It is about immigrants.", "", "A third one."));

  @Test
  void linesBecomeParagraphsAndDividedWordsWhole() throws Exception {
    PdfText text = PdfText.read(SamplePdf.of(HEAD, PAGES));

    assertThat(text.paragraphs())
        .containsExactly(
            "This sample is about a nonimmigrant and about a re-entry, which is a re-entry wherever"
                + " it stands, and non-immigrants are not meant by it.",
            "A second paragraph of the sample goes on from this page to the next without an end."
                + " It is about immigrants.",
            "A third one.");
  }

  @Test
  void runningHeadsAndPageNumbersAreKeptApart() throws Exception {
    PdfText text = PdfText.read(SamplePdf.of(HEAD, PAGES));

    assertThat(text.pages()).isEqualTo(2);
    assertThat(text.furniture()).containsExactly(HEAD);
    assertThat(String.join(" ", text.paragraphs())).doesNotContain("Cite as");
  }

  @Test
  void fileThatCannotBeReadSaysWhy() throws Exception {
    refused("<html>".getBytes(StandardCharsets.UTF_8), "not a PDF file");
    refused(new byte[0], "not a PDF file");
    refused(SamplePdf.encrypted("secret", PAGES), "wants a password");
    refused(SamplePdf.of("", List.of(List.of())), "no text");
    refused(SamplePdf.of("", List.of(List.of("Please wait... "))), "only its own program");
    byte[] whole = SamplePdf.of(HEAD, PAGES);
    refused(Arrays.copyOf(whole, whole.length / 2), "stops before its end");
    refused(Arrays.copyOf(SamplePdf.of(HEAD, PAGES), PdfText.MOST_BYTES + 1), "bytes; at most");
  }

  @Test
  void fileEncryptedWithoutPasswordIsRead() throws Exception {
    assertThat(PdfText.read(SamplePdf.encrypted("", PAGES)).paragraphs()).hasSize(3);
  }

  @Test
  void fileThatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(
        "%PDF-1.4\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(file)) {
      packed.write(new byte[2 << 20]);
    }
    assertThatThrownBy(() -> Inflation.check(file.toByteArray(), 1 << 20))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("unpacks to more than");
    Inflation.check(file.toByteArray(), 2 << 20);
  }

  @Test
  void damagedFileIsReadOrRefusedButNeverCrashes() throws Exception {
    long seed = 20250707;
    Random random = new Random(seed);
    byte[] whole = SamplePdf.of(HEAD, PAGES);
    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          i % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = damaged.length == 0 ? 0 : random.nextInt(10); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(PdfText.read(damaged).paragraphs()).isNotEmpty();
      } catch (UnreadableSnapshotException e) {
        assertThat(e.getMessage()).contains("ook at the ");
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> PdfText.read(bytes))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
  }
}
