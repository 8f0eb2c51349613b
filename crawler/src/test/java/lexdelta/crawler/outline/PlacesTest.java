package lexdelta.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.junit.jupiter.api.Test;

/** The text is a sample. */
class PlacesTest {
  private static final List<Provision> SAMPLE =
      Stream.of(
              "(a) Sample rule.",
              "(c) Bars—(1) First.",
              "(2) Second.",
              "(i) Its first part.",
              "More of it.",
              "(d) Sample end.")
          .map(text -> Provision.of(ProvisionKind.PARAGRAPH, text))
          .toList();

  @Test
  void aLabelHoldsAllThatStandsUnderIt() {
    assertThat(Places.under("(c)", SAMPLE)).containsExactly(1, 2, 3, 4);
    assertThat(Places.under("(c)(2)", SAMPLE)).containsExactly(2, 3, 4);
    assertThat(Places.under("(c)(2)(i)", SAMPLE)).containsExactly(3, 4);
  }

  @Test
  void noLabelIsTheWholeTextAndAnUnknownOneIsNowhere() {
    assertThat(Places.under("", SAMPLE)).hasSize(6);
    assertThat(Places.under("(z)", SAMPLE)).isEmpty();
    assertThatThrownBy(() -> Places.under("paragraph c", SAMPLE)).hasMessageContaining("(c)(2)(i)");
  }
}
