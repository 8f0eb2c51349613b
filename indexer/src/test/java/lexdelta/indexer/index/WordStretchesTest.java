package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordStretchesTest {
  @Test
  void wordsAreFoundAgainWhereTheyStoodInTheText() {
    String odd = "  “Über”\u2003(and/or) I-485, 214.2(h)(13)…" + ".".repeat(300) + "x";
    for (String text : List.of("", "alien", "An alien, who … shall\tnot depart.", odd)) {
      CutText cut = new WordCutter().cut(text);
      WordStretches words = WordStretches.read(WordStretches.code(cut));
      for (int first = 0; first <= cut.places(); first++) {
        for (int last = first; last <= cut.places(); last++) {
          assertThat(words.between(first, last))
              .as("%s: %d to %d", text, first, last)
              .isEqualTo(cut.stretch(first, last));
        }
      }
    }
  }

  @Test
  void aWordTakesAByteMostly() {
    CutText cut = new WordCutter().cut("the alien shall depart within thirty days of the order");
    assertThat(WordStretches.code(cut).length).isEqualTo(cut.words().size());
  }
}
