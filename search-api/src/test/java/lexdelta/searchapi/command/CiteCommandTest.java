package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CiteCommandTest {
  private final InputStream before = System.in;

  @AfterEach
  void giveBack() {
    System.setIn(before);
  }

  private static Called cite(byte[] text, String... options) {
    System.setIn(new ByteArrayInputStream(text));
    String[] arguments = new String[options.length + 1];
    arguments[0] = "cite";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Called.lexdelta(arguments);
  }

  private static Called cite(String text, String... options) {
    return cite(text.getBytes(StandardCharsets.UTF_8), options);
  }

  @Test
  void printsALineForEachCitation() {
    Called called =
        cite("See 8 CFR 214.2(h)(13) and (14), and section 212(a) of the Act. I-485.\n");
    assertThat(called.exitCode()).isZero();
    assertThat(called.out().lines())
        .containsExactly(
            "{\"text\":\"8 CFR 214.2(h)(13)\",\"start\":4,\"end\":22,\"kind\":\"cfr\",\"id\":\"8 CFR 214.2(h)(13)\",\"subsections\":[\"h\",\"13\"]}",
            "{\"text\":\"(14)\",\"start\":27,\"end\":31,\"kind\":\"cfr\",\"id\":\"8 CFR 214.2(h)(14)\",\"subsections\":[\"h\",\"14\"]}",
            "{\"text\":\"section 212(a) of the Act\",\"start\":37,\"end\":62,\"kind\":\"ina\",\"id\":\"INA 212(a)\",\"subsections\":[\"a\"]}",
            "{\"text\":\"I-485\",\"start\":64,\"end\":69,\"kind\":\"form\",\"id\":\"Form I-485\",\"subsections\":[]}");
  }

  @Test
  void countsCharactersAndNotHalvesOfThem() {
    assertThat(cite("\ud83d\ude00 8 CFR 214.2").out()).contains("\"start\":2,\"end\":13");
  }

  @Test
  void resolvesWhatIsSaidFromAPlaceThatIsNamed() {
    String text = "paragraph (b)(2) of this section";
    assertThat(cite(text).out()).contains("\"kind\":\"relative\",\"id\":\"this-section(b)(2)\"");
    assertThat(cite(text, "--context", "8 CFR 214.2(h)").out())
        .contains("\"kind\":\"cfr\",\"id\":\"8 CFR 214.2(b)(2)\"");
  }

  @Test
  void aTextWithoutCitationsIsNoFailure() {
    Called called = cite("Nothing here.");
    assertThat(called.exitCode()).isZero();
    assertThat(called.out()).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    Called wrong = cite("text", "--context", "somewhere");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("«somewhere» is no citation");
    Called bytes = cite(new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(bytes.exitCode()).isEqualTo(1);
    assertThat(bytes.err()).contains("no UTF-8");
  }
}
