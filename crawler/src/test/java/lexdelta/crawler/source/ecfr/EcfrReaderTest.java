package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.Golden;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcfrReaderTest {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 2);
  private static final String TITLE = "<DIV1 N='7' TYPE='TITLE'><HEAD>Title 7</HEAD>%s</DIV1>";

  static List<Path> cases() {
    return Golden.cases(EcfrReaderTest.class, ".xml");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReadsAsWritten(Path file) throws IOException, UnreadableSnapshotException {
    Golden.check(file, Golden.print(EcfrReader.read(Golden.bytes(file), DAY)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noTextIsLost(Path file) throws Exception {
    byte[] bytes = Golden.bytes(file);
    assertThat(TextKept.of(EcfrReader.read(bytes, DAY))).isEqualTo(TextKept.published(bytes));
  }

  @Test
  void emphasisStaysWithItsWordsAcrossFoldedSpace() throws Exception {
    Reading section = only("<P>a  <I> two   words </I> b<B>c</B></P>");

    assertThat(section.provisions().getFirst().text()).isEqualTo("a two words bc");
    assertThat(section.provisions().getFirst().emphasis())
        .extracting(e -> "a two words bc".substring(e.start(), e.end()))
        .containsExactly("two words", "c");
  }

  @Test
  void noTwoDocumentsShareAnAddress() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Path file : cases()) {
      seen.clear();
      for (Reading reading : EcfrReader.read(Golden.bytes(file), DAY)) {
        assertThat(seen.add(reading.document().value())).as(reading.citation()).isTrue();
      }
    }
  }

  @Test
  void metadataOfThePublisherMakesNoDifference() throws Exception {
    String section = "<DIV8 N='7.1' TYPE='SECTION'%s><HEAD>§ 7.1 A.</HEAD><P>B.</P></DIV8>";
    assertThat(read(ecfr(section.formatted(" hierarchy_metadata='{}'"))))
        .isEqualTo(read(ecfr(section.formatted(""))));
  }

  @Test
  void dialectIsTold() {
    assertThat(EcfrReader.sniff(bytes("<?xml version='1.0'?>\n<ECFR><AMDDATE>"))).isTrue();
    assertThat(EcfrReader.sniff(bytes("<DLPSTEXTCLASS/>"))).isFalse();
    assertThat(EcfrReader.sniff(bytes("plain words"))).isFalse();
    assertThat(EcfrReader.sniff(new byte[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml at all",
        "<!DOCTYPE html><html><body>Request Access</body></html>",
        "<html><body>Request Access</body></html>",
        "<DLPSTEXTCLASS><HEADER/></DLPSTEXTCLASS>",
        "<ECFR></ECFR>",
        "<ECFR><DIV1 N='7' TYPE='TITLE'><HEAD>Title 7</HEAD></DIV1></ECFR>",
        "<ECFR><DIV1 N='' TYPE='TITLE'><HEAD>Title</HEAD></DIV1></ECFR>",
        "<ECFR><DIV1 N='7' TYPE='TITLE'/><DIV1 N='8' TYPE='TITLE'/></ECFR>",
        "<ECFR><DIV1 N='7'><DIV8 N='7.1'><HEAD>§ 7.1</HEAD><P>cut",
        "<ECFR><DIV1 N='7'><DIV8 N=''><HEAD>no number</HEAD></DIV8></DIV1></ECFR>",
        "<!DOCTYPE ECFR [<!ENTITY a 'aaaa'>]><ECFR>&a;</ECFR>",
        "<!DOCTYPE ECFR SYSTEM 'file:///etc/hostname'><ECFR/>",
        "<ECFR><DIV1 N='7'><DIV8 N='7.1'><P>&undefined;</P></DIV8></DIV1></ECFR>"
      })
  void whatIsNoWholeTitleIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageMatching("(?s).+(line -?\\d+, column -?\\d+|not XML).*browser.*");
  }

  @Test
  void refusalNamesThePlace() {
    assertThatThrownBy(() -> read("<ECFR>\n<DIV1 N='7'>\n  <DIV8 N='7.1'><P>words</DIV8>"))
        .hasMessageContaining("line 3");
  }

  @Test
  void byteThatIsNotUtf8IsNamed() {
    byte[] bytes = bytes(ecfr("<DIV8 N='7.1'><P>caf#</P></DIV8>"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xE9;
    assertThatThrownBy(() -> EcfrReader.read(bytes, DAY))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("a byte is not UTF-8");
  }

  @Test
  void byteOrderMarkIsPassedOver() throws Exception {
    assertThat(read("\uFEFF" + ecfr("<DIV8 N='7.1'><P>b</P></DIV8>"))).hasSize(1);
  }

  @Test
  void otherTitleThanAskedForIsRefused() {
    byte[] seven = bytes(ecfr("<DIV8 N='7.1'><HEAD>§ 7.1 A.</HEAD></DIV8>"));
    assertThatThrownBy(() -> EcfrReader.read(seven, Dialect.API, DAY, 8))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("This is title 7; title 8 was asked for");
  }

  @Test
  void reservedTitleMayBeEmpty() throws Exception {
    assertThat(read("<ECFR><DIV1 N='35'><HEAD>Title 35 [Reserved]</HEAD></DIV1></ECFR>")).isEmpty();
  }

  @Test
  void bottomlessNestingIsRefused() {
    assertThatThrownBy(() -> read(ecfr("<DIV8 N='7.1'>" + "<P>".repeat(100_000))))
        .hasMessageContaining("nested more than");
  }

  @Test
  void endlessParagraphIsRefused() {
    assertThatThrownBy(
            () -> read(ecfr("<DIV8 N='7.1'><P>" + "x".repeat(3_000_000) + "</P></DIV8>")))
        .hasMessageContaining("longer than");
  }

  @Test
  void manyReferencesToCharactersAreNoEntities() throws Exception {
    String many = "<P>" + "&amp;&#xA7;".repeat(50_000) + "</P>";
    assertThat(only(many.repeat(10)).provisions()).hasSize(10);
  }

  @Test
  void damagedBytesAreReadOrRefusedButNeverCrash() {
    long seed = 20200102;
    Random random = new Random(seed);
    byte[] whole = Golden.bytes(cases().getFirst());
    for (int i = 0; i < 1_500; i++) {
      byte[] damaged = i % 4 == 0 ? cut(whole, random) : flipped(whole, random);
      try {
        EcfrReader.read(damaged, DAY);
      } catch (UnreadableSnapshotException e) {
        assertThat(e.getMessage()).as("seed " + seed + ", round " + i).isNotBlank();
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] whole = Golden.bytes(cases().getFirst());
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("</ECFR>");
    for (int length = 0; length < end + 6; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> EcfrReader.read(cut, DAY))
          .as(length + " bytes")
          .isInstanceOf(UnreadableSnapshotException.class);
    }
  }

  private static byte[] cut(byte[] whole, Random random) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static Reading only(String body) throws UnreadableSnapshotException {
    return read(ecfr("<DIV8 N='7.1'><HEAD>§ 7.1 A.</HEAD>" + body + "</DIV8>")).getFirst();
  }

  private static String ecfr(String body) {
    return "<ECFR>" + TITLE.formatted(body) + "</ECFR>";
  }

  private static List<Reading> read(String text) throws UnreadableSnapshotException {
    return EcfrReader.read(bytes(text), DAY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
