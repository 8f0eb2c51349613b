package lexdelta.indexer.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private final WordPieces pieces =
      new WordPieces(
          Map.of(
              "[UNK]",
              0,
              "[CLS]",
              1,
              "[SEP]",
              2,
              "visa",
              3,
              "##s",
              4,
              "non",
              5,
              "##immigrant",
              6,
              ".",
              7,
              "2",
              8,
              "resume",
              9));

  @Test
  void wordIsCutIntoTheLongestPiecesFromItsBeginning() {
    assertThat(pieces.of("Visas nonimmigrant", 10)).containsExactly(1, 3, 4, 5, 6, 2);
  }

  @Test
  void wordThatCannotBeCutWhollyIsUnknownAsAWhole() {
    assertThat(pieces.of("visax visa", 10)).containsExactly(1, 0, 3, 2);
  }

  @Test
  void punctuationStandsAloneAndAccentsAndControlSignsFall() {
    assertThat(pieces.of("2.2 r\u00e9sum\u00e9\u200e", 10)).containsExactly(1, 8, 7, 8, 9, 2);
  }

  @Test
  void whatGoesBeyondTheLimitIsCutOffBeforeTheEndSign() {
    assertThat(pieces.of("visas visas visas", 4)).containsExactly(1, 3, 4, 2);
    assertThat(pieces.of("", 4)).containsExactly(1, 2);
  }

  @Test
  void endlessWordIsUnknown() {
    assertThat(pieces.of("s".repeat(5_000), 10)).containsExactly(1, 0, 2);
  }

  @Test
  void vocabularyWithoutTheSignsItNeedsIsRefused() {
    assertThatThrownBy(() -> new WordPieces(Map.of("visa", 1))).hasMessageContaining("[UNK]");
  }
}
