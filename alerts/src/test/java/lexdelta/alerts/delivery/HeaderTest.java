package lexdelta.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeaderTest {
  @Test
  void aValueIsOneLineWhateverWasInIt() {
    assertThat(new Header("X-Sample", "a\r\nBcc: b\u0085c\u2028d\u0000e\u202Ef").value())
        .isEqualTo("a Bcc: b c d e f");
  }

  @Test
  void aNameIsAName() {
    assertThatThrownBy(() -> new Header("Bcc: x\r\nA", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isReadBackAsWritten() {
    Header header = new Header("List-Id", "Sample: <changes.example.org>");
    assertThat(Header.parse(header.toString())).isEqualTo(header);
  }
}
