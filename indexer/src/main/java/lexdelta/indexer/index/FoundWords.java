package lexdelta.indexer.index;

import java.util.List;
import java.util.Optional;

/**
 * Words that stand together in a text and were asked for.
 *
 * @param words as they stand there
 * @param paragraph in which they stand, from 0, headings first
 */
public record FoundWords(String words, int paragraph) {

  /** What stands from one place of a running text to another, both included. */
  static Optional<FoundWords> at(List<WholeText.Paragraph> paragraphs, int first, int last) {
    int number = 0;
    int begins = 0;
    while (number + 1 < paragraphs.size() && begins + paragraphs.get(number).places() <= first) {
      begins += paragraphs.get(number).places();
      number++;
    }
    WholeText.Paragraph paragraph = paragraphs.get(number);
    int in = number;
    return paragraph
        .words()
        .stretch(first - begins, last - begins)
        .map(it -> new FoundWords(paragraph.text().substring(it.start(), it.end()), in));
  }
}
