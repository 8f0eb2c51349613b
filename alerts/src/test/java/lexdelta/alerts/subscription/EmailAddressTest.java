package lexdelta.alerts.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a@example.org", "first.last+visa@mail.example.co.uk", "o'brien@x-y.example"})
  void takesWhatMailServersTake(String address) {
    assertThat(new EmailAddress(" " + address + " ").value()).isEqualTo(address);
  }

  @Test
  void writesTheHostInLowerCaseAndAscii() {
    assertThat(new EmailAddress("Anna@BÜRO.Example").value()).isEqualTo("Anna@xn--bro-hoa.example");
    assertThat(new EmailAddress("Anna@Example.org").key()).isEqualTo("anna@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                       | Type an e-mail address
          anna                     | one @
          anna@                    | one @
          @example.org             | one @
          a@b@example.org          | one @
          anna b@example.org       | before the @
          .anna@example.org        | before the @
          änna@example.org         | before the @
          anna@example             | needs a dot
          anna@exa mple.org        | is not a host's name
          anna@-x.org              | host's name
          anna@10.0.0.1            | a number instead
          """)
  void saysWhatIsWrong(String address, String why) {
    assertThatThrownBy(() -> new EmailAddress(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void cannotCarryAnotherHeader() {
    assertThatThrownBy(() -> new EmailAddress("a@example.org\r\nBcc: b@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\r", "\n"));
  }
}
