package lexdelta.crawler.source.usc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Code's two forms, on invented samples. */
class UsCodeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final String XML =
      """
      <uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" identifier="/us/usc/t8"><meta><docNumber>8</docNumber></meta>
      <main><title identifier="/us/usc/t8"><num value="8">Title 8—</num><heading>SAMPLE</heading>
      <chapter><num value="12">CHAPTER 12—</num><heading>SAMPLE CHAPTER</heading>
      <section id="ID1" identifier="/us/usc/t8/s1182"><num value="1182">§ 1182.</num><heading> Sample heading</heading>
      <chapeau>Words before—</chapeau>
      <subsection id="ID2"><num value="a">(a)</num><heading> Run-in</heading><content><p>Text of a<ref class="footnoteRef">1</ref><note type="footnote"><num>1</num> So in original.</note> goes on.</p></content></subsection>
      <continuation>Words after.</continuation>
      <sourceCredit>(June 27, 1952, ch. 477, title II, ch. 2, § 212, 66 Stat. 182.)</sourceCredit>
      <notes><note topic="amendments"><heading>Amendments</heading><p>1990—Sample.</p></note>
      <note topic="effectiveDateNote"><heading>Effective Date</heading><p>Sample law.</p></note></notes></section>
      <section status="repealed" identifier="/us/usc/t8/s1...3"><num value="1...3">[§§ 1 to 3.</num><heading> Repealed. Sample act]</heading></section>
      </chapter></title></main></uscDoc>
      """;
  private static final String TEXT =
      """
      -CITE-
          8 USC Sec. 1182                                             01/08/2008

      -EXPCITE-
          TITLE 8 - SAMPLES
          CHAPTER 12 - SAMPLES

      -HEAD-
          Sec. 1182. Sample heading

      -STATUTE-
          (a) A heading that is long enough to run over into a second line of
            the text
            (1) This is a sample of words which the typesetter had to set in well-
          known lines, and which go on for a while so that a line is full here
          (2) of them.
              (A) one; or
              (B) two.

          Words after.

      -SOURCE-
          (June 27, 1952, ch. 477, title II, ch. 2, Sec. 212, 66 Stat. 182.)

      -MISC1-
                                   AMENDMENTS
            1990 - Sample.

                                 EFFECTIVE DATE
            Sample law.

      -End-
      """;

  private static List<Reading> xml(String text) throws UnreadableSnapshotException {
    return new UslmFile().read(text.getBytes(StandardCharsets.UTF_8), DAY);
  }

  private static List<Reading> coded(String text) throws UnreadableSnapshotException {
    return new CodedTextFile().read(text.getBytes(StandardCharsets.ISO_8859_1), DAY);
  }

  private static List<String> said(Reading reading) {
    return reading.provisions().stream().map(p -> p.kind() + " " + p.text()).toList();
  }

  @Test
  void sectionInUslmIsReadPieceByPiece() throws Exception {
    Reading section = xml(XML).getFirst();

    assertThat(section.document()).hasToString("/us/usc/t8/s1182");
    assertThat(section.citation()).isEqualTo("8 U.S.C. 1182");
    assertThat(section.heading()).isEqualTo("Sample heading");
    assertThat(section.hierarchy()).hasSize(2);
    assertThat(said(section))
        .containsExactly(
            "PARAGRAPH Words before—",
            "HEADING (a) Run-in",
            "PARAGRAPH Text of a1 goes on.",
            "FOOTNOTE 1 So in original.",
            "PARAGRAPH Words after.",
            "SOURCE_NOTE (June 27, 1952, ch. 477, title II, ch. 2, § 212, 66 Stat. 182.)",
            "EDITORIAL_NOTE Amendments",
            "EDITORIAL_NOTE 1990—Sample.",
            "NOTE Effective Date",
            "NOTE Sample law.");
    assertThat(section.facts()).extracting(Fact::value).containsExactly("INA 212");
  }

  @Test
  void repealedRangeIsOneDocumentThatSaysSo() throws Exception {
    Reading range = xml(XML).getLast();
    assertThat(range.document()).hasToString("/us/usc/t8/s1...3");
    assertThat(range.citation()).isEqualTo("8 U.S.C. 1 to 3");
    assertThat(range.facts()).extracting(Fact::value).containsExactly("repealed");
  }

  @Test
  void idsMadeAnewAreNoChange() throws Exception {
    assertThat(xml(XML.replace("ID1", "x9").replace("ID2", "y9"))).isEqualTo(xml(XML));
  }

  @Test
  void whatIsNoWholeTitleIsRefused() {
    assertThatThrownBy(() -> xml(XML.substring(0, 900)))
        .isInstanceOf(UnreadableSnapshotException.class);
    assertThatThrownBy(() -> xml(XML.replaceAll("(?s)<chapter>.*</chapter>", "")))
        .hasMessageContaining("no section");
    assertThatThrownBy(() -> coded(TEXT.substring(0, TEXT.indexOf("-SOURCE-"))))
        .hasMessageContaining("inside a section");
  }

  @Test
  void linesArePutTogetherAndLabelsBeginProvisions() throws Exception {
    Reading section = coded(TEXT).getFirst();
    assertThat(section.effectiveOn()).isEqualTo(LocalDate.of(2008, 1, 8));
    assertThat(said(section))
        .containsExactly(
            "PARAGRAPH (a) A heading that is long enough to run over into a second line of the text",
            "PARAGRAPH (1) This is a sample of words which the typesetter had to set in well-known"
                + " lines, and which go on for a while so that a line is full here (2) of them.",
            "PARAGRAPH (A) one; or",
            "PARAGRAPH (B) two.",
            "PARAGRAPH Words after.",
            "SOURCE_NOTE (June 27, 1952, ch. 477, title II, ch. 2, Sec. 212, 66 Stat. 182.)",
            "EDITORIAL_NOTE AMENDMENTS",
            "EDITORIAL_NOTE 1990 - Sample.",
            "NOTE EFFECTIVE DATE",
            "NOTE Sample law.");
  }

  @Test
  void paragraphSetAnewInOtherLinesIsTheSame() throws Exception {
    // The same words, with the first moved out and back in, so that every line breaks elsewhere.
    List<String> words = List.of("alpha", "beta-gamma", "delta", "epsilon", "well-known", "(2)");
    for (int length = 20; length < 60; length++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(words.get(i * 7 % words.size())).append(i % 9 == 8 ? ", " : " ");
      }
      String said = "(1) " + text.toString().strip() + ".";
      List<HealedLines.Block> healed = HealedLines.of(set(said, 71));
      assertThat(healed).hasSize(1);
      assertThat(healed.getFirst().text()).isEqualTo(said);
    }
  }

  /** Sets words as the publisher does: two further columns in at first, broken also at hyphens. */
  private static List<String> set(String said, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("      ");
    for (String word : said.split(" ")) {
      for (String piece : word.split("(?<=-)")) {
        boolean first = line.toString().isBlank();
        boolean joined =
            !first && word.endsWith(piece) && !word.equals(piece) && line.toString().endsWith("-");
        String gap = first || joined ? "" : " ";
        if (line.length() + gap.length() + piece.length() > width) {
          lines.add(line.toString());
          line = new StringBuilder("    ").append(piece);
        } else {
          line.append(gap).append(piece);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  @Test
  void changedNoteChangesNoText() throws Exception {
    Reading before = coded(TEXT).getFirst();
    Reading after = coded(TEXT.replace("1990 - Sample.", "1991 - Another.")).getFirst();
    assertThat(Comparer.compare(Optional.of(before), Optional.of(after)).notesOnly()).isTrue();
    assertThat(before.provisions()).extracting(Provision::kind).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"usc08.xml", "readme.txt"})
  void aZipThatUnpacksWithoutEndIsRefused(String name) throws Exception {
    byte[] bomb = zip(name, 160_000_000);
    assertThat(bomb).hasSizeLessThan(1_000_000);
    assertThatThrownBy(() -> new UslmFile().read(bomb, DAY))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("larger than 150,000,000 bytes");
  }

  private static byte[] zip(String name, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[1_000_000];
      for (int written = 0; written < size; written += zeros.length) {
        zip.write(zeros);
      }
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("last.xml"));
      zip.write("<sample/>".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
