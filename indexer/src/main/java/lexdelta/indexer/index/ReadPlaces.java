package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.indexer.connector.Pieces;

/** Finds in paragraphs the words at the places of a running text, as the index counts them. */
public final class ReadPlaces {
  /**
   * Words that stand together.
   *
   * @param paragraph in which they stand, from 0
   */
  public record Found(String words, int paragraph) {}

  private record Paragraph(String text, int first, CutText cut) {}

  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** Of a text's paragraphs, those of its title first. */
  public ReadPlaces(List<String> texts) {
    WordCutter cutter = new WordCutter();
    int place = 0;
    for (String text : texts) {
      CutText cut = cutter.cut(text);
      paragraphs.add(new Paragraph(text, place, cut));
      place += cut.places() + Pieces.GAP;
    }
  }

  /** What stands from one place to another, both included. */
  public Optional<Found> at(int first, int last) {
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      Paragraph paragraph = paragraphs.get(i);
      if (paragraph.first() <= first) {
        int number = i;
        return paragraph
            .cut()
            .stretch(first - paragraph.first(), last - paragraph.first())
            .map(it -> new Found(paragraph.text().substring(it.start(), it.end()), number));
      }
    }
    return Optional.empty();
  }
}
