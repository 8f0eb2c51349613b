package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
              .isEqualTo(naive(cut, first, last))
              .isEqualTo(WordStretches.of(cut).between(first, last));
        }
      }
    }
  }

  private static Optional<Snippets.Span> naive(CutText cut, int first, int last) {
    int place = -1;
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (CutText.Word word : cut.words()) {
      place += word.increment();
      if (first <= place && place <= last) {
        start = Math.min(start, word.start());
        end = Math.max(end, word.end());
      }
    }
    return end < 0 ? Optional.empty() : Optional.of(new Snippets.Span(start, end));
  }

  @Test
  void aWordTakesAByteMostly() {
    CutText cut = new WordCutter().cut("the alien shall depart within thirty days of the order");
    assertThat(WordStretches.code(cut).length).isEqualTo(cut.words().size());
  }
}
