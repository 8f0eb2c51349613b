package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.Golden;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcfrBulkReaderTest {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

  static List<Path> cases() {
    return Golden.cases(EcfrReaderTest.class, ".xml");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameTextInEitherDialectIsTheSameReadings(Path file) throws Exception {
    String api = new String(Golden.bytes(file), StandardCharsets.UTF_8);
    String bulk = inBulk(api);

    assertThat(Golden.print(read(bulk))).isEqualTo(Golden.print(EcfrReader.read(bytes(api), DAY)));
    assertThat(read(bulk)).isEqualTo(EcfrReader.read(bytes(api), DAY));
    assertThat(TextKept.of(read(bulk))).isEqualTo(TextKept.published(bytes(bulk)));
  }

  /** A text of the API put into the bulk dialect, with all that this dialect does otherwise. */
  private static String inBulk(String api) {
    return api.replace(
            "<ECFR>",
            "<DLPSTEXTCLASS><HEADER><FILEDESC><TITLESTMT><TITLE>Title 7: Samples</TITLE></TITLESTMT>"
                + "<PUBLICATIONSTMT><IDNO TYPE='title'>7</IDNO></PUBLICATIONSTMT></FILEDESC></HEADER>"
                + "\n<TEXT><BODY><ECFRBRWS>")
        .replace("</ECFR>", "</ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>")
        .replaceAll("<VOLUME [^>]*>", "")
        .replaceAll(" (hierarchy_metadata|VOLUME)=\"[^\"]*\"", "")
        .replaceAll("(<DIV1) N=\"7\"", "$1 N=\"2\" NODE=\"7:2\"")
        .replaceAll("(<DIV[2-9] N=\"[^\"]*\")", "$1 NODE=\"7:2.0.1\"")
        .replaceAll("(<DIV7) N=\"[^\"]*\"", "$1 N=\"12\"")
        .replaceAll("(<DIV8 N=\")([0-9])", "$1§ $2")
        .replaceAll("(<DIV9 N=\"Appendix(?: [A-Z])?)(?:( to) Chapter| to Part) [^\"]*\"", "$1$2\"")
        .replaceAll("(<HEAD>\\s*[A-Za-z]+ [0-9A-Z-]+) - ", "$1—")
        .replaceFirst(
            "(<HEAD>Title 7—Sample Provisions)</HEAD>",
            "$1--Volume 2</HEAD><CFRTOC><PTHD>Part </PTHD><CHAPTI><SUBJECT><E T=\"04\">chapter"
                + " iv</E>—Sample Office</SUBJECT><PG>1</PG></CHAPTI></CFRTOC>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Appendix A; Appendix A to Subpart A of Part 5—Words; Appendix A to Subpart A of Part 5",
        "Appendix B; Appendix B to Part 5 [Reserved]; Appendix B to Part 5",
        "Appendix to; Appendix to Part 5—Words to Part 6; Appendix to Part 5",
        "Appendix A(1); Appendix A(1) to Part 61; Appendix A(1) to Part 61",
        "Appendix A; Appendix A Guide to Part 5 Samples; Appendix A",
        "Appendix A; Appendix AB to Part 5; Appendix A",
        "Exhibit 1; Words alone; Exhibit 1",
        "''; Appendix C to Part 5; Appendix C to Part 5",
      })
  void appendixIsNamedByItsHeadingToo(String n, String head, String name) {
    assertThat(Dialect.BULK.appendix(n, head)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Title 7—Samples--Volume 2", "Title 7—Samples", "Title 7 - Samples—Volume 12"})
  void volumeIsNoPartOfTheTitle(String head) throws Exception {
    Reading section = read(bulk(volume(1, head, "7.1"))).getFirst();
    assertThat(section.hierarchy()).containsExactly(new Division("title", "7", "Samples"));
  }

  @Test
  void volumesAreOneTitle() throws Exception {
    List<Reading> readings =
        read(
            bulk(volume(1, "Title 7—A--Volume 1", "7.1"))
                .replace(
                    "</BODY>",
                    "<ECFRBRWS>" + volume(2, "Title 7—A--Volume 2", "7.2") + "</ECFRBRWS></BODY>"));

    assertThat(readings)
        .extracting(r -> r.document().value())
        .containsExactly("/us/cfr/t7/s7.1", "/us/cfr/t7/s7.2");
    assertThat(readings.getFirst().hierarchy()).isEqualTo(readings.getLast().hierarchy());
  }

  @Test
  void titleThatSaysOnlyItsVolumeIsRefused() {
    assertThatThrownBy(() -> read(bulk("<DIV1 N='8'><DIV8 N='§ 8.1'/></DIV1>")))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("has no number");
  }

  @Test
  void otherTitleThanAskedForIsRefused() {
    byte[] seven = bytes(bulk(volume(8, "Title 7", "7.1")));
    assertThatThrownBy(() -> EcfrReader.read(seven, Dialect.BULK, DAY, 8))
        .hasMessageContaining("This is title 7; title 8 was asked for");
  }

  @Test
  void otherDialectIsNamed() {
    assertThatThrownBy(() -> read("<ECFR><DIV1 N='7'/></ECFR>"))
        .hasMessageContaining("This is the dialect of the eCFR's own API")
        .hasMessageContaining("what is read here is the bulk dialect");
    assertThat(new EcfrBulkFile().recognises(bytes("<DLPSTEXTCLASS><HEADER"))).isTrue();
    assertThat(new EcfrBulkFile().recognises(bytes("<ECFR>"))).isFalse();
    assertThat(new EcfrFile().recognises(bytes("<DLPSTEXTCLASS>"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<DLPSTEXTCLASS/>",
        "<DLPSTEXTCLASS><HEADER/><TEXT><BODY/></TEXT></DLPSTEXTCLASS>",
        "<DLPSTEXTCLASS><TEXT><BODY><ECFRBRWS><DIV1 N='1' NODE='7:1'><DIV8 N='§ 7.1'>",
        "<DLPSTEXTCLASS><TEXT><BODY><DIV8 N='§ 7.1'/></BODY></TEXT></DLPSTEXTCLASS>",
        "<DLPSTEXTCLASS><DIV9 N='Appendix A'/></DLPSTEXTCLASS>",
        "<DLPSTEXTCLASS><TEXT><DIV1 N='1' NODE='7:1'/><DIV1 N='1' NODE='8:1'/></TEXT></DLPSTEXTCLASS>",
      })
  void whatIsNoWholeTitleIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageMatching("(?s).+line \\d+, column \\d+.*browser.*");
  }

  private static String volume(int volume, String head, String section) {
    return "<DIV1 N='%d' NODE='7:%d' TYPE='TITLE'><HEAD>%s</HEAD><DIV8 N='§ %s'><P>Words.</P></DIV8></DIV1>"
        .formatted(volume, volume, head, section);
  }

  private static String bulk(String title) {
    return "<DLPSTEXTCLASS><HEADER/><TEXT><BODY><ECFRBRWS>"
        + title
        + "</ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>";
  }

  private static List<Reading> read(String text) throws UnreadableSnapshotException {
    return EcfrReader.read(bytes(text), Dialect.BULK, DAY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
