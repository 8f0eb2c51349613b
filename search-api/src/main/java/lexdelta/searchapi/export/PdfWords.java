package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.redline.Stretch;

/** Breaks marked text, with its signs, into lines. */
final class PdfWords {
  private final PdfFont font;
  private final float size;
  private final float width;
  private final List<List<Run>> lines = new ArrayList<>();
  private List<Run> line = new ArrayList<>();
  private float used;

  /**
   * Text of one line under one mark.
   *
   * @param stretch which of the paragraph's words it is from
   */
  record Run(int stretch, Stretch.Mark mark, String text) {}

  private PdfWords(PdfFont font, float size, float width) {
    this.font = font;
    this.size = size;
    this.width = width;
  }

  /** The lines of a paragraph, at least one. */
  static List<List<Run>> lines(List<Words> all, PdfFont font, float size, float width) {
    PdfWords words = new PdfWords(font, size, width);
    List<Run> word = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text = font.printable(all.get(i).signed());
      int start = 0;
      for (int space; (space = text.indexOf(' ', start)) >= 0; start = space + 1) {
        word.add(new Run(i, all.get(i).mark(), text.substring(start, space + 1)));
        words.put(word);
        word = new ArrayList<>();
      }
      word.add(new Run(i, all.get(i).mark(), text.substring(start)));
    }
    words.put(word);
    words.lines.add(words.line);
    return words.lines;
  }

  private void put(List<Run> word) {
    float wide = 0;
    for (Run run : word) {
      wide += font.width(run.text().stripTrailing(), size);
    }
    if (used > 0 && used + wide > width) {
      newLine();
    }
    word.forEach(wide > width ? this::putBroken : this::put);
  }

  /** A word longer than a line is broken where the line ends. */
  private void putBroken(Run run) {
    StringBuilder part = new StringBuilder();
    float wide = used;
    for (int c : run.text().codePoints().toArray()) {
      String letter = Character.toString(c);
      float next = font.width(letter, size);
      if (wide + next > width && wide > 0) {
        put(new Run(run.stretch(), run.mark(), part.toString()));
        newLine();
        part.setLength(0);
        wide = 0;
      }
      part.append(letter);
      wide += next;
    }
    put(new Run(run.stretch(), run.mark(), part.toString()));
  }

  private void put(Run run) {
    if (run.text().isEmpty()) {
      return;
    }
    used += font.width(run.text(), size);
    if (!line.isEmpty() && line.getLast().stretch() == run.stretch()) {
      Run last = line.removeLast();
      line.add(new Run(run.stretch(), run.mark(), last.text() + run.text()));
    } else {
      line.add(run);
    }
  }

  private void newLine() {
    lines.add(line);
    line = new ArrayList<>();
    used = 0;
  }
}
