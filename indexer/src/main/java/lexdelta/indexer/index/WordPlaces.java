package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which words stand at the places of a running text. For one thread. */
final class WordPlaces {
  private final List<WholeText.Paragraph> paragraphs;

  /** The first place of each paragraph. */
  private final int[] begins;

  /** The words of each paragraph that was asked of yet. */
  private final @Nullable WordStretches[] words;

  WordPlaces(List<WholeText.Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    this.begins = new int[paragraphs.size()];
    this.words = new WordStretches[begins.length];
    for (int i = 1; i < begins.length; i++) {
      begins[i] = begins[i - 1] + paragraphs.get(i - 1).places();
    }
  }

  /** What stands from one place to another, both included and in one paragraph. */
  Optional<FoundWords> at(int first, int last) {
    int found = Arrays.binarySearch(begins, first);
    int number = Math.max(0, found >= 0 ? found : -found - 2);
    WholeText.Paragraph paragraph = paragraphs.get(number);
    WordStretches of = words[number];
    if (of == null) {
      of = WordStretches.of(paragraph.words());
      words[number] = of;
    }
    return of.between(first - begins[number], last - begins[number])
        .map(it -> new FoundWords(paragraph.text().substring(it.start(), it.end()), number));
  }
}
